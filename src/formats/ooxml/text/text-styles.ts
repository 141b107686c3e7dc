import { attributeValue, localName } from '../../../xml/attributes.js';
import { decodeXml } from '../../../xml/part-text.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { Part } from '../../../archive/part.js';
import type { Relationship } from '../package/relationships.js';

/** What styles say of the text that they are of, by their ids. */
export interface TextStyles {
  readonly isHeading: (id: string) => boolean;
  /** Above or below its line. */
  readonly isRaised: (id: string) => boolean;
  readonly isHidden: (id: string) => boolean;
}

/** Where a part has no styles. */
export const NO_STYLES: TextStyles = {
  isHeading: () => false,
  isRaised: () => false,
  isHidden: () => false,
};

interface Style {
  name: string;
  basedOn: string | undefined;
  level: string | undefined;
  raised: boolean | undefined;
  hidden: boolean | undefined;
}

/**
 * Which paragraph styles are those of headings: what Word calls `heading 1` in every language (only ids are translated),
 * what has an outline level of its own, and what is based on one of these (ISO/IEC 29500-1 §17.3.1.20, §17.7.4); and which
 * styles raise or hide a text (§17.3.2.41, §17.3.2.42).
 */
export function textStyles(
  parts: readonly Part[],
  relationships: readonly Relationship[],
): TextStyles {
  const wanted = new Set(
    relationships.flatMap(({ type, target }) => (type === 'styles' ? (target ?? []) : [])),
  );
  const styles = new Map<string, Style>();
  for (const { name, bytes } of parts)
    if (wanted.has(name)) readStyles(decodeXml(bytes).text, styles);
  const headings = new Set([...styles.keys()].filter((id) => isHeading(id, styles)));
  const [raised, hidden] = (['raised', 'hidden'] as const).map(
    (fact) => new Set([...styles.keys()].filter((id) => inherits(id, fact, styles))),
  );
  return {
    isHeading: (id) => headings.has(id) || (!styles.has(id) && HEADING.test(id)),
    isRaised: (id) => raised?.has(id) === true,
    isHidden: (id) => hidden?.has(id) === true,
  };
}

function readStyles(text: string, styles: Map<string, Style>): void {
  let style: Style | undefined;
  tokenize(text, {
    open: (tag) => {
      const element = localName(tag.name);
      if (element === 'style') {
        style = {
          name: '',
          basedOn: undefined,
          level: undefined,
          raised: undefined,
          hidden: undefined,
        };
        styles.set(attributeValue(text, tag, 'styleId') ?? '', style);
      } else if (style !== undefined && FACTS.has(element)) {
        const value = attributeValue(text, tag, 'val');
        if (element === 'name') style.name = value ?? '';
        else if (element === 'basedOn') style.basedOn = value;
        else if (element === 'vertAlign') style.raised = isOffTheLine(value);
        else if (element === 'vanish') style.hidden = isOn(value);
        else style.level = value;
      }
    },
    close: () => undefined,
    text: () => undefined,
    aside: () => undefined,
  });
}

/** Circles of styles end where they began. */
function isHeading(id: string, styles: ReadonlyMap<string, Style>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const style = styles.get(at);
    if (style === undefined) return false;
    if (style.level !== undefined) return isOutlined(style.level);
    if (HEADING.test(style.name)) return true;
    at = style.basedOn;
  }
  return false;
}

/** What a style says itself, or else the one that it is based on. */
function inherits(
  id: string,
  fact: 'raised' | 'hidden',
  styles: ReadonlyMap<string, Style>,
): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const style = styles.get(at);
    if (style?.[fact] !== undefined) return style[fact];
    at = style?.basedOn;
  }
  return false;
}

/** ST_VerticalAlignRun (§22.9.2.17). */
export function isOffTheLine(value: string | undefined): boolean {
  return value === 'superscript' || value === 'subscript';
}

/** ST_OnOff (§22.9.2.7). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/u.test(value);
}

/** Level 9 is that of body text. */
export function isOutlined(level: string): boolean {
  return /^[0-8]$/u.test(level);
}

const HEADING = /^heading\s?[1-9]$/iu;
const FACTS: ReadonlySet<string> = new Set([
  'name',
  'basedOn',
  'outlineLvl',
  'vertAlign',
  'vanish',
]);
