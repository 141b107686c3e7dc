import { afterAll, expect, it } from 'vitest';
import { pagesPdf } from '../../../fixtures/pdf/page.js';
import { framePage, textLine } from '../../../fixtures/pdf/frame.js';
import { createEngine } from '../../../src/index.js';
import type { Outcome } from '../../../src/index.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

/** The last line of a page and the first of the next, between headings and page numbers. */
function twoPages(last: string, first: string): Uint8Array {
  const heading = textLine(72, 740, 'Case No. 24-CV-1182');
  return pagesPdf({
    pages: [
      framePage(heading + textLine(72, 90, last) + textLine(300, 40, 'Page 1 of 2')),
      framePage(heading + textLine(72, 700, first) + textLine(300, 40, 'Page 2 of 2')),
    ],
  });
}

function pagesOf({ findings }: Outcome): number[] {
  return findings.flatMap(({ places }) =>
    places.flatMap((place) => (place.kind === 'page' ? place.page : [])),
  );
}

it('a number that begins on one page and ends on the next goes from both', async () => {
  const outcome = await engine.redact(twoPages('Social Security number 842-26-', '9118, as filed'));
  expect(outcome.status).toBe('redacted');
  expect(outcome.findings.map(({ entity }) => entity)).toEqual(['us-ssn']);
  expect(pagesOf(outcome)).toEqual([1, 2]);
});

it('so does a name that was given', async () => {
  const outcome = await engine.redact(twoPages('the letter of Torvald', 'Eskildsen was filed'), {
    values: ['Torvald Eskildsen'],
  });
  expect(outcome.status).toBe('redacted');
  expect(pagesOf(outcome)).toEqual([1, 2]);
});

it('what stands on one of the pages is found there alone', async () => {
  const { findings } = await engine.inspect(twoPages('His number is 842-26-9118', 'as filed'));
  expect(findings.map(({ id }) => id.split(':')[0])).toEqual([expect.stringContaining('page-1')]);
  expect(findings.map(({ id }) => id).join()).not.toContain('turn');
});

it('what a page ends with is no value elsewhere', async () => {
  const outcome = await engine.redact(
    twoPages('Notice of July 8, 2023. The insured, born on July 8,', '1991, was a minor.'),
  );
  expect(outcome.status).toBe('redacted');
  expect(outcome.findings.map(({ entity }) => entity)).toEqual(['date-of-birth']);
});
