import { attributesOf, localName } from '../../../xml/attributes.js';
import { tokenize } from '../../../xml/tokenize.js';

/** What the parts of a package are (ISO/IEC 29500-2 §10.1.2). */
export interface ContentTypes {
  readonly typeOf: (name: string) => string | undefined;
  /** Where a part is named in the text, by its name in lower case. */
  readonly overrides: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** @param text The text of the part `[Content_Types].xml`. */
export function readContentTypes(text: string): ContentTypes {
  const defaults = new Map<string, string>();
  const types = new Map<string, string>();
  const overrides = new Map<string, { start: number; end: number }>();
  tokenize(text, {
    open: (tag) => {
      const values = new Map(
        attributesOf(text, tag).map(({ name, valueStart, valueEnd }) => [
          localName(name),
          text.slice(valueStart, valueEnd),
        ]),
      );
      const type = (values.get('ContentType') ?? '').toLowerCase();
      const extension = values.get('Extension');
      const name = values.get('PartName')?.replace(/^\//u, '').toLowerCase();
      if (extension !== undefined) defaults.set(extension.toLowerCase(), type);
      if (name === undefined) return;
      types.set(name, type);
      // An element with content would have to be cut whole; it has none by its schema.
      if (tag.isEmpty) overrides.set(name, { start: tag.start, end: tag.end });
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
