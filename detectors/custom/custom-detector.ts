import type { Detector, Hit, ScanInput } from '../../src/core/detector.js';
import type { EntityId } from '../../src/core/entity.js';
import type { Span } from '../../src/core/span.js';
import { pickHits } from '../shared/weighing/pick-hits.js';
import { checkExamples } from './examples.js';
import type { NearbyWords } from './nearby.js';
import { nearbyRule } from './nearby.js';

/** What detectors made of data have in common. */
export interface CustomDetectorOptions {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  /** What it finds. @defaultValue `custom:<id>` */
  readonly entity?: EntityId;
  readonly summary?: string;
  readonly version?: string;
  /** How sure a hit is, from 0 to 1. @defaultValue 0.8 */
  readonly confidence?: number;
  /** Words one of which must stand near. */
  readonly near?: NearbyWords;
  /** Texts with the values between ‹ and ›, and texts with nothing to find; all are tried at once. */
  readonly examples?: Partial<Detector['examples']>;
}

/** @throws BlackletterError BAD_OPTION where an example does not come out as it says. */
export function customDetector(
  {
    id,
    entity = `custom:${id}`,
    summary = 'A detector of your own.',
    version = '1.0.0',
    confidence = 0.8,
    near,
    examples = {},
  }: CustomDetectorOptions,
  path: string,
  { find, reason }: { find: (input: ScanInput) => readonly Span[]; reason: string },
): Detector {
  const isNear = near === undefined ? undefined : nearbyRule(near);
  const reasons = [reason, ...(near === undefined ? [] : ['one of its words near'])];
  const scan = (input: ScanInput): readonly Hit[] =>
    pickHits(
      find(input)
        .filter((span) => isNear?.(input, span) !== false)
        .map((span) => ({ ...span, confidence, reasons })),
    );
  const { finds = [], ignores = [] } = examples;
  const detector = { id, entity, version, summary, examples: { finds, ignores }, scan };
  checkExamples(detector, path);
  return detector;
}
