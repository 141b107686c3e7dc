import type { Detector, ScanInput } from '../../src/core/detector.js';
import { BlackletterError } from '../../src/core/error.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import type { Span } from '../../src/core/span.js';
import { confusionsFolded } from '../shared/people/name-key.js';
import { keySieve } from '../shared/people/key-sieve.js';
import { findWords, wordAt } from '../shared/people/words.js';
import type { CustomDetectorOptions } from './custom-detector.js';
import { customDetector } from './custom-detector.js';

export interface WordListDetectorOptions extends CustomDetectorOptions {
  /** Words and phrases. */
  readonly words: readonly string[];
  /** Capitals must be the same. @defaultValue false */
  readonly matchCase?: boolean;
}

/**
 * A detector of words and phrases, found as whole words over blanks and line ends; accents make no difference.
 *
 * @example wordListDetector({ id: 'project', words: ['Bluebird', 'Project Condor'], matchCase: true });
 * @throws BlackletterError BAD_OPTION for an entry without letters, or an example that comes out otherwise.
 */
export function wordListDetector(options: WordListDetectorOptions): Detector {
  return wordListDetectorAt(options, '');
}

/** @param path Where the options stand, for errors: `detectors[2].`. */
export function wordListDetectorAt(
  { words, matchCase = false, ...options }: WordListDetectorOptions,
  path: string,
): Detector {
  const entries = words.map((entry, at) => readEntry(entry, `${path}words[${String(at)}]`));
  const byFirst = { text: groupByFirst(entries, asWritten), ocr: groupByFirst(entries, confused) };
  return customDetector(options, path, {
    find: (input) => findEntries(input, byFirst[input.source], matchCase),
    reason: 'on a word list of yours',
  });
}

interface Entry {
  readonly keys: readonly string[];
  /** As it is given, with single blanks. */
  readonly written: string;
}

function readEntry(entry: string, name: string): Entry {
  const words = findWords(prepareScan(entry));
  const keys = Array.from({ length: words.count }, (_, at) => wordAt(words, at)?.key ?? '');
  if (keys.every((key) => key === '')) {
    throw new BlackletterError('BAD_OPTION', `Expected \`${name}\` to have a letter or digit`);
  }
  return { keys, written: oneLine(entry) };
}

type ByFirst = ReadonlyMap<string, readonly Entry[]>;

function groupByFirst(entries: readonly Entry[], fold: (key: string) => string): ByFirst {
  const groups = new Map<string, Entry[]>();
  for (const { keys, written } of entries) {
    const folded = { keys: keys.map(fold), written };
    const [first = ''] = folded.keys;
    groups.set(first, [...(groups.get(first) ?? []), folded]);
  }
  // The longest first: of `Condor` and `Condor Two` the second is meant where it stands.
  for (const group of groups.values()) group.sort((a, b) => b.keys.length - a.keys.length);
  return groups;
}

function findEntries(input: ScanInput, byFirst: ByFirst, matchCase: boolean): Span[] {
  const spans: Span[] = [];
  const words = input.once(findWords);
  const { starts, ends, count, mayBe } = words;
  // In recognised text a key is not what the word looks like.
  const mayBegin = input.source === 'ocr' ? undefined : keySieve(new Set(byFirst.keys()));
  for (let at = 0; at < count; at++) {
    if (mayBegin !== undefined && !mayBe(at, mayBegin)) continue;
    for (const { keys, written } of byFirst.get(wordAt(words, at)?.key ?? '') ?? []) {
      const start = starts[at] ?? 0;
      const end = ends[at + keys.length - 1];
      const isHere = keys.every((key, step) => {
        const gap = input.folded.slice(ends[at + step - 1] ?? 0, starts[at + step]);
        return wordAt(words, at + step)?.key === key && (step === 0 || GAP.test(gap));
      });
      if (!isHere || end === undefined) continue;
      if (matchCase && oneLine(input.folded.slice(start, end)) !== written) continue;
      spans.push({ start, end });
      at += keys.length - 1;
      break;
    }
  }
  return spans;
}

function asWritten(key: string): string {
  return key;
}

function confused(key: string): string {
  return confusionsFolded(key);
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

const GAP = /^[^\p{L}\p{N};:!?]{1,24}$/u;
