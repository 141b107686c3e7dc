import { attributesOf, localName } from '../../../xml/attributes.js';
import { decodedValue } from '../../../xml/references.js';
import { tokenize } from '../../../xml/tokenize.js';
import { decodedTarget } from './relationships.js';

/** What the parts of a package are (ISO/IEC 29500-2 §10.1.2). */
export interface ContentTypes {
  readonly typeOf: (name: string) => string | undefined;
  /** Where a part is named in the text, by its name in lower case. */
  readonly overrides: ReadonlyMap<string, Override>;
}

/** The element that gives one part its type, and in it the part's name. */
export interface Override {
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** @param text The text of the part `[Content_Types].xml`. */
export function readContentTypes(text: string): ContentTypes {
  const defaults = new Map<string, string>();
  const types = new Map<string, string>();
  const overrides = new Map<string, Override>();
  tokenize(text, {
    open: (tag) => {
      const all = attributesOf(text, tag);
      const values = new Map(
        all.map(({ name, valueStart, valueEnd }) => [
          localName(name),
          decodedValue(text.slice(valueStart, valueEnd)),
        ]),
      );
      const type = (values.get('ContentType') ?? '').toLowerCase();
      const extension = values.get('Extension');
      const name = partNameOf(values.get('PartName'));
      if (extension !== undefined) defaults.set(extension.toLowerCase(), type);
      if (name === undefined) return;
      types.set(name, type);
      // An element with content would have to be cut whole; it has none by its schema.
      const value = all.find((one) => localName(one.name) === 'PartName');
      if (!tag.isEmpty || value === undefined) return;
      const { valueStart, valueEnd } = value;
      overrides.set(name, { start: tag.start, end: tag.end, valueStart, valueEnd });
    },
    close: () => undefined,
    text: () => undefined,
    aside: () => undefined,
  });
  return {
    typeOf: (name) => {
      const key = name.toLowerCase();
      const extension = /\.([^./]*)$/u.exec(key)?.[1] ?? '';
      return types.get(key) ?? defaults.get(extension);
    },
    overrides,
  };
}

/** Names of parts are compared without case (ISO/IEC 29500-2 §9.1.1). */
function partNameOf(written: string | undefined): string | undefined {
  return written === undefined
    ? undefined
    : decodedTarget(written).replace(/^\//u, '').toLowerCase();
}
