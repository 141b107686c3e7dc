import type { Part } from '../../../archive/part.js';
import { attributesOf, localName } from '../../../xml/attributes.js';
import { decodedValue } from '../../../xml/references.js';
import { decodeXml, looksLikeXml } from '../../../xml/part-text.js';
import { tokenize } from '../../../xml/tokenize.js';

/** One relationship of a package (ISO/IEC 29500-2 §9.3) and where it is written. */
export interface Relationship {
  /** The part that holds it. */
  readonly part: string;
  /** The part that it starts from; empty for the package. */
  readonly source: string;
  readonly id: string;
  /** The last word of its type: `thumbnail`, `oleObject`. */
  readonly type: string;
  /** The name of the part that it leads to; undefined for one that leads out of the package. */
  readonly target: string | undefined;
  /** Its element in the text of the part. */
  readonly start: number;
  readonly end: number;
  /** The value of its target. */
  readonly valueStart?: number;
  readonly valueEnd?: number;
}

/** All relationships of a package, in order. */
export function readRelationships(parts: readonly Part[]): Relationship[] {
  return parts.flatMap((part) => {
    const source = sourceOf(part.name);
    return source === undefined || !looksLikeXml(part.bytes) ? [] : relationshipsIn(part, source);
  });
}

/** `word/document.xml` for `word/_rels/document.xml.rels`. */
function sourceOf(name: string): string | undefined {
  const match = /^(.*\/)?_rels\/([^/]*)\.rels$/u.exec(name);
  return match === null ? undefined : `${match[1] ?? ''}${match[2] ?? ''}`;
}

function relationshipsIn(part: Part, source: string): Relationship[] {
  const { text } = decodeXml(part.bytes);
  const found: Relationship[] = [];
  let open: Omit<Relationship, 'end'> | undefined;
  tokenize(text, {
    open: (tag) => {
      if (localName(tag.name) !== 'Relationship') return;
      const all = attributesOf(text, tag);
      const values = new Map(
        all.map(({ name, valueStart, valueEnd }) => [
          localName(name),
          decodedValue(text.slice(valueStart, valueEnd)),
        ]),
      );
      const written = all.find(({ name }) => localName(name) === 'Target');
      const isExternal = values.get('TargetMode') === 'External';
      const one = {
        part: part.name,
        source,
        id: values.get('Id') ?? '',
        type: /[^/]*$/u.exec(values.get('Type') ?? '')?.[0] ?? '',
        target: isExternal ? undefined : resolveTarget(source, values.get('Target') ?? ''),
        start: tag.start,
        ...(written && { valueStart: written.valueStart, valueEnd: written.valueEnd }),
      };
      if (tag.isEmpty) found.push({ ...one, end: tag.end });
      else open = one;
    },
    close: (name, _start, end) => {
      if (localName(name) !== 'Relationship' || open === undefined) return;
      found.push({ ...open, end });
      open = undefined;
    },
    text: () => undefined,
    aside: () => undefined,
  });
  return found;
}

/** The name of a part from a target, which may be relative to the folder of its source. */
function resolveTarget(source: string, target: string): string {
  const path = decodedTarget(target.replace(/[?#].*$/u, ''));
  const folders = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
}

/** A target without its percent encoding, where it has one. */
export function decodedTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
