import type { Hit, ScanInput } from '../../src/core/detector.js';
import { lastBefore } from '../../src/core/offset-index.js';
import { WIDE, WIDE_LETTER, findBytes } from '../../src/core/scan-input/text-bytes.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { isAsciiLetter, isDigit, isUpper } from '../shared/units.js';
import type { Cursor } from './cursor.js';
import { readHouseNumber } from './house-number.js';
import type { AddressModel } from './models.js';
import { postBoxStart } from './post-box.js';
import { shipStart } from './ship.js';
import type { Street } from './street.js';
import { readStreet } from './street.js';
import type { Tail } from './tail.js';
import { readTail } from './tail.js';
import { readUnits } from './unit.js';

/** Addresses from their house number or box on, whole. */
export function findAddresses(input: ScanInput, model: AddressModel): Hit[] {
  const { folded, lower, source, numbers } = input;
  const { groupStarts, groupEnds } = numbers;
  const isScan = source === 'ocr';
  const scene = input.once(findScene);
  const { folded: bytes } = input.once(findBytes);
  const cursor: Cursor = {
    folded,
    bytes,
    lower,
    isScan,
    groupsAt: scene.groupsAt,
    start: 0,
    end: 0,
    comma: false,
    dot: false,
    lines: 0,
  };
  const reading: Reading = {
    cursor,
    scene,
    model,
    street: { end: 0, kind: 'none', isLower: false, isDirected: false, words: 0 },
    tail: { end: 0, kind: 'none' },
    zipGroup: 0,
  };
  const hits: Hit[] = [];
  let past = 0;
  for (let group = 0; group < groupStarts.length; group++) {
    const start = groupStarts[group] ?? 0;
    const end = groupEnds[group] ?? 0;
    if (start < past || end - start > LONGEST_NUMBER) continue;
    const mayBegin = mayGoOn(bytes, end, isScan);
    const hit =
      (mayBegin ? (boxAt(reading, start, end) ?? houseAt(reading, group)) : undefined) ??
      shipAt(reading, start, end);
    if (hit === undefined) continue;
    hits.push(hit);
    past = hit.end;
  }
  return hits;
}

/** What addresses of one text are read with, so that nothing is made for a number that begins none. */
interface Reading {
  readonly cursor: Cursor;
  readonly scene: Scene;
  readonly model: AddressModel;
  readonly street: Street;
  readonly tail: Tail;
  /** The next group that is long enough for a ZIP code, as far as was looked. */
  zipGroup: number;
}

/** What follows a house number: blanks and a letter or digit, or a mark that belongs to it. */
function mayGoOn(bytes: Uint8Array, end: number, isScan: boolean): boolean {
  const unit = bytes[end] ?? 0;
  if (unit === 0x20) {
    const next = bytes[end + 1] ?? 0;
    const word = next === 0x20 ? (bytes[end + 2] ?? 0) : next;
    return word > 0x22 || word === WIDE || word === WIDE_LETTER;
  }
  return unit !== 0x2f && unit !== 0x3a && (isScan || unit !== 0x2e);
}

function boxAt(reading: Reading, number: number, numberEnd: number): Hit | undefined {
  const { cursor, scene, model, tail } = reading;
  const start = postBoxStart(cursor.folded, cursor.bytes, number);
  if (start < 0) return undefined;
  readTail(cursor, numberEnd, true, tail, false, isSmall(cursor.folded, start, numberEnd));
  begin(scene.evidence, model);
  // `check box 6a`, `Text Box 2`: only a post office's box has no more behind it.
  const isBare = BARE_BOX.test(cursor.folded.slice(start, start + 3));
  add(scene.evidence, model, isBare ? model.at['bare-box'] : model.at.box);
  return weigh(reading, start);
}

function shipAt(reading: Reading, zip: number, zipEnd: number): Hit | undefined {
  const { cursor, scene, model, tail } = reading;
  if (zipEnd - zip !== ZIP_DIGITS) return undefined;
  const start = shipStart(cursor.folded, cursor.bytes, zip);
  if (start < 0) return undefined;
  tail.kind = 'zip';
  tail.end = zipEnd;
  begin(scene.evidence, model);
  add(scene.evidence, model, model.at.box);
  return weigh(reading, start);
}

function houseAt(reading: Reading, group: number): Hit | undefined {
  const { cursor, scene, model, street, tail } = reading;
  const { folded, bytes, isScan } = cursor;
  const { numbers } = scene.input;
  const groupStart = numbers.groupStarts[group] ?? 0;
  if (!isScan && isBeforeNumber(bytes, numbers.groupEnds[group] ?? 0)) return undefined;
  if (!readHouseNumber(cursor, groupStart)) return undefined;
  const { start: houseStart, end: houseEnd } = cursor;
  if (!readStreet(cursor, houseEnd, street)) return undefined;
  // Without any kind of street only a whole tail makes it an address.
  if (street.kind === 'none' && !isScan && !mayEndInZip(reading, group)) return undefined;
  const end = readUnits(cursor, street.end);
  const hasCity = street.kind === 'none' && street.words >= LEAST_WITH_CITY;
  const isSure = street.kind === 'street' || end > street.end;
  readTail(cursor, end, isSure, tail, hasCity, !isScan && isSmall(folded, houseEnd, street.end));
  if (street.kind === 'none' && tail.kind !== 'zip') return undefined;
  const { evidence } = scene;
  const { at } = model;
  begin(evidence, model);
  add(evidence, model, at[street.kind]);
  if (end > street.end) add(evidence, model, at.unit);
  if (street.kind === 'maybe-street') {
    if (street.isDirected) add(evidence, model, at.directed);
    if (houseEnd - houseStart > 2 && isOwnCell(folded, houseStart, tail.end)) {
      add(evidence, model, at['own-cell']);
    }
  }
  // Before a state and a ZIP code, small letters are a hurried hand's.
  if (street.isLower)
    add(evidence, model, at['lower-case'], tail.kind === 'zip' && !isScan ? 0.5 : 1);
  if (houseEnd - houseStart === 4 && YEAR.test(folded.slice(houseStart, houseEnd))) {
    add(evidence, model, at.year);
  }
  const start = withFlat(folded, houseStart);
  if (start < houseStart) add(evidence, model, at.unit);
  return weigh(reading, start);
}

/** True where no capital stands between two offsets. */
function isSmall(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isUpper(unitAt(folded, at))) return false;
  return true;
}

/** True for what stands alone in its line, or in wide room within one. */
function isOwnCell(folded: string, start: number, end: number): boolean {
  const before = unitAt(folded, start - 1);
  const after = unitAt(folded, end);
  const opens = before === -1 || before === 0x0a || folded.startsWith('  ', start - 2);
  return opens && (after === -1 || after === 0x0a || folded.startsWith('   ', end));
}

/** From the flat before the house on: `Flat 2, 54 High Street`, `Unit 3/12 George Street`. */
function withFlat(folded: string, start: number): number {
  const before = unitAt(folded, start - 1);
  if (before !== 0x20 && before !== 0x2f && before !== 0x0a) return start;
  if (before !== 0x2f && unitAt(folded, start - 2) !== 0x2c) return start;
  const flat = FLAT.exec(folded.slice(Math.max(0, start - 20), start));
  return flat === null ? start : start - (flat[1]?.length ?? 0);
}

/** False where no group of five digits follows within the longest address. Groups are to be asked for in order. */
function mayEndInZip(reading: Reading, group: number): boolean {
  const { groupStarts, groupDigits } = reading.scene.input.numbers;
  let next = Math.max(reading.zipGroup, group + 1);
  while (next < groupStarts.length && (groupDigits[next] ?? 0) < ZIP_DIGITS) next++;
  reading.zipGroup = next;
  const start = groupStarts[next];
  return start !== undefined && start - (groupStarts[group] ?? 0) <= LONGEST_ADDRESS;
}

/** True before a number that is no ordinal, as `42nd` is, nor the half of a house: no street begins so. */
function isBeforeNumber(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at <= end + 2 && bytes[at] === 0x20) at++;
  const isOverLine = at === end && bytes[at] === 0x0a;
  if (isOverLine) at++;
  if (at === end || !isDigit(bytes[at] ?? 0)) return false;
  while (isDigit(bytes[at] ?? 0)) at++;
  const unit = bytes[at] ?? 0;
  // On the next line it may be the line's number.
  if (isOverLine) return unit === 0x0a;
  return unit !== 0x2f && !(isAsciiLetter(unit) || unit >= 0xc0 || unit === WIDE_LETTER);
}

function weigh({ scene, model, tail }: Reading, start: number): Hit | undefined {
  const { evidence } = scene;
  if (tail.kind !== 'none') add(evidence, model, model.at[tail.kind]);
  if (isUnderInstitution(scene, start)) add(evidence, model, model.at.institution);
  addLabels(scene, model, start, tail.end);
  return decide(scene, model, start, tail.end);
}

/** True where the line above, of an address in lines, names a court or an office. */
function isUnderInstitution({ lower, linesAt }: Scene, start: number): boolean {
  const line = lastBefore(linesAt, start);
  const own = linesAt.starts[line] ?? 0;
  if (line === 0 || start - own > ABOVE) return false;
  const above = Math.max(linesAt.starts[line - 1] ?? 0, own - ABOVE);
  return isBlank(lower, own, start) && INSTITUTION.test(lower.slice(above, own));
}

function isBlank(lower: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (lower.charCodeAt(at) !== 0x20) return false;
  return true;
}

const LONGEST_NUMBER = 6;
const ZIP_DIGITS = 5;

/** More than the words and gaps of street, units and city can take. */
const LONGEST_ADDRESS = 6000;
const ABOVE = 60;
/** A name of two words for the street, and one for the city. */
const LEAST_WITH_CITY = 3;
const YEAR = /^(?:19|20)[0-9]{2}$/u;

const INSTITUTION = /\b(?:court|clerk|courthouse|law offices?|llp|department|agency)\b/u;

const FLAT =
  /(?:^|[^A-Za-z])((?:Flat|Apartment|Apt\.?|Unit|Suite|Ste\.?) #?[0-9A-Za-z]{1,5}(?:,[ \n]|\/))$/u;

const BARE_BOX = /^[Bb] ?[Oo0]/u;
