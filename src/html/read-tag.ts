import type { AtomCounter, Piece, Segment } from '../splice/segment.js';
import { append, newSegment } from '../splice/segment.js';
import { decodedSegments } from '../splice/pieces-of.js';
import type { MarkupAttribute } from './attributes.js';
import type { DataAddress } from './data-addresses.js';
import { dataAddressesIn } from './data-addresses.js';
import { ADDRESSES, KNOWN_ATTRIBUTES, NAMED_VALUES, SHOWN_VALUES } from './elements.js';
import { decodeReference, REFERENCE } from './references.js';
import type { MarkupWriting } from './writing.js';

/** What the attributes of one tag say. */
export interface TagReading {
  readonly segments: readonly Segment<MarkupWriting>[];
  /** `name=value`, one a line. */
  readonly attributes: readonly Piece[];
  /** What of it stands on the page. */
  readonly shown: readonly Piece[];
  readonly files: readonly DataAddress[];
  readonly documents: readonly { start: number; end: number; quote: '"' | "'" | '' }[];
  readonly personal: readonly { kind: string; start: number; end: number }[];
  readonly drawn: number;
}

export function readTag(
  text: string,
  tag: string,
  list: readonly MarkupAttribute[],
  { atoms, isXml }: { readonly atoms: AtomCounter; readonly isXml: boolean },
): TagReading {
  const segments: Segment<MarkupWriting>[] = [];
  const attributes: Piece[] = [];
  const shown: Piece[] = [];
  const files: DataAddress[] = [];
  const documents: { start: number; end: number; quote: '"' | "'" | '' }[] = [];
  const personal: { kind: string; start: number; end: number }[] = [];
  let drawn = 0;
  const valueOf = (name: string): string | undefined => {
    const found = list.find((one) => one.name === name);
    return found === undefined ? undefined : text.slice(found.valueStart, found.valueEnd);
  };
  const named = isXml ? undefined : NAMED_VALUES.get(tag);
  const key =
    valueOf('name') ?? valueOf('property') ?? valueOf('itemprop') ?? valueOf('http-equiv');
  for (const attribute of list) {
    const { name, nameStart, nameEnd, valueStart, valueEnd } = attribute;
    if (name === 'srcdoc' && tag === 'iframe') {
      documents.push({ start: valueStart, end: valueEnd, quote: attribute.quote });
      continue;
    }
    if (DRAWING.has(tag) && DRAWN.has(name)) {
      drawn += valueEnd - valueStart;
      continue;
    }
    if (tag === 'meta' && name === 'content' && PERSONAL.test(key ?? '')) {
      personal.push({
        kind: `meta/${(key ?? '').toLowerCase()}`,
        start: valueStart,
        end: valueEnd,
      });
    }
    const made = valueSegments(text, attribute, atoms, files);
    append(segments, made);
    if (!isXml && SHOWN_VALUES.has(`${tag} ${name}`)) {
      shown.push(' ', ...made, ' ');
      continue;
    }
    if (name === named && key !== undefined) attributes.push(`${key}=`);
    else if (KNOWN_ATTRIBUTES.has(name)) attributes.push(`${name}=`);
    else {
      const written = { text: text.slice(nameStart, nameEnd), start: nameStart, end: nameEnd };
      const one = newSegment<MarkupWriting>(atoms, { ...written, writing: 'name', isExact: true });
      segments.push(one);
      attributes.push(one, made.length > 0 ? '=' : '');
    }
    append(attributes, made);
    attributes.push('\n');
  }
  return { segments, attributes, shown, files, documents, personal, drawn };
}

function valueSegments(
  text: string,
  { name, valueStart, valueEnd, quote }: MarkupAttribute,
  atoms: AtomCounter,
  files: DataAddress[],
): Segment<MarkupWriting>[] {
  const value = text.slice(valueStart, valueEnd);
  const isAddress = ADDRESSES.has(name) || SCHEME.test(value) || WITHIN.test(value);
  const writing = isAddress ? 'address' : quote === '' ? 'bare-value' : 'value';
  const decoded = (start: number, end: number): Segment<MarkupWriting>[] =>
    decodedSegments<MarkupWriting>(
      text,
      { start, end, writing },
      atoms,
      isAddress ? IN_ADDRESSES : REFERENCES,
      (written) => (written.startsWith('&') ? decodeReference(written) : percentDecoded(written)),
    );
  const made: Segment<MarkupWriting>[] = [];
  let from = valueStart;
  for (const file of value.includes('base64') ? dataAddressesIn(text, valueStart, valueEnd) : []) {
    files.push(file);
    append(made, decoded(from, file.start));
    from = file.end;
  }
  return [...made, ...decoded(from, valueEnd)];
}

function percentDecoded(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

const REFERENCES = new RegExp(REFERENCE, 'gu');
/** One character in UTF-8, its bytes percent-encoded. */
const PERCENT =
  '%[0-7][0-9a-fA-F]|%[cdCD][0-9a-fA-F]%[89abAB][0-9a-fA-F]|%[eE][0-9a-fA-F](?:%[89abAB][0-9a-fA-F]){2}|%[fF][0-7](?:%[89abAB][0-9a-fA-F]){3}';
const IN_ADDRESSES = new RegExp(`${REFERENCE}|${PERCENT}`, 'gu');
/** Elements and attributes of a drawing (SVG) that hold nothing but its lines. */
const DRAWING = new Set('svg g path polygon polyline symbol clippath lineargradient'.split(' '));
const DRAWN = new Set('d points transform viewbox gradienttransform'.split(' '));
const SCHEME =
  /^(?:https?|ftp|mailto|tel|sms|fax|callto|sip|skype|file|data|javascript|cid|mid|webcal|blob|about|urn):/iu;
/** An address behind something else, such as how long to wait before it is opened. */
const WITHIN = /:\/\/[^\s<>]*%[0-9a-f]{2}/iu;
const PERSONAL =
  /^(?:author|generator|creator|publisher|originator|progid|dc\.(?:creator|publisher|contributor))$/iu;
