import { attributeValue, localName } from '../../../xml/attributes.js';
import { decodeXml } from '../../../xml/part-text.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { Part } from '../../../archive/part.js';
import type { Relationship } from '../package/relationships.js';

/** Whether a paragraph of the style with this id is a heading. */
export type IsHeading = (styleId: string) => boolean;

interface Style {
  name: string;
  basedOn: string | undefined;
  level: string | undefined;
}

/**
 * Which paragraph styles are those of headings: what Word calls `heading 1` in every language (only ids are translated),
 * what has an outline level of its own, and what is based on one of these (ISO/IEC 29500-1 §17.3.1.20, §17.7.4).
 */
export function headingStyles(
  parts: readonly Part[],
  relationships: readonly Relationship[],
): IsHeading {
  const wanted = new Set(
    relationships.flatMap(({ type, target }) => (type === 'styles' ? (target ?? []) : [])),
  );
  const styles = new Map<string, Style>();
  for (const { name, bytes } of parts)
    if (wanted.has(name)) readStyles(decodeXml(bytes).text, styles);
  const headings = new Set([...styles.keys()].filter((id) => isHeading(id, styles)));
  return (id) => headings.has(id) || (!styles.has(id) && HEADING.test(id));
}

function readStyles(text: string, styles: Map<string, Style>): void {
  let style: Style | undefined;
  tokenize(text, {
    open: (tag) => {
      const element = localName(tag.name);
      if (element === 'style') {
        style = { name: '', basedOn: undefined, level: undefined };
        styles.set(attributeValue(text, tag, 'styleId') ?? '', style);
      } else if (style !== undefined && FACTS.has(element)) {
        const value = attributeValue(text, tag, 'val');
        if (element === 'name') style.name = value ?? '';
        else if (element === 'basedOn') style.basedOn = value;
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

/** Level 9 is that of body text. */
export function isOutlined(level: string): boolean {
  return /^[0-8]$/u.test(level);
}

const HEADING = /^heading\s?[1-9]$/iu;
const FACTS: ReadonlySet<string> = new Set(['name', 'basedOn', 'outlineLvl']);
