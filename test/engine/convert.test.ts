import { describe, expect, it } from 'vitest';
import { builtIn, linearPattern } from '../../detectors/index.js';
import { compoundFile } from '../../fixtures/doc/compound-file.js';
import { word97 } from '../../fixtures/doc/word-97.js';
import { paragraph, run, wordFile } from '../../fixtures/docx/word-file.js';
import type { Converter } from '../../src/core/converter.js';
import { DocumentError } from '../../src/core/error.js';
import type { Engine } from '../../src/engine/engine.js';
import { makeEngine } from '../../src/engine/engine.js';
import { DEFAULT_LIMITS } from '../../src/engine/options/option-values.js';
import { doc } from '../../src/formats/doc/index.js';
import { docx } from '../../src/formats/ooxml/index.js';
import { localAdapter } from '../../src/isolate/local-adapter.js';
import { builtInPolicies } from '../../src/policy/built-in.js';

const VALUE = '812-34-5678';
const SAID = `Social Security number: ${VALUE}`;
const DOC = word97([{ text: `${SAID}\r` }]);

function engineWith(convert?: Converter['convert']): Engine {
  return makeEngine({
    detectors: builtIn(),
    policies: builtInPolicies(),
    isolate: 'none',
    limits: DEFAULT_LIMITS,
    linearPattern,
    formats: () => [docx(), doc()].map(localAdapter),
    readFile: () => Promise.reject(new RangeError('No files in these tests')),
    close: () => Promise.resolve(),
    ...(convert === undefined ? {} : { converter: { convert } }),
  });
}

const turnedInto = (...runs: string[]): Converter['convert'] => {
  return () => wordFile({ body: paragraph(...runs.map((text) => run(text))) });
};

describe('a document that can only be read', () => {
  it('is turned into one that can be written, and redacted', async () => {
    const outcome = await engineWith(turnedInto('Social Security ', `number: ${VALUE}`)).redact(
      DOC,
    );
    expect(outcome).toMatchObject({ status: 'redacted', writtenAs: '.docx' });
    expect(outcome.notes[0]).toContain('LibreOffice');
    expect(outcome.verification.done).toBe(true);
  });

  it('is refused where a value of it stands in what it became, and is not found there', async () => {
    const outcome = await engineWith(turnedInto(`${VALUE}1`, ` ref. ${VALUE}`)).redact(DOC, {
      detectors: [],
      values: [VALUE],
    });
    expect(outcome.status).toBe('redacted');
    const unlike = turnedInto('Docket ', VALUE.replaceAll('-', ' - '));
    const other = await engineWith(unlike).redact(DOC);
    expect(other).toMatchObject({ status: 'refused', reason: { code: 'SURVIVOR' } });
  });

  it.each<[string, Converter['convert'] | undefined, 'auto' | 'off']>([
    ['there is no program', undefined, 'auto'],
    ['there is none installed', async () => undefined, 'auto'],
    ['it is not to be used', turnedInto(SAID), 'off'],
  ])('is refused with its findings where %s', async (_, convert, mode) => {
    const outcome = await engineWith(convert).redact(DOC, { convert: mode });
    expect(outcome).toMatchObject({
      status: 'refused',
      reason: {
        code: 'UNSUPPORTED_REDACTION',
        message: expect.stringContaining('LibreOffice') as string,
      },
    });
    expect(outcome.findings.map(({ entity }) => entity)).toEqual(['us-ssn']);
  });

  it('is refused for what stopped the program', async () => {
    const stopped = engineWith(() =>
      Promise.reject(new DocumentError('LIMIT_TIME', 'The conversion took too long')),
    );
    expect(await stopped.redact(DOC)).toMatchObject({ reason: { code: 'LIMIT_TIME' } });
  });

  it('is not given to a program where it has a password, or is named as another', async () => {
    const never = engineWith(() => Promise.reject(new RangeError('It was given')));
    const locked = await never.redact(word97([{ text: SAID }], { encrypted: true }));
    expect(locked).toMatchObject({ reason: { code: 'ENCRYPTED' } });
    const named = await never.redact(DOC, { fileName: 'letter.docx' });
    expect(named).toMatchObject({ reason: { code: 'UNSUPPORTED_FORMAT' } });
  });

  it('of today with a password is named so, whatever it is called', async () => {
    const locked = compoundFile({ EncryptedPackage: new Uint8Array(9000) });
    const outcome = await engineWith().redact(locked, { fileName: 'letter.docx' });
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'ENCRYPTED' } });
  });

  it('takes no decisions, which are about another document than is written', async () => {
    const engine = engineWith(turnedInto(SAID));
    const { findings } = await engine.inspect(DOC);
    const decisions = {
      schemaVersion: 1,
      document: { bytes: DOC.length, pages: 0 },
      findings: findings.map(({ id }) => ({ id, decision: 'redact' as const })),
      areas: [],
    } as const;
    expect(await engine.redact(DOC, { decisions })).toMatchObject({
      reason: { code: 'UNSUPPORTED_REDACTION' },
    });
  });
});
