import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../src/core/place.js';
import type { Change } from '../../../src/core/audit.js';
import type { PageSpec } from '../../../fixtures/pdf/page.js';
import { motionPdf } from '../../../fixtures/pdf/motion.js';
import { onePage, pagesPdf, standardResources } from '../../../fixtures/pdf/page.js';
import { audit } from './audit-helpers.js';
import { runs } from '../../runs.js';

const LINE = (text: string, x = 72, y = 700): string =>
  `BT /F1 12 Tf 1 0 0 1 ${String(x)} ${String(y)} Tm (${text}) Tj ET\n`;
const KEPT =
  LINE('The parties have agreed as follows.') + LINE('Nothing else is changed.', 72, 650);
/** Around `842-91-2656` at 72, 600 in 12 point Helvetica. */
const BOX: Box = { left: 71.5, bottom: 596, right: 139, top: 612 };
const PAINTED = '0 g 71.5 596 67.5 16 re f\n';

type Shape = Partial<Omit<PageSpec, 'content'>>;

async function changes(
  before: string,
  after: string,
  boxes: readonly Box[] = [BOX],
  shape: Shape = {},
): Promise<readonly Change[]> {
  const against = {
    bytes: onePage({ ...shape, content: before }),
    boxes: boxes.map((box) => ({ page: 1, box })),
  };
  return (await audit(onePage({ ...shape, content: after }), [], { against })).changes;
}

const BEFORE = KEPT + LINE('842-91-2656', 72, 600);
const AFTER = KEPT + PAINTED;

describe('only what the boxes cover has changed', () => {
  const shapes: Readonly<Record<string, Shape>> = {
    'a plain page': {},
    'a page turned by 90': { rotate: 90 },
    'a page turned by 180': { rotate: 180 },
    'a page turned by 270': { rotate: 270 },
    'a cropped page': { mediaBox: [-100, -50, 700, 900], cropBox: [40, 500, 500, 780] },
    'a cropped and turned page': { cropBox: [40, 500, 500, 780], rotate: 90 },
    'a page with another unit': { userUnit: 2 },
  };
  test.each(Object.entries(shapes))('on %s: no changes', async (_, shape) => {
    expect(await changes(BEFORE, AFTER, [BOX], shape)).toEqual([]);
  });
  test.each(Object.entries(shapes))('on %s: a stroke beside the box is seen', async (_, shape) => {
    const found = await changes(BEFORE, `${AFTER}0 g 150 600 3 3 re f\n`, [BOX], shape);
    expect(found.map(({ kind, where }) => `${kind} ${where}`)).toEqual(['pixels page 1']);
    const box = found[0]?.box;
    expect(box?.left).toBeGreaterThan(148);
    expect(box?.right).toBeLessThan(155);
    expect(box?.bottom).toBeGreaterThan(598);
    expect(box?.top).toBeLessThan(605);
  });
  test.each(Object.entries(shapes))('on %s: a glyph that moved is seen', async (_, shape) => {
    const moved = BEFORE.replace('72 650', '72.3 650');
    const kinds = (await changes(BEFORE, moved, [], shape)).map(({ kind }) => kind);
    expect(kinds).toContain('glyphs');
  });
});

describe('changes that are seen', () => {
  const table: readonly (readonly [name: string, after: string, kind: Change['kind']])[] = [
    ['a glyph is gone', AFTER.replace('agreed', 'agree '), 'glyphs'],
    ['a glyph is new', AFTER.replace('agreed', 'agreeed'), 'glyphs'],
    ['a glyph is another', AFTER.replace('agreed', 'agraed'), 'glyphs'],
    ['a line is gone', LINE('Nothing else is changed.', 72, 650) + PAINTED, 'glyphs'],
    // PDFium drops the second of two equal lines.
    ['a line is doubled', AFTER + LINE('Nothing else is changed.', 72, 650), 'pixels'],
    ['the colour is another', `0.4 g ${AFTER}`, 'pixels'],
    ['the box is larger than it should be', `${KEPT}0 g 71.5 590 67.5 22 re f\n`, 'pixels'],
    ['the text stays invisible', `3 Tr ${AFTER}`, 'pixels'],
  ];
  test.each(table)('%s', async (_, after, kind) => {
    expect((await changes(BEFORE, after)).map((change) => change.kind)).toContain(kind);
  });

  test('pages are missing, larger, or turned', async () => {
    const page = { content: KEPT };
    const before = pagesPdf({ pages: [page, page] });
    const others = [
      pagesPdf({ pages: [page] }),
      pagesPdf({ pages: [page, page, page] }),
      pagesPdf({ pages: [page, { ...page, mediaBox: [0, 0, 612, 793] }] }),
      pagesPdf({ pages: [page, { ...page, rotate: 90 }] }),
    ];
    for (const after of others) {
      const result = await audit(after, [], { against: { bytes: before, boxes: [] } });
      expect(result.changes.map(({ kind }) => kind)).toContain('pages');
    }
  });
});

describe('PDFium cuts the fractions off glyph widths', () => {
  const widths = Array.from({ length: 96 }, () => '555.7').join(' ');
  const resources = standardResources(
    '',
    `/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 127 /Widths [${widths}] >>`,
  );
  const show = (operand: string): string => `BT /F2 12 Tf 72 600 Td ${operand} TJ ET\n`;
  const before = KEPT + show('[(842-91-2656842-91-2656 is left)]');
  const after = (advance: number): string =>
    KEPT + show(`[${String(-advance)} ( is left)]`) + '0 g 72 596 147 14 re f\n';
  const box = { left: 72, bottom: 596, right: 219, top: 610 };

  test('so a nudge beside a box is none of ours', async () => {
    expect(await changes(before, after(22 * 555.7), [box], { resources })).toEqual([]);
  });
  test('but it is a change where there is no box', async () => {
    const found = await changes(before, after(22 * 555.7), [{ ...box, bottom: 0, top: 1 }], {
      resources,
    });
    expect(found.map(({ kind }) => kind)).toContain('glyphs');
  });
  test('and so is half a point', async () => {
    const found = await changes(before, after(22 * 555.7 + 42), [box], { resources });
    expect(found.map(({ kind }) => kind)).toContain('glyphs');
  });
});

test('the same bytes have no changes, wherever the boxes are', async () => {
  const bytes = motionPdf();
  const coordinate = fc.nat({ max: 700 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), coordinate, coordinate, async (page, x, y) => {
      const box = { left: x, bottom: y, right: x + 50, top: y + 20 };
      const { changes: found } = await audit(bytes, [], {
        against: { bytes, boxes: [{ page, box }] },
      });
      expect(found).toEqual([]);
    }),
    runs(4),
  );
});

test('law: a spot outside the box is seen, one inside is not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 20, max: 580 }),
      fc.integer({ min: 20, max: 760 }),
      async (x, y) => {
        const spot = `0 0 1 rg ${String(x)} ${String(y)} 2 2 re f\n`;
        const found = await changes(KEPT, KEPT + spot, [
          { left: 200, bottom: 200, right: 400, top: 600 },
        ]);
        const isInside = x >= 200 && x + 2 <= 400 && y >= 200 && y + 2 <= 600;
        const isAtEdge = !isInside && x > 195 && x < 405 && y > 195 && y < 605;
        if (isInside) expect(found).toEqual([]);
        else if (!isAtEdge) expect(found.map(({ kind }) => kind)).toEqual(['pixels']);
      },
    ),
    runs(8),
  );
});
