import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WORD_PLACEMENTS } from '../../fixtures/docx/placements.js';
import { wordFile } from '../../fixtures/docx/word-file.js';
import { hostileInputs } from '../../fixtures/pdf/hostile.js';
import { onePage } from '../../fixtures/pdf/page.js';
import { fontPlacements, hiddenPlacements, placements } from '../../fixtures/pdf/placements.js';
import { BlackletterError, builtInPolicies, createEngine, toDecisions } from '../../src/index.js';
import type { Options, Outcome } from '../../src/index.js';
import { redactionLogCsv } from '../../src/report/redaction-log-csv.js';
import { documentReport } from '../../src/report/report-json.js';
import { summaryText } from '../../src/report/summary-text.js';
import type { CapturedOutput } from './capture-output.js';
import { captureOutput } from './capture-output.js';

/** No other text of the fixtures holds it or its digits; SSN-like, so that detectors find it too. */
const VALUE = '897-65-4032';
const TELLING = [VALUE, '897654032', '89765', '65-4032', '7654032'];

const engine = createEngine({ isolate: 'none' });
let said: CapturedOutput;
beforeEach(() => {
  said = captureOutput();
});
afterEach(() => {
  said.stop();
});

/** Nothing is printed at all, so nothing of a document can be. */
function expectSilence(): void {
  said.stop();
  expect(said.all()).toBe('');
}

const all = [...placements, ...fontPlacements, ...hiddenPlacements];

describe('a value in a document is told nowhere', () => {
  it.each(all)('$name', async ({ build }) => {
    const bytes = build(`SSN ${VALUE}`);
    const given = { values: [VALUE], allowIncomplete: true, ocr: 'off' as const };
    expectNotTold(await everythingTold(await engine.redact(bytes, given)));
    expectSilence();
  });

  it('nor by OCR', async () => {
    const unreadable = fontPlacements.find(({ legible }) => legible === 'none');
    const bytes = unreadable?.build(`SSN ${VALUE}`) ?? new Uint8Array();
    const outcome = await engine.redact(bytes, { values: [VALUE], allowIncomplete: true });
    expectNotTold(await everythingTold(outcome));
    expectSilence();
  });

  it.each(['one-tj', 'form-field', 'unused-form', 'attachment-bytes', 'actual-text-only'])(
    '%s: nor when it is only looked for',
    async (name) => {
      const bytes = all.find((one) => one.name === name)?.build(`SSN ${VALUE}`) ?? new Uint8Array();
      expectNotTold(await everythingTold(await engine.redact(bytes, { policy: 'frcp-5.2' })));
      expectNotTold(JSON.stringify(await engine.inspect(bytes)));
      expectNotTold(JSON.stringify(await engine.verify(bytes, { values: [VALUE] })));
      expectSilence();
    },
  );

  // Every place is redacted in the format's own tests; here each third of them is listened to.
  it.each(WORD_PLACEMENTS.filter((_, index) => index % 3 === 0))(
    'Word: $name',
    async (placement) => {
      const bytes = await wordFile(await placement.with(VALUE));
      const given = { values: [VALUE], allowIncomplete: true };
      expectNotTold(await everythingTold(await engine.redact(bytes, given)));
      expectNotTold(JSON.stringify(await engine.inspect(bytes)));
      expectSilence();
    },
  );

  it('nor by an error', async () => {
    const bytes = placements[0]?.build(VALUE) ?? new Uint8Array();
    const wrong: readonly unknown[] = [
      { values: VALUE },
      { values: [VALUE, 5] },
      { keep: VALUE },
      { password: [VALUE] },
      { fingerprintKey: 5, values: [VALUE] },
      { decisions: { value: VALUE } },
      { limits: { timeMs: -1 }, values: [VALUE] },
    ];
    for (const options of wrong) {
      const error: unknown = await engine
        .redact(bytes, options as Options)
        .catch((one: unknown) => one);
      expect(error).toBeInstanceOf(BlackletterError);
      if (!(error instanceof BlackletterError)) continue;
      expect(error.code).toBe('BAD_OPTION');
      expectNotTold(`${error.message} ${error.stack ?? ''} ${String(error.cause)}`);
    }
    expectSilence();
  });

  it('nor by a detector that throws it', async () => {
    const detector = {
      id: 'thrower',
      entity: 'custom:thrower',
      version: '1.0.0',
      summary: 'Throws what it reads.',
      examples: { finds: [], ignores: [] },
      scan: ({ text }: { readonly text: string }) => {
        throw new Error(text);
      },
    } as const;
    const bytes = placements[0]?.build(VALUE) ?? new Uint8Array();
    const outcome = await engine.redact(bytes, { detectors: [detector], allowIncomplete: true });
    expect(outcome.blindSpots.map(({ code }) => code)).toContain('detector-failed');
    expectNotTold(await everythingTold(outcome));
    expectSilence();
  });

  it('nor by a library that warns of what it does not know', async () => {
    const bytes = onePage({ content: 'BT /F1 12 Tf 72 700 Td (of the clerk) Tj Zvonimir ET' });
    const outcome = await engine.redact(bytes, { values: ['Zvonimir'] });
    expectNotTold(await everythingTold(outcome), ['Zvonimir']);
    expectSilence();
  });

  it('nor by any bad input', async () => {
    const bombs = new Set([
      'flate-bomb',
      'many-operators',
      'billion-laughs-forms',
      'unclosed-saves',
      'deep-content',
      'garbage',
      'million-objects',
    ]);
    for (const { name, build, holds } of hostileInputs) {
      if (bombs.has(name)) continue;
      const values = holds === undefined ? [] : [holds];
      const outcome = await engine.redact(await build(), { values });
      expectNotTold(await everythingTold(outcome), values);
    }
    expectSilence();
  });
});

/** All that a caller, a report, a log or a terminal gets to see, but for the document itself. */
async function everythingTold(outcome: Outcome): Promise<string> {
  const report = await documentReport(outcome, {
    name: 'filing.pdf',
    outputName: 'filing.redacted.pdf',
    policies: builtInPolicies(),
    startedAt: new Date(0),
    finishedAt: new Date(1),
  });
  const { output: _output, ...rest } = { output: undefined, ...outcome };
  return [
    JSON.stringify(rest),
    JSON.stringify(report),
    JSON.stringify(toDecisions(outcome, 1000)),
    redactionLogCsv([report]),
    summaryText(report),
  ].join('\n');
}

function expectNotTold(text: string, values: readonly string[] = TELLING): void {
  // A hash may hold any five digits.
  const said = text.replace(/\b[0-9a-f]{32,}\b/gu, '');
  for (const value of values) expect(said.includes(value)).toBe(false);
}
