import { attributeValue, localName } from '../../xml/attributes.js';
import { FLAGS } from '../../xml/text/segment.js';
import type { OpenTag } from '../../xml/tokenize.js';
import { tokenize } from '../../xml/tokenize.js';

/** Styles of text that take it out of the line: raised or lowered (§20.394), or not shown (§20.383). */
export interface TextStyles {
  /** Called for each tag of a part in order; styles stand before the text that they are for. */
  readonly open: (element: string, part: string, tag: OpenTag) => void;
  /** Flags of the text in an element of this style. */
  readonly flagsOf: (style: string) => number;
}

/** @param common The styles that all parts share; a part's own come before them. */
export function textStyles(common?: TextStyles): TextStyles {
  const styles = new Map<string, TextStyle>();
  let current = '';
  const flagsOf = (name: string): number => {
    let raised: boolean | undefined;
    let hidden: boolean | undefined;
    let style = styles.get(name);
    let parent = name;
    for (let depth = 0; style !== undefined && depth < DEEPEST; depth++) {
      raised ??= style.raised;
      hidden ??= style.hidden;
      parent = style.parent;
      style = styles.get(parent);
    }
    const inherited = common?.flagsOf(parent) ?? 0;
    const flag = (own: boolean | undefined, bit: number): number =>
      own === undefined ? inherited & bit : own ? bit : 0;
    return flag(raised, FLAGS.raised) | flag(hidden, FLAGS.hidden);
  };
  return {
    open: (element, part, tag) => {
      if (element === 'style') {
        current = attributeValue(part, tag, 'name') ?? '';
        const parent = attributeValue(part, tag, 'parent-style-name') ?? '';
        styles.set(current, { parent, raised: undefined, hidden: undefined });
      } else if (element === 'text-properties') {
        const style = styles.get(current);
        if (style === undefined) return;
        const position = attributeValue(part, tag, 'text-position');
        const display = attributeValue(part, tag, 'display');
        styles.set(current, {
          ...style,
          raised: position === undefined ? undefined : RAISED.test(position),
          hidden: display === undefined ? undefined : display === 'none',
        });
      } else if (element === 'default-style') current = '';
    },
    flagsOf,
  };
}

/** The styles that a part with nothing but styles defines. */
export function stylesIn(part: string): TextStyles {
  const styles = textStyles();
  tokenize(part, {
    open: (tag) => {
      styles.open(localName(tag.name), part, tag);
    },
    close: () => undefined,
    text: () => undefined,
    aside: () => undefined,
  });
  return styles;
}

interface TextStyle {
  readonly parent: string;
  readonly raised: boolean | undefined;
  readonly hidden: boolean | undefined;
}

const RAISED = /^\s*(?:super|sub|-?[\d.]*[1-9][\d.]*%)/u;
const DEEPEST = 20;
