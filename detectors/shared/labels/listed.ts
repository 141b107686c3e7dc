import type { Hit, ScanInput } from '../../../src/core/detector.js';
import type { Span } from '../../../src/core/span.js';
import { LEAST_CONFIDENCE } from '../weighing/evidence.js';
import { cellAt, findTableCells } from '../tables/table-cells.js';

/**
 * A value next in a list to one that was found: `accounts 4432118009, 5544332211 and 6655443322`.
 * @param judged What the value is by itself; given back where it is as likely.
 */
export function orListedAfter(
  input: ScanInput,
  judged: Hit | undefined,
  previous: Hit | undefined,
  { start, end }: Span,
): Hit | undefined {
  if (previous === undefined || start < previous.end) return judged;
  if (!mayBeListed(previous, start)) return judged;
  const confidence = Math.round(previous.confidence * LISTED * 1e4) / 1e4;
  if (confidence < LEAST_CONFIDENCE || (judged?.confidence ?? 0) >= confidence) return judged;
  if (!mayPart(input.lower, previous.end, start)) return judged;
  if (!LIST.test(input.lower.slice(previous.end, start))) return judged;
  // The next cell of a row is something else.
  const cells = input.once(findTableCells);
  const cell = cellAt(cells, start);
  if (cell >= 0 && cell !== cellAt(cells, previous.start)) return judged;
  const { entity } = previous;
  return {
    start,
    end,
    confidence,
    reasons: ['listed with one before it'],
    ...(entity === undefined ? {} : { entity }),
  };
}

/** False where `start`, and so everything after it, is too far from the one before. */
export function mayBeListed(previous: Hit | undefined, start: number): previous is Hit {
  return previous !== undefined && start - previous.end <= MOST_BETWEEN;
}

/** Whether one of the signs or words that part the values of a list may stand between two offsets: in most gaps none does. */
function mayPart(lower: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = lower.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x2d) return true;
  }
  return false;
}

/** How many units may stand between two values of a list. */
export const MOST_BETWEEN = 36;

/** What the next of a list has of the confidence of the one before. */
const LISTED = 0.85;

/** `exp 3/27/2026` of a paper may stand between its number and the next. */
const LIST =
  /^(?: \(?(?:exp|iss)[a-z]{0,6}\.? [0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}\)?)?(?:[ \n]{0,3}[,;&/][ \n]{0,3}(?:and |or )?|[ \n]{1,3}(?:and|or|&)[ \n]{1,3}(?:no\. )?|[;,.] (?:and )?(?:the )?(?!address|status|class|balance)(?:[a-z]{3,14}['’]|[a-z]{2,14})s(?: (?:number|own|is)){0,2} (?:is|was|as) |[,;]? (?:and |& )?for (?:the |my |his |her )?[a-z]{2,14}:? )$/u;
