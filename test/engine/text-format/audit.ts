import type { Audit, AuditRequest, Change, Residue } from '../../../src/core/document.js';
import { decode } from './pages.js';

/** Reads a finished file of the test format again, knowing nothing of how it was written. */
export function auditText(bytes: Uint8Array, { needles, against }: AuditRequest): Audit {
  const document = decode(bytes);
  const texts = [
    ...document.pages.map((text, at) => ({ where: `page ${String(at + 1)}`, text })),
    ...[...document.metadata, ...document.fields].map(([, text]) => ({ where: 'field', text })),
  ];
  const residues = needles.flatMap(({ id, value }) =>
    texts.flatMap(({ where, text }): Residue[] =>
      plain(text).includes(plain(value))
        ? [{ needle: id, reader: 'plain', where, form: 'as written' }]
        : [],
    ),
  );
  const before = against === undefined ? document : decode(against.bytes);
  const changes = document.pages.flatMap((page, at): Change[] => {
    const covered = (against?.boxes ?? []).filter((box) => box.page === at + 1);
    const lines = page.split('\n');
    const were = (before.pages[at] ?? '').split('\n');
    const same = were.every((was, line) =>
      was.split('').every((unit, column) => {
        const inside = covered.some(
          ({ box }) =>
            box.left <= column && column < box.right && box.bottom <= -line - 1 && -line <= box.top,
        );
        return inside || unit === (lines[line] ?? '')[column];
      }),
    );
    return same ? [] : [{ kind: 'glyphs', where: `page ${String(at + 1)}` }];
  });
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  return {
    readers: [{ reader: 'plain', read: { pages: document.pages.length, characters }, unread: [] }],
    residues,
    changes,
    layers: document.pages.map((text, at) => ({
      id: `page-${String(at + 1)}/plain`,
      text,
      source: 'text',
      removal: 'none',
      place: { kind: 'page', page: at + 1, boxes: [] },
      secondary: true,
    })),
  };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/gu, '');
}
