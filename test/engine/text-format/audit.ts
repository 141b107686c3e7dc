import type { Audit, AuditRequest, Change, Residue } from '../../../src/core/audit.js';
import { decode } from './pages.js';

/** Reads a finished file of the test format again, knowing nothing of how it was written. */
export function auditText(
  bytes: Uint8Array,
  { needles, against }: AuditRequest,
  attachment: string,
): Audit {
  const document = decode(bytes);
  const texts = [
    ...document.pages.map((text, at) => ({ where: `page ${String(at + 1)}`, text })),
    ...[...document.metadata, ...document.fields].map(([, text]) => ({ where: 'field', text })),
    { where: 'attachment', text: attachment },
  ];
  const residues = needles.flatMap(({ id, value }) =>
    texts.flatMap(({ where, text }): Residue[] =>
      says(text, value) ? [{ needle: id, reader: 'plain', where, form: 'as written' }] : [],
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

/** Whether a value stands in a text as a whole token, whatever stands between its letters. */
function says(text: string, value: string): boolean {
  const letters = value.toLowerCase().replace(/[^a-z0-9]/gu, '');
  const anyhow = letters.split('').join('[^a-z0-9]*');
  return new RegExp(`(?<![a-z0-9])${anyhow}(?![a-z0-9])`, 'u').test(text.toLowerCase());
}
