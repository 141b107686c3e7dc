import type { BlindSpot, Coverage } from '../../core/coverage.js';
import { DocumentError } from '../../core/error.js';
import type { Finding } from '../../core/finding.js';
import type { Inspection } from '../../core/outcome.js';
import type { Place } from '../../core/place.js';
import type { Portion, Portions } from '../../core/portion.js';
import { cappedFindings } from './capped-findings.js';
import type { Reading } from './file-work.js';

export interface PortionedReading {
  readonly reading: Reading;
  /** How many documents of the file could be read. */
  readonly documents: number;
}

/** What a file holds, looked at portion by portion; nothing of one stays but what was found in it. */
export async function inspectPortions(
  { mediaType, all }: Portions,
  inspect: (bytes: Uint8Array) => Promise<Inspection>,
): Promise<PortionedReading> {
  const findings = cappedFindings();
  const spots: BlindSpot[] = [];
  let coverage: Coverage = NO_COVERAGE;
  let number = 0;
  let isFound = false;
  let documents = 0;
  for await (const portion of all()) {
    number += 1;
    spots.push(...(portion.blindSpots ?? []));
    if (portion.bytes.length === 0) continue;
    const seen = await inspect(portion.bytes);
    isFound ||= (seen.planned ?? []).length > 0;
    for (const finding of seen.findings) findings.add(findingIn(finding, portion, number));
    for (const spot of seen.blindSpots) spots.push(spotIn(spot, portion));
    if (seen.status === 'refused') spots.push(refusedIn(seen, portion));
    else {
      coverage = together(coverage, seen.coverage);
      if (portion.isOfFrame !== true) documents += 1;
    }
  }
  const blindSpots = cappedSpots(spots);
  return {
    documents,
    reading: {
      status: blindSpots.length > 0 ? 'incomplete' : isFound ? 'found' : 'clean',
      mediaType,
      ...findings.all(),
      blindSpots,
      coverage,
    },
  };
}

function findingIn(finding: Finding, { where }: Portion, number: number): Finding {
  const places = finding.places.map((place): Place => {
    const within = where(place.kind === 'embedded' ? place.within : []);
    const own = place.kind === 'embedded' ? place.place : place;
    return { kind: 'embedded', within, place: own };
  });
  return { ...finding, id: `portion-${String(number)}/${finding.id}`, places };
}

function spotIn(spot: BlindSpot, { where }: Portion): BlindSpot {
  return { ...spot, where: where(spot.where.split(STEP)).join(STEP) };
}

function refusedIn({ reason }: Inspection, { where }: Portion): BlindSpot {
  const { message } = reason ?? new DocumentError('CRASHED', 'It was refused without a reason');
  return { code: 'unread-part', where: where([]).join(STEP), why: message };
}

/** Pages have numbers in one document only, so that their counts are all that adds up. */
function together(one: Coverage, other: Coverage): Coverage {
  const parts = [...one.parts];
  for (const part of other.parts) {
    const at = parts.findIndex(({ part: name, read }) => name === part.part && read === part.read);
    const same = parts[at];
    if (same === undefined) parts.push(part);
    else parts[at] = { ...same, count: same.count + part.count };
  }
  return { ...one, parts };
}

/** Many of a kind are told by the first ones and their number. */
function cappedSpots(spots: readonly BlindSpot[]): BlindSpot[] {
  if (spots.length <= MOST_SPOTS) return [...spots];
  const more = spots.length - MOST_SPOTS;
  return [
    ...spots.slice(0, MOST_SPOTS),
    {
      code: 'unread-part',
      where: `${String(more)} other places`,
      why: 'There too, something could not be read.',
    },
  ];
}

const STEP = ' > ';
const MOST_SPOTS = 200;
const NO_COVERAGE: Coverage = {
  pages: 0,
  pagesReadAsText: [],
  pagesReadByOcr: [],
  pagesNotRead: [],
  parts: [],
};
