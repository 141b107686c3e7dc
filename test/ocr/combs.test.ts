import { describe, expect, it } from 'vitest';
import { CONDITIONS, scannedPage } from '../../fixtures/scanned-pages/index.js';
import type { OcrWord } from '../../src/core/recogniser.js';
import { combFields } from '../../src/ocr/combs/comb-fields.js';
import { combStrip } from '../../src/ocr/combs/comb-strip.js';
import { readCombs } from '../../src/ocr/combs/read-combs.js';
import { prepare } from '../../src/ocr/prepare/prepare.js';

describe.each(['clean 150', 'bilevel 150', 'skew 3', 'photocopy', 'fax standard'])(
  'fields with a box for each letter, %s',
  (name) => {
    it('are found with their groups, and nothing else is', async () => {
      const { page, dpi, identifiers } = await ready('boxes', name);
      const lines = combStrip(page, combFields(page, dpi))?.lines ?? [];
      const shapes = lines.map(({ startsGroup }) => groupsOf(startsGroup));
      const account = identifiers.find(({ isComb, entity }) => isComb && entity === 'bank-account');
      const length = String(account?.value.length);
      expect(shapes).toEqual(
        expect.arrayContaining(['3 2 4', '2 2 4', '3 2 4', '2 7', '9', length]),
      );
      // And a name.
      expect(shapes).toHaveLength(7);
    });
  },
);

it('become one word each, with the ink of all their letters, and are not there when the rest is read', async () => {
  const { page, dpi } = await ready('boxes', 'skew -2');
  const lines = combStrip(page, combFields(page, dpi))?.lines ?? [];
  const rest: number[] = [];
  const { words: read } = await readCombs(page, dpi, async (picture) => {
    if (picture.width === page.width) rest.push(combFields(picture, dpi).length);
    return picture.width === page.width
      ? []
      : lines.map(({ ink, top, bottom }, line): OcrWord => ({
          text: '7'.repeat(ink.length),
          confidence: 0.9,
          box: { left: 0, top, right: picture.width, bottom },
          line,
        }));
  });
  expect(rest).toEqual([0]);
  expect(read?.map(({ text }) => text)).toContain('777-77-7777');
  expect(read?.map(({ box }) => box)).toEqual(
    lines.map(({ ink }) => ({
      left: Math.min(...ink.map(({ left }) => left)),
      top: Math.min(...ink.map(({ top }) => top)),
      right: Math.max(...ink.map(({ right }) => right)),
      bottom: Math.max(...ink.map(({ bottom }) => bottom)),
    })),
  );
});

it('are not seen where there are none', async () => {
  for (const layout of ['letter', 'statement'] as const) {
    const { page, dpi } = await ready(layout, 'scan 200');
    expect(combFields(page, dpi)).toEqual([]);
  }
});

/** @example groupsOf([false, false, true]) // '2 1' */
function groupsOf(startsGroup: readonly boolean[]): string {
  const sizes: number[] = [0];
  for (const starts of startsGroup) {
    if (starts) sizes.push(0);
    sizes.push((sizes.pop() ?? 0) + 1);
  }
  return sizes.join(' ');
}

async function ready(
  layout: 'letter' | 'statement' | 'boxes',
  name: string,
): Promise<
  ReturnType<typeof prepare> & {
    identifiers: Awaited<ReturnType<typeof scannedPage>>['identifiers'];
  }
> {
  const condition = CONDITIONS.find((one) => one.name === name);
  if (condition === undefined) throw new Error('No such condition');
  const { picture, dpi, identifiers } = await scannedPage('train', layout, condition, 0);
  const [across, verticalDpi] = dpi;
  return {
    ...prepare(picture, { dpi: across, verticalDpi, turns: 0, mends: true }),
    identifiers,
  };
}
