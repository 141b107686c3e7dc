import { entityLabel } from '../../core/entity.js';
import type { Finding } from '../../core/finding.js';
import type { Span } from '../../core/span.js';
import { printable } from '../../report/printable.js';

/** A name as it may be shown, and what was found in it. */
export interface NameLook {
  readonly shown: string;
  readonly findings: readonly Finding[];
}

interface Marked extends Span {
  readonly label: string;
}

/**
 * A file's name with every value in it replaced by its label, fit for an output name, a report, a screen.
 * @param detect What the detectors find in a plain string.
 */
export async function lookAtName(
  name: string,
  detect: (text: string) => Promise<readonly Finding[]>,
): Promise<NameLook> {
  // Underscores stand for blanks in file names; as long as a blank, so that offsets stay.
  const findings = await detect(name.replaceAll('_', ' '));
  const found = findings.flatMap(({ start, end, entity, compliant }): Marked[] =>
    start === undefined || end === undefined || compliant === true
      ? []
      : [{ start, end, label: `[${entityLabel(entity)}]` }],
  );
  return { shown: printable(replaceSpans(name, [...found, ...bareNumbers(name)])), findings };
}

/**
 * A name gives no context, so nine digits on their own, or grouped like an SSN, are taken for one here: a masked case
 * number does less harm than a Social Security number in a list of files.
 */
function bareNumbers(name: string): Marked[] {
  return [...name.matchAll(NINE_DIGITS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    label: '[NUMBER]',
  }));
}

/** Replaces from the left; a span that overlaps one already replaced only lengthens it. */
function replaceSpans(text: string, spans: readonly Marked[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end, label } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start >= at) masked += text.slice(at, start) + label;
    at = Math.max(at, end);
  }
  return masked + text.slice(at);
}

const NINE_DIGITS = /(?<!\d)\d{3}[-_. \u2010-\u2015]?\d{2}[-_. \u2010-\u2015]?\d{4}(?!\d)/gu;
