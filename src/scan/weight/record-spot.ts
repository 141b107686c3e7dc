import type { Finding } from '../../core/finding.js';
import type { OwnPlace } from '../../core/place.js';

/** Where a finding stands among the records of a document: rows of a table, lines, paragraphs. */
export interface RecordSpot {
  /** Only spots of one scope can belong to one record: a page, a table, the lines of a text, a field. */
  readonly scope: string;
  /** Down the scope, in units that are the same all over it. */
  readonly down: number;
  /** Along the record, for what stands in the same one. */
  readonly along: number;
  /** Spots no farther apart than this are in one record. */
  readonly height: number;
  /** Spots farther apart than this have nothing to do with each other. */
  readonly reach: number;
}

/** How many lines or paragraphs away a name may stand from what is still said of its bearer. */
const LINES = 10;

/** @returns undefined where the place says nothing of neighbours */
export function spotOf({ id, places }: Finding): RecordSpot | undefined {
  const [place] = places;
  if (place === undefined) return undefined;
  const within = place.kind === 'embedded' ? `${place.within.join(' > ')} > ` : '';
  const own = place.kind === 'embedded' ? place.place : place;
  const spot = ownSpot(own, Number(/:(?<start>\d+)-\d+$/u.exec(id)?.groups?.['start'] ?? 0));
  return spot && { ...spot, scope: within + spot.scope };
}

function ownSpot(place: OwnPlace, offset: number): RecordSpot | undefined {
  switch (place.kind) {
    case 'page': {
      const [box] = place.boxes;
      if (box === undefined) return undefined;
      const down = (box.top + box.bottom) / 2;
      const height = (box.top - box.bottom) / 2;
      return { scope: `page ${place.page}`, down, along: box.left, height, reach: Infinity };
    }
    case 'field':
      return { scope: `field ${place.name}`, down: 0, along: offset, height: 0, reach: 0 };
    case 'part':
      return partSpot(place.part, place.path, offset);
  }
}

/** Reads the ways that formats write: `table 2, row 3, cell 1`, `paragraph 7, under heading 2`, `line 12`, `B7`. */
function partSpot(part: string, path: string, offset: number): RecordSpot | undefined {
  const address = /^\$?[A-Z]{1,3}\$?(?<row>\d+)$/u.exec(path)?.groups?.['row'];
  if (address !== undefined) return row(`${part} cells`, Number(address), offset);
  const steps = path
    .split(', ')
    .map((step) => /(?<word>[a-z]+) (?<number>\d+)$/u.exec(step)?.groups)
    .filter((step) => step !== undefined)
    .filter(({ word }) => !BESIDE.has(word ?? ''));
  const last = steps.pop();
  if (last === undefined) return undefined;
  const scope = [part, ...steps.map(({ word, number }) => `${word ?? ''} ${number ?? ''}`)];
  return row([...scope, last['word'] ?? ''].join(' '), Number(last['number']), offset);
}

function row(scope: string, down: number, along: number): RecordSpot {
  return { scope, down, along, height: 0, reach: LINES };
}

/** Steps that tell where in a record, or under what, not which record. */
const BESIDE: ReadonlySet<string> = new Set(['cell', 'column', 'heading']);
