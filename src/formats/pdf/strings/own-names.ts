import { eachContentName } from '../content/content-names.js';
import { nameText } from '../objects/objects.js';
import { PDFArray, PDFDict, PDFName, PDFRef, PDFStream } from '../objects/pdf-lib.js';
import type { PDFContext, PDFObject } from '../objects/pdf-lib.js';
import type { DecodedContent } from '../content/tokenized-stream.js';

/** Collects names as a document is read. */
export interface NameCollector {
  /** Takes those of some content, which it does not keep. */
  readonly addContent: (content: DecodedContent) => void;
  /** Takes those of all objects, and gives each name once, decoded. */
  readonly finish: (context: PDFContext) => string[];
}

/**
 * The names (ISO 32000-2 §7.3.5) that somebody made up and that can say something: states of buttons, names of resources,
 * fonts, colours, layers, tags and roles, keys that no standard knows. Names that programs number their resources with, and
 * the words of the standard, are left out.
 */
export function nameCollector(): NameCollector {
  const own = new Set<string>();
  const known = new Map<PDFName, boolean>();
  const read = new WeakSet<DecodedContent['operators']>();
  const note = (name: PDFName, isFree: boolean): void => {
    if (known.get(name) === true || (!isFree && known.has(name))) return;
    known.set(name, isFree);
    const text = nameText(name);
    if (isFree ? saysWord(text) : saysMuch(text)) own.add(text);
  };
  return {
    addContent: (content) => {
      if (read.has(content.operators)) return;
      read.add(content.operators);
      eachContentName(content, (name) => {
        if (saysWord(name)) own.add(name);
      });
    },
    finish: (context) => {
      eachName(context, note);
      return [...own];
    },
  };
}

/** Calls `note` for every name that the trailer leads to; `isFree` where whoever writes the file chooses it. */
export function eachName(
  context: PDFContext,
  note: (name: PDFName, isFree: boolean) => void,
): void {
  const seen = new Set<PDFObject>();
  const queue: (readonly [object: PDFObject, key: string])[] = [];
  const { Root, Info } = context.trailerInfo;
  for (const start of [Root, Info]) if (start !== undefined) queue.push([start, '']);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [given, key] = next;
    const object = given instanceof PDFRef ? context.lookup(given) : given;
    if (object === undefined) continue;
    if (object instanceof PDFName) {
      note(object, FREE_VALUES.has(key) || (FONT_NAMES.has(key) && WORDS.test(nameText(object))));
      continue;
    }
    const container = object instanceof PDFStream ? object.dict : object;
    if (!(container instanceof PDFDict || container instanceof PDFArray)) continue;
    if (seen.has(container)) continue;
    seen.add(container);
    if (container instanceof PDFArray)
      for (const item of container.asArray()) queue.push([item, key]);
    else {
      const isFree = FREE_KEYS.has(key);
      for (const [name, value] of container.entries()) {
        note(name, isFree);
        queue.push([value, nameText(name)]);
      }
    }
  }
}

/** Dictionaries whose keys are anybody's choice, by the key under which they hang. */
const FREE_KEYS = new Set([
  ...['N', 'R', 'D', 'Dests', 'RoleMap', 'ClassMap', 'Colorants', 'Schema', 'CI', 'Usage'],
  ...['Font', 'XObject', 'ExtGState', 'Properties', 'Pattern', 'ColorSpace', 'Shading'],
]);
/** Entries whose values are. */
const FREE_VALUES = new Set([
  ...['AS', 'V', 'DV', 'Dest', 'D', 'S', 'C', 'ColorSpace', 'CS', 'Names', 'Intent', 'Name', 'O'],
]);

/** Entries whose values name fonts: a single word is what a typeface is called, several may be anybody's name. */
const FONT_NAMES = new Set(['BaseFont', 'FontName']);
const WORDS = /\p{Ll}\p{Lu}\p{Ll}/u;

/** A letter or two and a number is what programs call things; anything else with some length may be a word. */
function saysWord(name: string): boolean {
  return !NUMBERED.test(name) && name.length > SHORT;
}

/** Where names are mostly the standard's: a number, or several words. */
function saysMuch(name: string): boolean {
  return !NUMBERED.test(name) && (/(?:\d.*){4}/su.test(name) || /[^\p{L}\d]/u.test(name));
}

const NUMBERED = /^[A-Za-z]{1,8}\d{1,6}$/u;
const SHORT = 4;
