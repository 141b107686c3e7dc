import type { ScanInput } from '../../../src/core/detector.js';
import { lastBefore } from '../../../src/core/offset-index.js';
import { CUE } from '../cues/cue-stems.js';
import { placesOf } from '../cues/cue-table.js';
import { findLabels } from '../labels/label-index.js';
import type { Scene } from '../scene.js';
import { findScene } from '../scene.js';
import { isAlphanumeric } from '../units.js';
import type { LineCells } from './table-lines.js';

/** What a dump of a database says of its tables before it fills them. */
export interface Schemas {
  /** The names of each table's columns. */
  readonly headings: ReadonlyMap<string, LineCells>;
  /** Lines of statements that fill a table without naming its columns, in order. */
  readonly fillingLines: readonly number[];
}

/** Reads `CREATE TABLE party (id int, ssn char(9), …)`. Ask for it by `input.once(findSchemas)`. */
export function findSchemas(input: ScanInput): Schemas {
  const { lower, linesAt } = input.once(findScene);
  const headings = new Map<string, LineCells>();
  const places = placesOf(input.once(findLabels).cues, CUE.schema);
  if (places.length === 0) return { headings, fillingLines: [] };
  const fillingLines: number[] = [];
  let past = 0;
  for (const { 0: opening, 1: name = '', index } of lower.matchAll(CREATED)) {
    if (index < past) continue;
    const heading: number[] = [];
    past = addColumnNames(lower, index + opening.length, heading);
    if (heading.length >= 4) headings.set(nameOf(name), heading);
  }
  for (const { index } of lower.matchAll(FILLED)) fillingLines.push(lastBefore(linesAt, index));
  return { headings, fillingLines };
}

/** The columns of the table that a statement fills which begins at `start`, and where its first row begins. */
export function schemaOf(
  { input, lower }: Scene,
  start: number,
): { readonly heading: LineCells; readonly rows: number } | undefined {
  const { headings } = input.once(findSchemas);
  if (headings.size === 0) return undefined;
  const match = FILLING.exec(lower.slice(start, start + LONGEST_OPENING));
  const heading = headings.get(nameOf(match?.[1] ?? ''));
  if (match === null || heading === undefined) return undefined;
  return { heading, rows: start + match[0].length };
}

/** Without its schema and quotes. */
function nameOf(name: string): string {
  return name.replace(/[`"[\]]/gu, '').replace(/^.*\./u, '');
}

/** Adds the first word of each part up to the closing bracket, but for keys and other rules; gives where that stands. */
function addColumnNames(lower: string, start: number, names: number[]): number {
  const end = Math.min(lower.length, start + LONGEST_TABLE);
  let depth = 0;
  let isOpening = true;
  for (let at = start; at < end; at++) {
    const unit = lower.charCodeAt(at);
    if (unit === 0x28) depth++;
    else if (unit === 0x29 && depth-- === 0) return at;
    else if (unit === 0x2c && depth === 0) isOpening = true;
    else if (isOpening && isOfName(unit)) {
      isOpening = false;
      let past = at + 1;
      while (past < end && isOfName(lower.charCodeAt(past))) past++;
      if (!RULES.has(lower.slice(at, past))) names.push(at, past);
      at = past - 1;
    }
  }
  return end;
}

const isOfName = (unit: number): boolean => isAlphanumeric(unit) || unit === 0x5f;

const LONGEST_TABLE = 20_000;
const LONGEST_OPENING = 160;

const RULES: ReadonlySet<string> = new Set([
  'primary',
  'key',
  'unique',
  'constraint',
  'index',
  'foreign',
  'check',
  'fulltext',
  'spatial',
  'exclude',
  'like',
]);

const CREATED = /^create table (?:if not exists )?([a-z0-9_.`"[\]]{1,64}) {0,2}\n?\(/gmu;
const FILLED =
  /^(?:insert|replace) (?:ignore )?into [a-z0-9_.`"[\]]{1,64} {0,2}\n?values {0,2}\n?\(/gmu;
const FILLING =
  /^(?:insert|replace) (?:ignore )?into ([a-z0-9_.`"[\]]{1,64}) {0,2}\n?values {0,2}\n?(?=\()/u;
