import { attributeValue } from '../../../xml/attributes.js';
import type { OpenTag } from '../../../xml/tokenize.js';
import { FLAGS } from '../../../xml/text/segment.js';
import type { OpenTexts } from './open-texts.js';
import type { TextStyles } from './text-styles.js';
import { isOffTheLine, isOn } from './text-styles.js';

/** What tells of a run whether it is hidden or off its line (ISO/IEC 29500-1 §17.3.2.29, §17.3.2.41, §17.3.2.42). */
export const RUN_LOOKS: ReadonlySet<string> = new Set(['rStyle', 'vanish', 'vertAlign']);

/** Notes one of them; what the run itself says comes after its style and counts more (§17.7.2). */
export function readRunLook(
  part: string,
  tag: OpenTag,
  element: string,
  styles: TextStyles,
  texts: OpenTexts,
): void {
  const value = attributeValue(part, tag, 'val');
  const put = (flag: number, isSet: boolean): void => {
    if (isSet) texts.set(flag);
    else texts.clear(flag);
  };
  if (element !== 'vanish') {
    const isRaised = element === 'rStyle' ? styles.isRaised(value ?? '') : isOffTheLine(value);
    put(FLAGS.raised, isRaised);
  }
  if (element !== 'vertAlign') {
    put(FLAGS.hidden, element === 'rStyle' ? styles.isHidden(value ?? '') : isOn(value));
  }
}

/** A run of a drawing above or below its line (§21.1.2.3.9). */
export function isOffBaseline(part: string, tag: OpenTag): boolean {
  return /[1-9]/u.test(attributeValue(part, tag, 'baseline') ?? '');
}
