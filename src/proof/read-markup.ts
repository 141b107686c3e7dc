import { namesOf } from './own-names.js';
import type { PartReading } from './part-reading.js';
import { readXml } from './read-xml.js';

/**
 * What any part of any package says, whatever its format: text with the tags gone and with a line end for each, comments,
 * and names. Undefined for what is not well-formed.
 */
export function readMarkup(text: string): PartReading | undefined {
  const joined: string[] = [];
  const apart: string[] = [];
  const others: string[] = [];
  const structure = new Set<string>();
  const names = new Set<string>();
  try {
    readXml(text, {
      open: (tag) => {
        apart.push('\n');
        const said = namesOf(tag, () => false);
        for (const one of said.structure) structure.add(one);
        for (const one of said.own) names.add(one);
      },
      close: () => apart.push('\n'),
      text: (content) => {
        joined.push(content);
        apart.push(content);
      },
      aside: (content) => others.push(content),
    });
  } catch {
    return undefined;
  }
  return {
    stories: [joined.join(''), apart.join('')],
    others,
    attributes: [],
    structure: [...structure],
    names: [...names],
  };
}
