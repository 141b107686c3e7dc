import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '../objects/pdf-lib.js';
import type { TextLayer } from '../../../core/text.js';
import { arrayAt, dictAt, lookup, nameAt, numberAt } from '../objects/objects.js';
import { textOf } from '../objects/text-string.js';

/**
 * What viewers call the pages, put together as they show it: the prefix of a range and the number of each of its pages (ISO
 * 32000-2 §12.4.2), a layer a range. A value may begin in the prefix and end in the number.
 */
export function pageLabelLayers(catalog: PDFDict, pageCount: number): TextLayer[] {
  const ranges = labelRanges(catalog);
  return ranges.flatMap(({ first, dict }, at) => {
    const prefix = prefixOf(dict);
    const start = numberAt(dict, 'St') ?? 1;
    if (prefix === '' && start < LEAST_TELLING) return [];
    const past = Math.min(ranges[at + 1]?.first ?? pageCount, pageCount);
    const count = Math.max(1, Math.min(past - first, MOST_SHOWN));
    const style = nameAt(dict, 'S');
    const text = Array.from({ length: count }, (_, page) => prefix + numbered(start + page, style));
    const id = idOf(first);
    return {
      id,
      text: text.join('\n\n'),
      source: 'metadata',
      removal: 'whole',
      place: { kind: 'field', name: id },
    };
  });
}

/** Takes prefix and start out of the ranges that `touched` names: their pages are numbered from 1. */
export function removePageLabels(catalog: PDFDict, touched: ReadonlySet<string>): number {
  const ranges = labelRanges(catalog).filter(({ first }) => touched.has(idOf(first)));
  for (const { dict } of ranges) {
    dict.delete(PDFName.of('P'));
    dict.delete(PDFName.of('St'));
  }
  return ranges.length;
}

interface LabelRange {
  /** The first page, from 0. */
  readonly first: number;
  readonly dict: PDFDict;
}

/** The entries of the number tree (§7.9.7), in order; a node that is its own ancestor is entered once. */
function labelRanges(catalog: PDFDict): LabelRange[] {
  const ranges: LabelRange[] = [];
  const seen = new Set<PDFDict>();
  const waiting = [dictAt(catalog, 'PageLabels')];
  for (let node = waiting.pop(); waiting.length > 0 || node !== undefined; node = waiting.pop()) {
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    const numbers = arrayAt(node, 'Nums');
    for (let at = 0; numbers !== undefined && at + 1 < numbers.size(); at += 2) {
      const first = numbers.lookup(at);
      const dict = numbers.lookup(at + 1);
      if (first instanceof PDFNumber && dict instanceof PDFDict)
        ranges.push({ first: first.asNumber(), dict });
    }
    const kids = arrayAt(node, 'Kids');
    for (let at = 0; kids !== undefined && at < kids.size(); at++) {
      const kid = kids.lookup(at);
      if (kid instanceof PDFDict) waiting.push(kid);
    }
  }
  return ranges.sort((a, b) => a.first - b.first);
}

function prefixOf(dict: PDFDict): string {
  const value = lookup(dict, 'P');
  return value instanceof PDFString || value instanceof PDFHexString ? (textOf(value) ?? '') : '';
}

function idOf(first: number): string {
  return `page-labels/${String(first + 1)}`;
}

/** The number as its style has it (table 161); nothing where none is named. */
function numbered(number: number, style: string | undefined): string {
  switch (style) {
    case 'D':
      return String(number);
    case 'R':
      return roman(number);
    case 'r':
      return roman(number).toLowerCase();
    case 'A':
      return lettered(number);
    case 'a':
      return lettered(number).toLowerCase();
    default:
      return '';
  }
}

/** A to Z, then AA to ZZ. */
function lettered(number: number): string {
  const letter = String.fromCharCode(0x41 + ((((number - 1) % 26) + 26) % 26));
  return letter.repeat(Math.min(MOST_LETTERS, Math.max(1, Math.ceil(number / 26))));
}

function roman(number: number): string {
  let text = '';
  let left = Math.min(Math.max(0, number), MOST_ROMAN);
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const MOST_ROMAN = 20_000;
const MOST_LETTERS = 40;

/** A page's number below is nobody's value. */
const LEAST_TELLING = 10_000;
/** So many pages of a range are read: of a longer one every number is like those before. */
const MOST_SHOWN = 5000;
