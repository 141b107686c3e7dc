import { builtIn, linearPattern, roster } from '../../detectors/index.js';
import type { Detector } from '../../src/core/detector.js';
import type { FormatAdapter } from '../../src/core/format-adapter.js';
import type { Engine } from '../../src/engine/engine.js';
import { makeEngine } from '../../src/engine/engine.js';
import { DEFAULT_LIMITS } from '../../src/engine/options/option-values.js';
import { localAdapter } from '../../src/isolate/local-adapter.js';
import { builtInPolicies } from '../../src/policy/built-in.js';
import { textFormat } from './text-format/index.js';

/** An engine over the test format, or another one, in this process. */
export function testEngine({
  format = textFormat(),
  detectors = builtIn(),
}: { readonly format?: FormatAdapter; readonly detectors?: readonly Detector[] } = {}): Engine {
  return makeEngine({
    detectors,
    policies: builtInPolicies(),
    isolate: 'none',
    limits: DEFAULT_LIMITS,
    roster,
    linearPattern,
    formats: () => [localAdapter(format)],
    readFile: () => Promise.reject(new RangeError('No files in these tests')),
    close: () => Promise.resolve(),
  });
}

/** A detector of a pattern, for tests that need one at a certain place. */
export function patternDetector(
  id: string,
  pattern: RegExp,
  more: Partial<Detector> & { readonly confidence?: number; readonly compliant?: true } = {},
): Detector {
  const { confidence = 0.9, compliant, ...rest } = more;
  return {
    id,
    entity: `custom:${id}`,
    version: '1.0.0',
    summary: `finds ${id}`,
    examples: { finds: [], ignores: [] },
    scan: ({ text }) =>
      [...text.matchAll(pattern)].map((found) => ({
        start: found.index,
        end: found.index + found[0].length,
        confidence,
        reasons: ['a pattern'],
        ...(compliant === undefined ? {} : { compliant }),
      })),
    ...rest,
  };
}
