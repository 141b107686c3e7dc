import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detector, Hit, ScanInput } from '../../src/core/detector.js';
import { isEntityId } from '../../src/core/entity.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import { byPosition } from '../../src/core/span.js';
import { readMarked } from './marked.js';
import { runs } from '../runs.js';

export interface ConformanceOptions {
  /** Its README, for detectors that come with the package. */
  readonly readme?: URL;
  /** Long inputs that several detectors share, as those of one engine do. */
  readonly inputs?: Map<string, ScanInput>;
}

/** What every detector must keep to, built in or a user's own. */
export function detectorConformance(
  detector: Detector,
  { readme, inputs = new Map<string, ScanInput>() }: ConformanceOptions = {},
): void {
  describe(`detector ${detector.id}`, () => {
    it('names itself and its entity', () => {
      expect(detector.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      expect(isEntityId(detector.entity)).toBe(true);
      expect(detector.version).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(detector.summary).toMatch(/\.$/u);
      expect(detector.examples.finds.length).toBeGreaterThan(0);
      expect(detector.examples.ignores.length).toBeGreaterThan(0);
    });

    it.each(detector.examples.finds)('finds %j', async (example) => {
      const { text, spans } = readMarked(example);
      expect(spans.length).toBeGreaterThan(0);
      expect((await scan(detector, text)).map(({ start, end }) => ({ start, end }))).toEqual(spans);
    });

    it.each(detector.examples.ignores)('ignores %j', async (example) => {
      expect(example).not.toMatch(/[‹›]/u);
      expect(await scan(detector, example)).toEqual([]);
    });

    it('keeps its promises for any text', async () => {
      await fc.assert(
        fc.asyncProperty(anyText(detector), async (text) => {
          const hits = await scan(detector, text);
          expectWellFormed(hits, text, detector);
          expect(await scan(detector, text)).toEqual(hits);
        }),
        runs(130),
      );
    });

    it('finds its examples with text of another kind around them', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...detector.examples.finds),
          fc.constantFrom('\u{1d4d0}\ud800 né.\r\n\r\n', '\u{1f600} ', 'Γειά σου.\n\n'),
          async (example, around) => {
            const { text, spans } = readMarked(example);
            const found = await scan(detector, `${around}${text}`);
            expect(found.map(({ start, end }) => ({ start, end }))).toEqual(
              spans.map(({ start, end }) => ({
                start: start + around.length,
                end: end + around.length,
              })),
            );
          },
        ),
        runs(20),
      );
    });

    it.each(repeatedTokens(detector))('gets through a quarter of a MB of %j', async (token) => {
      const text = token.repeat(Math.ceil(2 ** 18 / token.length));
      const input = inputs.get(token) ?? prepareScan(text);
      inputs.set(token, input);
      expectWellFormed([...(await detector.scan(input))], text, detector);
    });

    if (readme !== undefined) {
      it('has a README that says what it misses', () => {
        expect(readFileSync(readme, 'utf8')).toMatch(/^## Known misses$/mu);
      });
    }
  });
}

async function scan(detector: Detector, text: string): Promise<Hit[]> {
  return [...(await detector.scan(prepareScan(text)))];
}

function expectWellFormed(
  hits: readonly Hit[],
  text: string,
  { entity: own, also = [] }: Detector,
): void {
  const wrong = hits.filter(
    ({ start, end, confidence, reasons, entity = own }) =>
      ![own, ...also].includes(entity) ||
      !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end) ||
      end > text.length ||
      !(confidence >= 0 && confidence <= 1) ||
      reasons.length === 0 ||
      tellsValue(reasons.join('\n'), text.slice(start, end)),
  );
  expect(wrong).toEqual([]);
  expect([...hits].sort(byPosition)).toEqual(hits);
}

/** True where a reason holds three digits of the value in a row, with or without what stood between them. */
function tellsValue(reasons: string, value: string): boolean {
  const digits = value.normalize('NFKC').replaceAll(/\D/gu, '');
  const told = reasons.replaceAll(/[0-9](?:-[0-9])+/gu, '');
  for (let i = 0; i + 3 <= digits.length; i++) {
    if (told.includes(digits.slice(i, i + 3))) return true;
  }
  return false;
}

/** Any units at all, and words, marks and digits that the detector's own examples are made of, in any order. */
function anyText(detector: Detector): fc.Arbitrary<string> {
  const pieces = detector.examples.finds.flatMap((example) =>
    readMarked(example).text.split(/(?<=[^0-9A-Za-z])|(?=[^0-9A-Za-z])/u),
  );
  const unit = fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom(
      '\r',
      '\n',
      '\r\n',
      ' ',
      '-',
      '.',
      '\u2013',
      '\u00a0',
      '\u200b',
      '\ud83d',
      '\udc00',
    ),
    fc.constantFrom('0', '1', '8', '812', '34', '5678', '\u{1d7e0}', '\u0668', '\uff18'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(unit, { maxLength: 60 }).map((units) => units.join('')),
  );
}

function repeatedTokens(detector: Detector): readonly string[] {
  const { finds, ignores } = detector.examples;
  return [
    ...['1', '1-', '1 ', '1\n', '12 ', 'a', 'A1', ' ', '\n', '\r', '\t', '.', '-', '*', 'x', '('],
    ...['\u00e9', '\u00a0', '\u{1d7e0}', '\ud800', '812-34-5678 ', '4111111111111111 ', '4 '],
    ...['03/04/1985\n', 'March 4, ', 'last four ', 'ssn\n', 'account '],
    `${readMarked(finds[0] ?? '').text}\n`,
    `${ignores[0] ?? ''} `,
  ];
}
