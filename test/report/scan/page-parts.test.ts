import js from '@eslint/js';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { madeUpScan } from '../../../fixtures/scan/recorded-scan.js';
import { PAGE_SCRIPT } from '../../../src/report/scan/html/page-script.js';
import type { Palette } from '../../../src/report/scan/html/palette.js';
import { DARK, LIGHT } from '../../../src/report/scan/html/palette.js';
import { renderHtml } from '../../../src/report/scan/html/render-html.js';
import { wholeText } from './render.js';

describe('the script of the page', () => {
  it('keeps to the rules for JavaScript', () => {
    const messages = new Linter().verify(PAGE_SCRIPT, [
      js.configs.recommended,
      {
        languageOptions: {
          sourceType: 'script',
          globals: { document: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly' },
        },
      },
    ]);
    expect(messages).toEqual([]);
  });

  it('writes text as text', () => {
    expect(PAGE_SCRIPT).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|\bFunction\b/u,
    );
  });
});

it.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s colours can be read (WCAG 2.2, 1.4.3: 4.5 to 1)', (_name, palette) => {
  for (const ground of ['paper', 'card', 'rail'] as const)
    for (const text of ['ink', 'muted', 'accent', 'good', 'warn', 'bad'] as const)
      expect([ground, text, contrast(palette, ground, text) >= 4.5]).toEqual([ground, text, true]);
  // Edges of controls and parts of charts, 1.4.11.
  for (const part of ['grey', 'bar'] as const)
    expect([part, contrast(palette, 'card', part) >= 3]).toEqual([part, true]);
});

it('allows nothing but its own script and style', async () => {
  const page = await wholeText(renderHtml(madeUpScan(20)));
  const [policy = ''] =
    /<meta http-equiv="Content-Security-Policy" content="[^"]*">/u.exec(page) ?? [];
  expect(policy).toMatch(
    /default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'/u,
  );
  expect(page).not.toMatch(/\sstyle=|\shref="(?!#)|\ssrc=|url\(|@import/u);
});

function contrast(palette: Palette, one: keyof Palette, other: keyof Palette): number {
  const [light = 0, dark = 0] = [luminance(palette[one]), luminance(palette[other])].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
