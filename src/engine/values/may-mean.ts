import type { TextLayer } from '../../core/text.js';
import type { ValuePattern } from './value-pattern.js';

/** Whether a value that stands in a layer can be meant there. */
export function mayMean({ vocabulary }: TextLayer, pattern: ValuePattern | undefined): boolean {
  return vocabulary !== 'format' || (pattern !== undefined && isNoVocabulary(pattern));
}

/** A longer number or several words; a short number or a single word may be a code of the format (`Header`, `720`). */
function isNoVocabulary({ letters, gaps, kind }: ValuePattern): boolean {
  const digits = letters.replace(/[^0-9]/gu, '').length;
  if (digits >= 6 && digits * 2 >= letters.length) return true;
  return kind === 'words' && gaps.slice(1, -1).some(({ width }) => width > 0);
}
