import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { RecordedScan } from '../../../src/core/scan-run.js';
import { renderHtml } from '../../../src/report/scan/html/render-html.js';
import { wholeText } from './render.js';

/** Only an end to what hangs, as all tests have it. */
const PATIENT = 110_000;
const CHROMIUM = '/usr/bin/chromium';

export const hasChromium: boolean = existsSync(CHROMIUM);

/** A report in a browser, and everything that went wrong or out of it. */
export interface OpenReport {
  readonly page: Page;
  /** Console messages, errors of scripts, dialogs, requests of anything but the page itself. */
  readonly trouble: readonly string[];
}

export interface ReportBrowser {
  readonly open: (scan: RecordedScan, options?: BrowserContextOptions) => Promise<OpenReport>;
  readonly close: () => Promise<void>;
}

export async function reportBrowser(): Promise<ReportBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'blackletter-page-'));
  // Chromium does not run as root inside of its own sandbox.
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox'],
    timeout: PATIENT,
  });
  let number = 0;
  return {
    open: async (scan, options = {}) => {
      const file = join(folder, `${number++}.html`);
      await writeFile(file, await wholeText(renderHtml(scan)));
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
      page.setDefaultTimeout(PATIENT);
      const trouble: string[] = [];
      const url = pathToFileURL(file).href;
      page.on('console', (message) => trouble.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
      page.on('dialog', (dialog) => {
        trouble.push('dialog');
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (request.url() !== url) trouble.push(`request: ${request.url()}`);
      });
      await page.goto(url);
      return { page, trouble };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
