import { expect } from 'vitest';
import type { Engine, Options, Outcome } from '../../src/index.js';
import { readPdfiumText } from '../../src/formats/pdf/pdfium/read-text.js';
import { packed } from '../fixtures/pdfjs-text.js';
import { holdsBytes, writtenForms } from '../formats/pdf/inflated-bytes.js';

/** Redacts, and makes sure of what must hold for any input whatsoever. Any exception fails the test. */
export async function attempt(
  engine: Engine,
  bytes: Uint8Array,
  { values = [], ...more }: Options = {},
): Promise<Outcome> {
  const before = bytes.slice();
  const outcome = await engine.redact(bytes, { values, allowIncomplete: true, ...more });
  expect(Buffer.compare(before, bytes)).toBe(0);
  const { output: _output, ...told } = { output: undefined, ...outcome };
  const report = JSON.stringify(told);
  for (const value of values) expect(report).not.toContain(value);
  expect(report).not.toMatch(/\n? {4}at |node:internal|node_modules/u);
  if (outcome.status === 'refused') {
    expect(outcome).not.toHaveProperty('output');
    expect(outcome.reason.code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/u);
    expect(outcome.reason.message).not.toBe('');
  } else if (outcome.status === 'incomplete') expect(outcome.blindSpots).not.toEqual([]);
  else expect(outcome.output.length).toBeGreaterThan(0);
  if ('output' in outcome) {
    expect(outcome.verification).toMatchObject({ done: true, left: [], changed: [], findings: [] });
    // A damaged object stays as it was, and is named: nobody can look into it.
    const isLegible = outcome.blindSpots.every(({ code }) => code !== 'damaged-object');
    await expectGone(outcome.output, values, isLegible);
  }
  return outcome;
}

/** By other means than the audit: not in the bytes, and not in the text as PDFium reads it. */
async function expectGone(
  output: Uint8Array,
  values: readonly string[],
  isLegible: boolean,
): Promise<void> {
  const { pages } = await readPdfiumText(output);
  const text = packed(pages.map((page) => page.text).join('\n'));
  for (const value of values) {
    expect(text).not.toContain(packed(value));
    expect(isLegible && holdsBytes(output, writtenForms(value))).toBe(false);
  }
}

/** The status, and for a refusal its code. */
export function verdict(outcome: Outcome): string {
  return outcome.status === 'refused' ? outcome.reason.code : outcome.status;
}
