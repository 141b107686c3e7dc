import type { ScanInput } from '../../src/core/detector.js';
import { onOneLine } from '../shared/cues/cues-near.js';
import { SCHOOL } from './cues.js';

/** Whether a text is a paper of a school, whose students are minors. Ask for it by `input.once(isOfSchool)`. */
export function isOfSchool(input: ScanInput): boolean {
  return SCHOOL.test(input.once(onOneLine));
}
