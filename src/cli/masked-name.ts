import { basename } from 'node:path';
import { entityLabel } from '../core/entity.js';
import type { Span } from '../core/span.js';
import { printable } from '../report/printable.js';
import type { Session } from './session.js';

interface Marked extends Span {
  readonly label: string;
}

/** The file name of `path` with every value in it replaced by its label, fit for an output name, a report, a screen. */
export async function maskedName(path: string, session: Session): Promise<string> {
  return maskText(basename(path), session);
}

/** A path to show to a person: each of its folders may carry a value too. */
export async function maskedPath(path: string, session: Session): Promise<string> {
  const parts = path.split(/(?<=[/\\])/u);
  const masked = await Promise.all(parts.map((part) => maskText(part, session)));
  return masked.join('');
}

async function maskText(name: string, session: Session): Promise<string> {
  const { values, keep, detectors, minConfidence } = session.options;
  const options = {
    ...(values === undefined ? {} : { values }),
    ...(keep === undefined ? {} : { keep }),
    ...(detectors === undefined ? {} : { detectors }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
  };
  // Underscores stand for blanks in file names; as long as a blank, so that offsets stay.
  const spaced = name.replaceAll('_', ' ');
  const findings = await session.engine.detect(spaced, options);
  const found = findings.flatMap(({ start, end, entity, compliant }): Marked[] =>
    start === undefined || end === undefined || compliant === true
      ? []
      : [{ start, end, label: `[${entityLabel(entity)}]` }],
  );
  return printable(replaceSpans(name, [...found, ...bareNumbers(name)]));
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
