import { PDFName } from '../objects/pdf-lib.js';
import type { SourcePage } from '../objects/load.js';
import { arrayAt, dictAt, nameAt } from '../objects/objects.js';
import { annotationsOf, boxOf } from './annotation-looks.js';
import type { PageBox } from './drawn-boxes.js';

/**
 * Viewers make up what some annotations look like that have no appearance: a free text and a pop-up show their `Contents`
 * (ISO 32000-2 §12.5.6.6 and §12.5.6.14). Gives what tells later where such text has changed, and with it the page.
 */
export function watchGeneratedLooks(pages: readonly SourcePage[]): () => PageBox[] {
  const watched = pages.flatMap(({ node }, index) =>
    annotationsOf(node).flatMap((annotation) => {
      const isGenerated = GENERATED.has(nameAt(annotation, 'Subtype') ?? '');
      const box = boxOf(arrayAt(annotation, 'Rect'));
      if (!isGenerated || box === undefined || dictAt(annotation, 'AP') !== undefined) return [];
      const texts = (): string => TEXT_KEYS.map((key) => String(annotation.get(key))).join('\n');
      return [{ page: index + 1, box, texts, before: texts() }];
    }),
  );
  return () =>
    watched
      .filter(({ texts, before }) => texts() !== before)
      .map(({ page, box }) => ({ page, box }));
}

const GENERATED = new Set(['FreeText', 'Popup']);
const TEXT_KEYS = ['Contents', 'RC', 'T'].map((key) => PDFName.of(key));
