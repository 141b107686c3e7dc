import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpScan, sampleRecord, scanOf } from '../../../fixtures/scan/recorded-scan.js';
import type { ScanRecord } from '../../../src/core/scan-record.js';
import { sampleFinding } from '../sample.js';
import type { ReportBrowser } from './browser.js';
import { hasChromium, reportBrowser } from './browser.js';
import { hostileRecord, hostileText } from './hostile.js';

const PATIENT = { timeout: 110_000 };

describe.skipIf(!hasChromium)('the page in Chromium', () => {
  let browser: ReportBrowser;
  beforeAll(async () => {
    browser = await reportBrowser();
  });
  afterAll(() => browser.close());

  it('shows what was found, without a request or a message, in both schemes and widths', async () => {
    const grounds = new Set<unknown>();
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1280, 800]) {
        const viewport = { width, height: 900 };
        const { page, trouble } = await browser.open(madeUpScan(300), { colorScheme, viewport });
        expect(await page.locator('h1').innerText()).toMatch(
          /^\d+ of 297 files hold \d+ personal/u,
        );
        expect(await page.locator('#finding-list tbody tr').count()).toBe(25);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        grounds.add(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
        expect(trouble).toEqual([]);
        await page.close();
      }
    expect(grounds.size).toBe(2);
  });

  it('lets nothing hostile out of its place', async () => {
    const all = fc.sample(hostileRecord, { numRuns: 120, seed: 7 });
    const roots = fc.sample(hostileText, { numRuns: 2, seed: 7 });
    const { page, trouble } = await browser.open(scanOf(all, { roots }));
    for (const list of ['finding-list', 'unread-list'])
      await page.locator(`#${list} [data-page-size]`).selectOption('250');
    await page.locator('[data-control=standing]').selectOption('');
    for (const button of await page.locator('#finding-list tbody button').all())
      await button.click();
    expect(trouble).toEqual([]);
    const own = 'html, head, meta, title, style, body, script, noscript';
    expect(
      await page.locator(`img, iframe, object, embed, link, base, b:not(.brand b)`).count(),
    ).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('*:not(${own})')].flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith('on'))`,
      ),
    ).toEqual([]);
    expect(await page.locator('body').innerText()).not.toMatch(
      /[\p{Cf}\p{Zl}\p{Zp}]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,
    );
  });

  it('is filtered, sorted and turned by keyboard alone', async () => {
    const { page } = await browser.open(scanOf(someFiles(60)));
    const status = page.locator('#finding-list [role=status]');
    expect(await status.innerText()).toBe('1 to 25 of 60 findings (61 in all)');

    await tabTo(page, '[data-control=search]');
    await page.keyboard.type('file-01');
    await expect.poll(() => status.innerText(), PATIENT).toBe('1 to 10 of 10 findings (61 in all)');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Date');
    await expect.poll(() => status.innerText(), PATIENT).toBe('1 to 5 of 5 findings (61 in all)');
    await tabTo(page, 'button[type=reset]');
    await page.keyboard.press('Enter');
    await expect.poll(() => status.innerText(), PATIENT).toBe('1 to 25 of 60 findings (61 in all)');

    await tabTo(page, '.path .sort');
    await page.keyboard.press('Enter');
    const first = page.locator('#finding-list tbody .file').first();
    const head = page.locator('#finding-list th.path').first();
    const ways = [[await head.getAttribute('aria-sort'), await first.innerText()]];
    await page.keyboard.press('Enter');
    ways.push([await head.getAttribute('aria-sort'), await first.innerText()]);
    expect(ways.sort()).toEqual([
      ['ascending', 'file-000.pdf'],
      ['descending', 'file-059.pdf'],
    ]);

    await tabTo(page, '[data-turn=last]');
    await page.keyboard.press('Enter');
    expect(await status.innerText()).toBe('51 to 60 of 60 findings (61 in all)');
    expect(await page.evaluate('document.activeElement.dataset.turn')).toBe('back');
    await tabTo(page, '#finding-list tbody button');
    await page.keyboard.press('Space');
    expect(await page.locator('tr.detail').innerText()).toContain('shape 3-2-4');
  });

  it('shows from a chart what it counts, and from a finding where its value stands too', async () => {
    const { page } = await browser.open(scanOf(someFiles(60)));
    const status = page.locator('#finding-list [role=status]');
    await page.getByRole('button', { name: 'Date of birth' }).first().click();
    expect(await status.innerText()).toContain('of 30 findings');
    await page.locator('#finding-list tbody button').first().click();
    await page.getByRole('button', { name: 'in 29 other places' }).click();
    expect(await status.innerText()).toContain('of 30 findings');
  });

  it('stays usable with 50,000 findings', async () => {
    const { page, trouble } = await browser.open(scanOf(someFiles(50_000)));
    const status = page.locator('#finding-list [role=status]');
    expect(await status.innerText()).toBe('1 to 25 of 50,000 findings (50,001 in all)');
    await page.locator('#finding-list .path .sort').click();
    await page.locator('[data-control=search]').fill('file-49999');
    await expect
      .poll(() => status.innerText(), PATIENT)
      .toBe('1 to 1 of 1 findings (50,001 in all)');
    expect(trouble).toEqual([]);
  });

  it('names every control, and hides them on paper', async () => {
    const { page } = await browser.open(madeUpScan(300));
    const controls = await page.locator('button, select, input').all();
    expect(controls.length).toBeGreaterThan(20);
    const snapshot = await page.locator('main').ariaSnapshot();
    expect(snapshot).not.toMatch(/- (?:button|combobox|searchbox|textbox)(?: \[|:?$)/mu);
    await page.emulateMedia({ media: 'print' });
    for (const control of await page.locator('.controls, .pager button').all())
      expect(await control.isVisible()).toBe(false);
  });

  it('says without scripts what a person must know', async () => {
    const { page, trouble } = await browser.open(madeUpScan(300), { javaScriptEnabled: false });
    const text = await page.locator('body').innerText();
    expect(text).toContain('personal identifiers');
    expect(text).toContain('Social Security number');
    expect(text).toContain('The list needs scripts');
    expect(trouble).toEqual([]);
  });

  it('of nothing at all is a page too', async () => {
    const { page, trouble } = await browser.open(scanOf([]));
    expect(await page.locator('h1').innerText()).toBe('There was no file to read.');
    expect(trouble).toEqual([]);
  });
});

/** Presses Tab until the first element that fits the selector has the focus. */
async function tabTo(
  page: Awaited<ReturnType<ReportBrowser['open']>>['page'],
  selector: string,
): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error('the keyboard does not reach it');
}

/** One finding a file, every other a date of birth, all dates one value; and one that is compliant. */
function someFiles(count: number): ScanRecord[] {
  const findings = Array.from({ length: count }, (_, index) =>
    sampleRecord({
      path: `folder/file-${String(index).padStart(3, '0')}.pdf`,
      status: 'found',
      findings: [
        index % 2 === 0
          ? sampleFinding()
          : sampleFinding({
              entity: 'date-of-birth',
              masked: '[DOB]',
              fingerprint: 'a'.repeat(64),
            }),
      ],
    }),
  );
  const compliant = sampleFinding({ compliant: true });
  return [...findings, sampleRecord({ path: 'other.pdf', findings: [compliant] })];
}
