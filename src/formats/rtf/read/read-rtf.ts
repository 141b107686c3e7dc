import type { ByteDecoder } from '../../../core/shared/byte-decoder.js';
import { byteDecoder } from '../../../core/shared/byte-decoder.js';
import { DocumentError } from '../../../core/error.js';
import type { Flow, FlowReadings } from '../../../html/flow.js';
import { startFlow } from '../../../html/flow.js';
import type { AtomCounter, Piece, Segment } from '../../../splice/segment.js';
import { newSegment } from '../../../splice/segment.js';
import type { Destination } from './destinations.js';
import { destinationOf } from './destinations.js';
import type { RtfToken } from './tokenize.js';
import { tokenizeRtf } from './tokenize.js';

/** A group of the source, braces included. */
export interface RtfGroup {
  readonly start: number;
  readonly end: number;
}

/** A picture or an object, with the stretch that holds its digits. */
export interface RtfFile {
  readonly kind: 'picture' | 'object';
  readonly group: RtfGroup;
  readonly digits: RtfGroup;
  /** Written in bytes, or in a form that is no file by itself. */
  readonly isRaw: boolean;
}

export interface RtfReading {
  readonly segments: readonly Segment<'text'>[];
  readonly flow: FlowReadings;
  readonly others: readonly Piece[];
  readonly fields: readonly Piece[];
  readonly info: readonly Piece[];
  readonly files: readonly RtfFile[];
  readonly infoGroups: readonly RtfGroup[];
  readonly dropped: readonly RtfGroup[];
}

interface Group {
  readonly start: number;
  to: Destination;
  uc: number;
  hidden: boolean;
  /** Nothing but braces and `\*` so far. */
  isNew: boolean;
  ignorable: boolean;
  digits?: { start: number; end: number };
  isRaw?: boolean;
}

/** @throws DocumentError DAMAGED for groups that go too deep */
export function readRtf(raw: string): RtfReading {
  const atoms: AtomCounter = { next: 0 };
  const flow = startFlow();
  const segments: Segment<'text'>[] = [];
  const lists = { others: [] as Piece[], fields: [] as Piece[], info: [] as Piece[] };
  const files: RtfFile[] = [];
  const infoGroups: RtfGroup[] = [];
  const dropped: RtfGroup[] = [];
  const stack: Group[] = [];
  let group: Group = newGroup(0, undefined);
  let decoder = byteDecoder('windows-1252');
  /** Characters that stand in for the last `\u`, still to come. */
  let standIns = 0;

  const listOf = (to: Destination): Piece[] | undefined =>
    to === 'other'
      ? lists.others
      : to === 'field'
        ? lists.fields
        : to === 'info'
          ? lists.info
          : undefined;
  const add = (text: string, start: number, end: number, isExact: boolean): void => {
    if (group.to === 'picture' || group.to === 'object') {
      group.digits ??= { start, end };
      group.digits.end = end;
      return;
    }
    if (group.to === 'none' || group.to === 'dropped') return;
    const made = newSegment(atoms, { text, start, end, writing: 'text' as const, isExact });
    segments.push(made);
    const list = listOf(group.to);
    if (list === undefined) flow.add(made, group.hidden);
    else list.push(made);
  };
  /** A stand-in belongs to the character before it. */
  const extend = (end: number): void => {
    const last = segments.pop();
    if (last === undefined) return;
    const longer = { ...last, end, isExact: false };
    segments.push(longer);
    replaceLast(last, longer, flow, [lists.others, lists.fields, lists.info]);
  };
  const character = (text: string, { start, end }: RtfToken): void => {
    if (standIns > 0) {
      standIns--;
      extend(end);
    } else add(text, start, end, false);
  };
  const plain = ({ start, end }: RtfToken): void => {
    const skipped = Math.min(standIns, end - start);
    if (skipped > 0) {
      standIns -= skipped;
      extend(start + skipped);
    }
    const isCode = group.to === 'field';
    for (const [at, to] of stretches(raw, start + skipped, end, isCode)) {
      const written = raw.slice(at, to);
      const text =
        isCode && ENCODED.test(written)
          ? decodeURIComponent(written)
          : decoder.decode(Buffer.from(written, 'latin1'));
      add(text, at, to, text.length === to - at);
    }
  };
  const close = (end: number): void => {
    const { start, to, digits, isRaw = false } = group;
    const outer = stack.at(-1);
    const isWhole = outer?.to !== to;
    if ((to === 'picture' || to === 'object') && isWhole) {
      files.push({ kind: to, group: { start, end }, digits: digits ?? { start: end, end }, isRaw });
    }
    if (to === 'info' && isWhole) infoGroups.push({ start, end });
    if (to === 'dropped' && isWhole) dropped.push({ start, end });
    if (isWhole) listOf(to)?.push('\n;\n');
  };
  const word = (token: RtfToken): void => {
    const { name, value } = token;
    if (group.isNew) {
      const destination = destinationOf(name) ?? (group.ignorable ? 'other' : undefined);
      const isInside = group.to === 'dropped' || group.to === 'info';
      if (destination !== undefined && !isInside) group.to = destination;
      group.isNew = false;
    }
    if (name === 'ansicpg' && value !== undefined) decoder = decoderOf(value);
    else if (name === 'uc') group.uc = Math.max(0, Math.min(value ?? 1, 16));
    else if (name === 'u' && value !== undefined) {
      add(String.fromCharCode(value & 0xffff), token.start, token.end, false);
      standIns = group.to === 'none' || group.to === 'dropped' ? 0 : group.uc;
    } else if (OFF_THE_LINE.has(name)) group.hidden = value !== 0;
    else if (name === 'plain' || name === 'nosupersub') group.hidden = false;
    else if (group.to === 'picture') group.isRaw ||= RAW_PICTURES.has(name);
    else {
      const sign = SIGNS.get(name);
      if (sign !== undefined) character(sign, token);
      else layout(name);
    }
  };
  const layout = (name: string): void => {
    const list = listOf(group.to);
    const isBreak = BREAKS.has(name);
    if (list !== undefined) {
      if (isBreak || name === 'cell' || name === 'tab') list.push(isBreak ? '\n' : '\t');
    } else if (group.to === 'flow') {
      if (isBreak) flow.block();
      else if (name === 'tab') flow.add('\t', group.hidden);
      else if (name === 'trowd') {
        flow.row();
        flow.cell();
      } else if (name === 'cell' || name === 'nestcell') flow.cell();
      else if (name === 'row' || name === 'nestrow') flow.row();
    }
  };

  for (const token of tokenizeRtf(raw)) {
    switch (token.kind) {
      case 'open':
        stack.push(group);
        if (stack.length > DEEPEST)
          throw new DocumentError('DAMAGED', 'Groups of the rich text go too deep');
        group = newGroup(token.start, group);
        flow.boundary();
        standIns = 0;
        break;
      case 'close':
        close(token.end);
        flow.boundary();
        group = stack.pop() ?? newGroup(token.end, undefined);
        standIns = 0;
        break;
      case 'word':
        word(token);
        break;
      case 'symbol':
        if (token.name === '*') group.ignorable = true;
        else {
          const sign = SYMBOLS.get(token.name);
          if (sign !== undefined) character(sign, token);
          else if (/[\r\n]/u.test(token.name)) layout('par');
        }
        break;
      case 'hex':
        character(decoder.decode(Uint8Array.of(token.value ?? 0)), token);
        group.isNew = false;
        break;
      case 'text':
        plain(token);
        group.isNew = false;
        break;
      case 'binary':
        group.isRaw = true;
    }
  }
  return { segments, flow: flow.finish(), ...lists, files, infoGroups, dropped };
}

function newGroup(start: number, outer: Group | undefined): Group {
  const { to = 'flow', uc = 1, hidden = false } = outer ?? {};
  return { start, to, uc, hidden, isNew: true, ignorable: false };
}

/** The last piece of whichever list has it, replaced. */
function replaceLast(last: Segment, longer: Segment, flow: Flow, lists: readonly Piece[][]): void {
  for (const list of lists) if (list.at(-1) === last) list[list.length - 1] = longer;
  flow.replaceLast(last, longer);
}

/** Stretches of bytes that are ASCII, and of those that are not; in the code of a field, of percent-encoded signs too. */
function* stretches(
  raw: string,
  start: number,
  end: number,
  isCode: boolean,
): Iterable<[number, number]> {
  for (const match of raw.slice(start, end).matchAll(isCode ? IN_CODE : IN_TEXT)) {
    yield [start + match.index, start + match.index + match[0].length];
  }
}

const IN_TEXT = /[\0-\x7f]+|[^\0-\x7f]+/gu;
const IN_CODE = /%[2-7][0-9a-fA-F]|(?:(?!%[2-7][0-9a-fA-F])[\0-\x7f])+|[^\0-\x7f]+/gu;
/** One sign of ASCII, percent-encoded. */
const ENCODED = /^%[2-7][0-9a-fA-F]$/u;

function decoderOf(codepage: number): ByteDecoder {
  try {
    return byteDecoder(LABELS.get(codepage) ?? `windows-${String(codepage)}`);
  } catch {
    return byteDecoder('windows-1252');
  }
}

const LABELS: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
]);
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['-', '\u00ad'],
  ['_', '\u2011'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['emdash', '\u2014'],
  ['endash', '\u2013'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '\u2022'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
]);
/** Hidden and deleted text, marks of notes and the like: the line goes on over them. */
const OFF_THE_LINE = new Set(['v', 'deleted', 'super', 'sub']);
const BREAKS = new Set('par line sect page column softline softpage'.split(' '));
/** Pictures that are no file by themselves. */
const RAW_PICTURES = new Set('wmetafile dibitmap wbitmap macpict pmmetafile'.split(' '));
const DEEPEST = 5000;
