import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { isAsciiLetter, isDigit } from '../units.js';

/**
 * Where the key begins that a record gives the value at `start`: `<account_no>`, `account="`, `ACCT=`, `"account": "`; -1
 * where there is none. What stands before the key says nothing about the value.
 */
export function keyStart(folded: string, start: number): number {
  let at = start - 1;
  const farthest = start - MOST_LEAD;
  while (at > farthest && isLead(unitAt(folded, at))) at--;
  const unit = unitAt(folded, at);
  const isJson = unit === 0x3a && unitAt(folded, at - 1) === 0x22;
  if (unit !== 0x3d && unit !== 0x3e && !isJson) return -1;
  if (isJson) at--;
  if (unit === 0x3e && unitAt(folded, at - 1) === 0x22) at = nameEnd(folded, at);
  const past = at;
  do at--;
  while (at > past - LONGEST_KEY && isKey(unitAt(folded, at)));
  if (past - at <= 1) return -1;
  // Of `"type": "SSN", "value": "812345678"` the key says nothing, and what stands before it does.
  return NEUTRAL.has(
    folded
      .slice(at + 1, past)
      .toLowerCase()
      .replace(MARKS, ''),
  )
    ? -1
    : at + 1;
}

/** Where the name of the element ends whose attributes end at `end`: `<Licence state="OH">`. */
function nameEnd(folded: string, end: number): number {
  const farthest = Math.max(0, end - LONGEST_TAG);
  let at = end;
  while (at > farthest && folded.charCodeAt(at) !== 0x3c) at--;
  const open = at;
  while (at < end && folded.charCodeAt(at) !== 0x20) at++;
  return folded.charCodeAt(open) === 0x3c ? at : end;
}

/** Quotes, and letters that the value may begin with. */
function isLead(unit: number): boolean {
  return unit === 0x20 || unit === 0x22 || unit === 0x27 || isAsciiLetter(unit);
}

function isKey(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === 0x5f || unit === 0x2d || unit === 0x2e;
}

const NEUTRAL: ReadonlySet<string> = new Set([
  'value',
  'val',
  'number',
  'text',
  'content',
  'num',
  'no',
  'nbr',
  'docnum',
  'docno',
  'docnumber',
  'documentno',
  'documentnumber',
  'idnumber',
  'identifier',
  'identificationid',
  'tagvalue',
  'fieldvalue',
  'string',
  'data',
  'answer',
  'response',
]);

/** Between the words of a key. */
const MARKS = /[_-]/gu;

const LONGEST_TAG = 120;
const MOST_LEAD = 6;
const LONGEST_KEY = 48;
