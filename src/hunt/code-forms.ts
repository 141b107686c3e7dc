/** What a text says to a program that reads it: strings put together, escapes of style sheets, exponents of numbers. */
export interface CodeForm {
  readonly form: string;
  readonly text: string;
}

/** The readings of a text as code that differ from the text. */
export function* codeForms(text: string): Iterable<CodeForm> {
  if (JOINED.test(text)) yield { form: 'in strings put together', text: joinedStrings(text) };
  if (/\\[0-9a-f]{2}/iu.test(text)) yield { form: 'escaped', text: styleUnescaped(text) };
  if (/_x[0-9a-f]{4}_/iu.test(text)) yield { form: 'escaped', text: sheetUnescaped(text) };
  if (/\d\.\d{4,}e\+?\d/iu.test(text)) yield { form: 'with an exponent', text: written(text) };
  if (/\bEQ\s+\\/u.test(text)) yield { form: 'in a field', text: parts(text) };
}

/** Backslash escapes of PDF strings, PostScript and JavaScript. */
export function unescape(text: string): string {
  return text
    .replaceAll(/\\\r?\n/gu, '')
    .replaceAll(/\\u\{([0-9a-f]{1,6})\}/giu, (_, hex: string) => character(parseInt(hex, 16)))
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_, hex: string) => character(parseInt(hex, 16)))
    .replaceAll(/\\x([0-9a-f]{2})/giu, (_, hex: string) => character(parseInt(hex, 16)))
    .replaceAll(/\\([0-7]{1,3})/gu, (_, octal: string) => character(parseInt(octal, 8) & 0xff))
    .replaceAll(/\\([^0-9ux])/gu, '$1');
}

/** Runs of numbers, decimal or with `0x` before them, that are codes of characters one after the other. */
export function* characterCodes(text: string, shortest: number): Iterable<Buffer> {
  for (const [run] of text.matchAll(CODES)) {
    const codes = run.split(/[\s,;]+/u).map(Number);
    if (codes.length >= shortest && codes.every((code) => code >= 9 && code < 256)) {
      yield Buffer.from(codes);
    }
  }
}

const CODES =
  /(?<![\w.])(?:0x[0-9a-f]{2}|\d{1,3})(?:(?:\s{0,3}[,;]\s{0,3}|\s{1,3})(?:0x[0-9a-f]{2}|\d{1,3})(?![\w.])){5,}/giu;

/** Programs, formulas and queries put strings together; a list of single characters is put together by `join`. */
function joinedStrings(text: string): string {
  return text.replaceAll(JOINTS, '').replaceAll(SINGLE, '$1');
}

const JOINED =
  /["'`]\s{0,8}(?:[+&.]|\|\|)\s{0,8}["'`]|["'][^\s"',]["']\s{0,8},\s{0,8}["'][^\s"',]["']/u;
const JOINTS = /(["'`])\s{0,8}(?:[+&.]|\|\|)\s{0,8}["'`]/gu;
const SINGLE = /["']([^\s"',])["'](?:\s{0,8},\s{0,8}(?=["'][^\s"',]["']))?/gu;

/** CSS Syntax §4.3.7. */
function styleUnescaped(text: string): string {
  return text.replaceAll(/\\([0-9a-f]{1,6})(?:\r\n|[ \t\n\r\f])?/giu, (_, hex: string) =>
    character(parseInt(hex, 16)),
  );
}

/** ISO/IEC 29500-1 §22.9.2.19, ST_Xstring. */
function sheetUnescaped(text: string): string {
  return text.replaceAll(/_x([0-9a-f]{4})_/giu, (_, hex: string) => character(parseInt(hex, 16)));
}

function written(text: string): string {
  return text.replaceAll(/(?<![\w.])(\d)\.(\d{4,30})e\+?(\d{1,2})(?![\w.])/giu, (number) => {
    const value = Number(number);
    return Number.isSafeInteger(value) ? String(value) : number;
  });
}

function parts(text: string): string {
  return text.replaceAll(SWITCH, (between) => (between.startsWith(')') ? '' : ' '));
}

/** What stands between the parts of an equation field. */
const SWITCH = /\)?\s{0,3}(?:\\[a-z]{1,2}\d{0,3}){1,8}\s{0,3}\(?/giu;

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
