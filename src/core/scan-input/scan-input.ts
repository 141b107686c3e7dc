import type { ScanInput } from '../detector.js';
import { fold } from './fold.js';
import { findLineStarts } from './lines.js';
import { mendMisreadDigits } from '../recognised/misread-digits.js';
import { mendMisreadWords } from '../recognised/misread-words.js';
import { mendShapedMisreads } from '../recognised/shaped-misreads.js';
import { plainBlanks } from './plain-blanks.js';
import { findNumbers } from './number-table.js';
import { unquoted } from './unquoted.js';
import type { TextBytes } from './text-bytes.js';
import { bytesOf, findBytes } from './text-bytes.js';

export interface ScanInputOptions {
  /** Left edge of each UTF-16 unit on its page, in points. */
  readonly x?: Float32Array;
  /** @defaultValue `'text'` */
  readonly source?: 'text' | 'ocr';
  readonly signal?: AbortSignal;
}

/**
 * Works out, once for all detectors, what they look at. Takes time linear in the length of the text.
 * Any string will do: lone surrogates and control characters too.
 */
export function prepareScan(
  written: string,
  { x, source = 'text', signal = new AbortController().signal }: ScanInputOptions = {},
): ScanInput {
  const read = unquoted(written);
  const folded = source === 'ocr' ? mendShapedMisreads(mendMisreadDigits(fold(read))) : fold(read);
  // What is ASCII is its own fold.
  const text = folded === read ? read : plainBlanks(read);
  const lower = source === 'ocr' ? mendMisreadWords(folded.toLowerCase()) : folded.toLowerCase();
  const bytes: TextBytes = { folded: bytesOf(folded), lower: bytesOf(lower) };
  const lineStarts = findLineStarts(folded);
  const input: ScanInput = {
    text,
    folded,
    lower,
    lineStarts,
    numbers: findNumbers(text, folded, bytes.folded, lineStarts),
    ...(x === undefined ? {} : { x }),
    source,
    signal,
    once: onceEach(() => input, [[findBytes, bytes]]),
  };
  return input;
}

/** The same, for those who may need no more than the text: what else they ask for is worked out then. */
export function prepareScanLater(text: string, options: ScanInputOptions = {}): ScanInput {
  const { x, source = 'text', signal = new AbortController().signal } = options;
  let whole: ScanInput | undefined;
  const made = (): ScanInput => (whole ??= prepareScan(text, { ...options, signal }));
  const input: ScanInput = {
    text: plainBlanks(unquoted(text)),
    ...(x === undefined ? {} : { x }),
    source,
    signal,
    get folded() {
      return made().folded;
    },
    get lower() {
      return made().lower;
    },
    get lineStarts() {
      return made().lineStarts;
    },
    get numbers() {
      return made().numbers;
    },
    once: onceEach(() => input),
  };
  return input;
}

/** Remembers what was worked out of an input, by who did it; `known` was before. */
function onceEach(
  input: () => ScanInput,
  known: readonly (readonly [work: unknown, result: unknown])[] = [],
): ScanInput['once'] {
  const worked = new Map(known);
  return <Result>(work: (input: ScanInput) => Result): Result => {
    const before = worked.get(work);
    if (before !== undefined || worked.has(work)) return before as Result;
    const result = work(input());
    worked.set(work, result);
    return result;
  };
}
