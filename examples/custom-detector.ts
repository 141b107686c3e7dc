/**
 * A detector of your own: the matter numbers of a law firm, `10482-0007` or `10482.0007`, where the words before say so.
 *
 * From the library: `createEngine({ detectors: [...builtIn(), detector] })`.
 * From the command line, compiled to JavaScript: `blackletter redact motion.pdf --detector ./custom-detector.js`.
 *
 * In a project of your own the types come from `'blackletter'`.
 */
import type { Detector, Hit, ScanInput } from '../src/core/detector.js';

export interface MatterNumberOptions {
  /**
   * Words, in lower case, that stand before a matter number.
   * @defaultValue `['matter', 'our file', 'client-matter']`
   */
  readonly words?: readonly string[];
}

export function matterNumber({
  words = ['matter', 'our file', 'client-matter'],
}: MatterNumberOptions = {}): Detector {
  return {
    id: 'matter-number',
    entity: 'custom:matter-number',
    version: '1.0.0',
    summary: 'Matter numbers of the firm.',
    examples: {
      finds: ['Our file: ‹10482-0007›', 'Matter No. ‹10482.0007›.', 'matter ‹10482–0007›'],
      ignores: ['10482-0007', 'Our file is closed.', 'matter 10482', 'ZIP 10482-0007'],
    },
    scan: (input) => findMatterNumbers(input, words),
  };
}

/** What `--detector` picks up: any named export that is a detector. */
export const detector: Detector = matterNumber();

function* findMatterNumbers(
  { folded, lower }: ScanInput,
  words: readonly string[],
): Generator<Hit> {
  // `folded` has every dash as `-` and every digit as ASCII, unit for unit, so offsets into it are offsets into the text.
  for (const { index, 0: written } of folded.matchAll(MATTER_NUMBER)) {
    const before = lower.slice(Math.max(0, index - 24), index);
    if (!words.some((word) => before.includes(word))) continue;
    yield {
      start: index,
      end: index + written.length,
      confidence: 0.95,
      reasons: ['shape 5-4', 'word for a matter before'],
    };
  }
}

const MATTER_NUMBER = /(?<![0-9A-Za-z.-])[0-9]{5}[.-][0-9]{4}(?![0-9A-Za-z])/gu;
