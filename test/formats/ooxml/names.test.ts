import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ZipContent } from '../../../fixtures/docx/write-zip.js';
import { writeZip } from '../../../fixtures/docx/write-zip.js';
import { WORD_PLACEMENTS } from '../../../fixtures/docx/placements.js';
import { NAME_PLACEMENTS } from '../../../fixtures/docx/placements-names.js';
import { paragraph, run, wordFile, wordParts } from '../../../fixtures/docx/word-file.js';
import { createEngine } from '../../../src/index.js';
import { unzip } from './unzip.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());
const ONLY = { values: [VALUE], detectors: [], ocr: 'off', allowIncomplete: true } as const;

describe('a value where the format has its own names is gone', () => {
  it.each(NAME_PLACEMENTS)('$name', async (placement) => {
    const input = await wordFile(await placement.with(VALUE));
    const outcome = await engine.redact(input, ONLY);
    expect('reason' in outcome ? outcome.reason : outcome.removed.length).toBeGreaterThan(0);
    const output = ('output' in outcome && outcome.output) || new Uint8Array();
    const parts = await unzip(output);
    expect([saysValue(await unzip(input)), saysValue(parts)]).toEqual([true, false]);
    expect(parts.size).toBe((await unzip(input)).size);
    expect(danglingTargets(parts)).toEqual(danglingTargets(await unzip(input)));
    const again = await engine.redact(output, ONLY);
    expect(again.removed).toEqual([]);
    const { done, changed } = await engine.verify(output, { ...ONLY, against: input });
    expect([done || outcome.status === 'incomplete', changed]).toEqual([true, []]);
  });

  it('law: any attribute of any part, or a refusal', async () => {
    const files = await Promise.all(WORD_PLACEMENTS.map(async (one) => one.with('no value')));
    let written = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.nat(), async (file, part, at) => {
        const outcome = await engine.redact(
          await writeZip(planted(wordParts(file), part, at)),
          ONLY,
        );
        if (!('output' in outcome)) {
          expect('reason' in outcome && outcome.reason.message).toMatch(/\w/u);
          return;
        }
        written++;
        expect(saysValue(await unzip(outcome.output ?? new Uint8Array()))).toBe(false);
      }),
      { numRuns: 40 },
    );
    expect(written).toBeGreaterThan(30);
  });

  it('by detection, where it is plainly one', async () => {
    const body = `<w:p w:of="SSN ${VALUE}"/><w:p w:other="jane.roe@example.org"/>`;
    const outcome = await engine.redact(await wordFile({ body: body + paragraph(run('x')) }));
    expect(outcome.findings.map(({ entity }) => entity).sort()).toEqual(['email', 'us-ssn']);
  });

  it('but not in the extension of a part', async () => {
    const parts = { [`word/media/a.${VALUE}`]: '' };
    const input = await wordFile({ body: paragraph(run('x')), parts });
    const reason = { code: 'UNSUPPORTED_REDACTION' };
    expect(await engine.redact(input, ONLY)).toMatchObject({ status: 'refused', reason });
  });
});

/** The parts with the value in one attribute of one of them. */
function planted(parts: ZipContent, part: number, at: number): ZipContent {
  const xml = Object.entries(parts).filter(([, content]) => typeof content === 'string');
  const [name, content] = xml[part % xml.length] ?? ['', ''];
  const places = [...String(content).matchAll(/(?<= [\w:]+=")[^"]*(?=")/gu)];
  const place = places[at % Math.max(places.length, 1)];
  if (place === undefined) return parts;
  const text = String(content);
  const end = place.index + place[0].length;
  return { ...parts, [name]: text.slice(0, place.index) + VALUE + text.slice(end) };
}

function saysValue(parts: ReadonlyMap<string, string>): boolean {
  const said = [...parts].flat().join('\n').replaceAll('\0', '');
  const decoded = said
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/%([0-9a-f]{2})/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return /842.?91.?2656/u.test(decoded);
}

/** How many relationships lead to no part. */
function danglingTargets(parts: ReadonlyMap<string, string>): number {
  const names = new Set([...parts.keys()].map((name) => name.replace(/^.*\//u, '')));
  const all = [...parts].filter(([name]) => name.endsWith('.rels')).map(([, text]) => text);
  const targets = [...all.join('').matchAll(/Target="([^"]*)"(?! TargetMode)/gu)];
  return targets.filter(([, target = '']) => {
    const plain = decodeURIComponent(
      target.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code))),
    );
    return !names.has(plain.replace(/^.*\//u, ''));
  }).length;
}
