import type { ScanInput } from '../../src/core/detector.js';
import { SCHOOL } from './cues.js';

/** Whether a text is a paper of a school, whose students are minors. Ask for it by `input.once(isOfSchool)`. */
export function isOfSchool({ lower }: ScanInput): boolean {
  return SCHOOL.test(lower.replaceAll('\n', ' '));
}
