import { RE2JS } from 're2js';
import { BlackletterError } from '../../src/core/error.js';
import type { Span } from '../../src/core/span.js';

/** A pattern of a user, run by an engine that takes time linear in the text whatever the pattern is. */
export interface LinearPattern {
  readonly test: (text: string) => boolean;
  /** Where it matches, in order; of a group that is called `value` the place of that group. */
  readonly spans: (text: string) => readonly Span[];
}

/**
 * Compiles a regular expression for RE2: what that cannot do in linear time (look-around, back-references) is an error.
 * Matches are found if they are no longer than 256 units.
 *
 * @param path Names the pattern in errors; its text is never quoted.
 * @throws BlackletterError BAD_OPTION
 */
export function linearPattern(
  { source, flags }: Pick<RegExp, 'source' | 'flags'>,
  path: string,
): LinearPattern {
  const compiled = compile(source, flags, path);
  const hasValue = source.includes('(?<value>') || source.includes('(?P<value>');
  return {
    test: (text) => compiled.test(text),
    spans: (text) => spansOf(compiled, text, hasValue),
  };
}

function compile(source: string, flags: string, path: string): RE2JS {
  let bits = 0;
  if (flags.includes('i')) bits |= RE2JS.CASE_INSENSITIVE;
  if (flags.includes('m')) bits |= RE2JS.MULTILINE;
  if (flags.includes('s')) bits |= RE2JS.DOTALL;
  try {
    return RE2JS.compile(RE2JS.translateRegExp(source), bits);
  } catch {
    // Without the cause: its message quotes the pattern.
    throw new BlackletterError(
      'BAD_OPTION',
      `Expected \`${path}\` to be a regular expression without look-around and back-references (RE2 syntax)`,
    );
  }
}

/** In windows, so that a search which finds nothing does not read to the end of the text again for every match. */
function spansOf(compiled: RE2JS, text: string, hasValue: boolean): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < text.length) {
    // One unit more before, so that word boundaries are seen.
    const from = Math.max(0, at - 1);
    const matcher = compiled.matcher(text.slice(from, at + WINDOW));
    const found = matcher.find(at - from);
    const start = found ? from + matcher.start() : Number.POSITIVE_INFINITY;
    const isAtEnd = at + WINDOW >= text.length;
    if (start >= at + WINDOW / 2 && !(isAtEnd && found)) {
      if (isAtEnd) break;
      at += WINDOW / 2;
      continue;
    }
    const end = from + matcher.end();
    const span = hasValue
      ? { start: from + matcher.start('value'), end: from + matcher.end('value') }
      : { start, end };
    if (span.start >= from && span.start < span.end) spans.push(span);
    at = Math.max(end, start + 1);
  }
  return spans;
}

const WINDOW = 512;
