import { attributesOf, localName } from '../../xml/attributes.js';
import type { OpenTag } from '../../xml/tokenize.js';
import type { SegmentWriter } from '../../xml/text/segment-writer.js';
import type { Unit, UnitPlace } from '../../xml/text/unit.js';
import {
  DATA_ELEMENTS,
  FORMULA_ATTRIBUTES,
  NAME_ATTRIBUTES,
  TEXT_ATTRIBUTES,
} from './odf-places.js';

/** The attributes of a tag that hold text, as units. */
export function readOdfAttributes(
  part: string,
  tag: OpenTag,
  element: string,
  place: UnitPlace,
  writer: SegmentWriter,
): readonly Unit[] {
  const units: Unit[] = [];
  if (tag.end - tag.attributes <= 2) return units;
  for (const { name, valueStart, valueEnd } of attributesOf(part, tag)) {
    const local = localName(name);
    const form = formOf(element, local, name);
    if (valueStart === valueEnd) continue;
    const value = part.slice(valueStart, valueEnd);
    if (form === undefined) {
      if (name.startsWith('xmlns') || !MAY_SAY.test(value) || GEOMETRY.test(value)) continue;
      const kind = LOOKS.test(name) ? 'vocabulary' : 'own name';
      const segments = writer.attribute(valueStart, valueEnd);
      units.push({ kind, segments, place, name: `${element}/${local}`, form: 'text' });
      continue;
    }
    // Names of styles are mostly made up by programs.
    const isOwn = local.includes('style-name') || name.startsWith('style:');
    if (form === 'name' && isOwn && !MEANS_SOMETHING.test(value)) continue;
    if (local === 'href' && isInside(value)) continue;
    const segments =
      local === 'href'
        ? writer.address(valueStart, valueEnd)
        : writer.attribute(valueStart, valueEnd);
    units.push({ kind: 'attribute', segments, place, name: `${element}/${local}`, form });
  }
  return units;
}

function formOf(element: string, local: string, name: string): Unit['form'] | undefined {
  if (name.startsWith('xmlns')) return undefined;
  if (FORMULA_ATTRIBUTES.has(local)) return 'formula';
  if (NAME_ATTRIBUTES.has(local) || local.endsWith('-style-name')) return 'name';
  return TEXT_ATTRIBUTES.has(local) || DATA_ELEMENTS.has(element) ? 'text' : undefined;
}

/** Names of files in the archive: the name of one could be a value, but then the file would have to be renamed too. */
function isInside(value: string): boolean {
  return /^(?:\.\/|Pictures\/|Object |ObjectReplacements\/)/u.test(value);
}

/** Pieces of words, or a longer number: of what no table lists, only known values are looked for in it. */
const MAY_SAY = /\p{L}{2,}[^\p{L}\p{N}]+\p{L}{2,}|(?:\p{N}[^\p{L}\p{N}]?){6}/u;
const GEOMETRY = /^[\dA-Za-z]?[\d\s.,+-]*(?:[A-Za-z]{1,2}[\d\s.,+-]+)*[A-Za-z]{0,2}$/u;
/** How things look: words of the format, unless a value is too long for that. */
const LOOKS = /^(?:fo|svg|style|number|draw|dr3d|smil|anim|presentation|config):/u;

/** Longer numbers, addresses, or words in a row. */
const MEANS_SOMETHING = /\d[\d\s._-]{2,}\d|@|\p{L}{3,}[\s_]+\p{L}/u;
