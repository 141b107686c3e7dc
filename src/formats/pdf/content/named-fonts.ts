import type { FontText } from './font-text.js';
import { dictAt } from '../objects/objects.js';
import type { ContentSource } from './page-glyphs.js';
import type { PDFDict } from '../objects/pdf-lib.js';

/** The fonts of some content by the names that it has for them; each is looked up once, though set for every other line. */
export function namedFonts(
  resources: PDFDict | undefined,
  source: ContentSource,
): (name: string) => FontText {
  const known = new Map<string, FontText>();
  return (name) => {
    let font = known.get(name);
    if (font === undefined) {
      font = source.fontText(dictAt(dictAt(resources, 'Font'), name));
      known.set(name, font);
    }
    return font;
  };
}
