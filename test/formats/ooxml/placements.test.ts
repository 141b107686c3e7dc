import mammoth from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import { WORD_PLACEMENTS } from '../../../fixtures/docx/placements.js';
import { wordFile } from '../../../fixtures/docx/word-file.js';
import { createEngine } from '../../../src/index.js';
import { saidIn, unzip } from './unzip.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('a value in any place of a Word document is gone', () => {
  it.each(WORD_PLACEMENTS)('$name', async (placement) => {
    const input = await wordFile(await placement.with(VALUE));
    const outcome = await engine.redact(input, { values: [VALUE], detectors: [] });
    expect('reason' in outcome ? outcome.reason : outcome.status).toMatch(/^(?:redacted|clean)$/u);
    expect(outcome.verification).toMatchObject({ done: true, left: [], changed: [] });
    const output = 'output' in outcome ? (outcome.output ?? new Uint8Array()) : new Uint8Array();
    const [before, after] = [await unzip(input), await unzip(output)];
    const planted = await engine.verify(input, { values: [VALUE], detectors: [] });
    expect(planted.done).toBe(false);
    expect(remains(after)).toBe(false);
    expect([...after.keys()]).toEqual([...before.keys()].filter((name) => after.has(name)));
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(output) });
    expect(html.replace(/<[^>]*>|[^0-9<]/gu, '')).not.toContain(VALUE.replaceAll('-', ''));
    const again = await engine.redact(output, { values: [VALUE], detectors: [] });
    expect([again.status, again.removed, again.metadataRemoved]).toEqual(['clean', [], []]);
    expect('output' in again && Buffer.compare(again.output ?? output, output)).toBe(0);
  });
});

/** Whether the digits of the value stand in a row in anything that a part says, in any of the places' spellings. */
function remains(parts: ReadonlyMap<string, string>): boolean {
  const said = [...parts.values()].map((part) => part.replaceAll('\0', '') + saidIn(part));
  const readings = said.flatMap((text) => [
    text,
    decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/giu, '')),
    text.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code))),
  ]);
  const digits = VALUE.replaceAll('-', '');
  return readings.some((text) =>
    text
      .normalize('NFKC')
      .replace(/[^0-9]/gu, '')
      .includes(digits),
  );
}
