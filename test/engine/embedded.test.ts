import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/core/outcome.js';
import { decode, encode, textFile, textFileWith } from './text-format/pages.js';
import { testEngine } from './with-engine.js';

const SSN = '812-34-5678';
const LABELLED = `SSN: ${SSN}`;

describe('files in a document', () => {
  it('are redacted as the document is, and stay in it', async () => {
    const outcome = await redact(textFileWith('Nothing here.', textFile(`A. ${LABELLED}`)));
    expect(outcome.status).toBe('redacted');
    expect(pagesOf(inside(outcome, 0))).not.toContain(SSN);
    expect(pagesOf(inside(outcome, 0))).toContain('A. SSN:');
  });

  it('show in the report with the way to them', async () => {
    const deep = textFileWith('Middle.', textFile(LABELLED));
    const { findings, coverage, verification } = await redact(textFileWith('Outer.', deep));
    expect(findings.map(({ id }) => id)).toEqual(['us-ssn@file-1>file-1>page-1:5-16']);
    expect(findings[0]?.places).toMatchObject([
      { kind: 'embedded', within: ['file 1', 'file 1'], place: { kind: 'page', page: 1 } },
    ]);
    expect(coverage.parts).toContainEqual({ part: 'embedded file', count: 2, read: true });
    expect(verification.readers.map(({ reader }) => reader)).toEqual([
      'plain',
      'file 1 > plain',
      'file 1 > file 1 > plain',
    ]);
  });

  it.each([
    ['a value of a file goes from the document', textFileWith(`Call ${SSN}`, textFile(LABELLED))],
    ['a value of the document goes from a file', textFileWith(LABELLED, textFile(`Call ${SSN}`))],
    [
      'a value of one file goes from another, in another spelling',
      textFileWith('-', textFile(LABELLED), textFile('Ref 812 34 5678.')),
    ],
  ])('%s', async (_, bytes) => {
    const outcome = await redact(bytes);
    expect(outcome.status).toBe('redacted');
    expect(everyText(outcome)).not.toMatch(/812.?34.?5678/u);
  });

  it.each([
    ['of no known format', new TextEncoder().encode(`PLAIN ${SSN}`)],
    ['that is broken', textFile('BROKEN')],
    ['that makes its reader fail', textFile('TYPE-ERROR')],
    ['that was not read whole', textFile('[IMAGE]')],
    [
      'with a value where it cannot be cleaned',
      encode({ metadata: [], fields: [['ssn', LABELLED]], pages: [''] }),
    ],
    ['that holds a bad one too deep', nested(7)],
  ])('a file %s is taken out, and the rest goes on', async (_, file) => {
    const outcome = await redact(textFileWith(LABELLED, file, textFile('fine')));
    expect(outcome.status).toBe('redacted');
    expect(outcome.notes.join()).toMatch(/file 1.* was taken out of the document/u);
    expect(everyText(outcome)).not.toContain(SSN);
    expect(pagesOf(insideAll(outcome).at(-1))).toBe('fine');
  });

  it('a file that cannot be proved is taken out', async () => {
    const outcome = await redact(textFileWith('-', textFile(`[LEAKY] ${LABELLED}`)));
    expect(outcome.notes.join()).toMatch(/^file 1 was taken out/u);
    expect(outcome.status).toBe('redacted');
  });

  it('what was not read in a file is a blind spot of an inspection', async () => {
    const unknown = new TextEncoder().encode('PLAIN');
    const bytes = textFileWith('-', unknown, textFile('-', '[IMAGE]'));
    const { status, blindSpots } = await testEngine().inspect(bytes);
    expect(status).toBe('incomplete');
    expect(blindSpots).toMatchObject([
      { code: 'image', where: 'file 2 > page 2' },
      { code: 'attachment', where: 'file 1' },
    ]);
  });

  it('a file that was not read whole stays where that is allowed', async () => {
    const bytes = textFileWith('-', textFile(LABELLED, '[IMAGE]'));
    const outcome = await testEngine().redact(bytes, { allowIncomplete: true });
    expect(outcome.status).toBe('incomplete');
    expect(outcome.blindSpots).toMatchObject([{ where: 'file 1 > page 2' }]);
    expect(everyText(outcome)).not.toContain(SSN);
    expect(insideAll(outcome)).toHaveLength(1);
  });

  it('are bounded in number', async () => {
    const many = Array.from({ length: 2002 }, () => textFile('x'));
    const outcome = await redact(textFileWith('-', ...many));
    expect(insideAll(outcome)).toHaveLength(2000);
    expect(outcome.notes).toHaveLength(2);
  });

  it('are judged by decisions as the document is', async () => {
    const bytes = textFileWith('-', textFile(LABELLED));
    const plan = {
      schemaVersion: 1,
      document: { bytes: bytes.length, pages: 1 },
      findings: [{ id: 'us-ssn@file-1>page-1:5-16', decision: 'keep' }],
      areas: [],
    } as const;
    const outcome = await testEngine().redact(bytes, { decisions: plan });
    expect(outcome.status).toBe('clean');
    expect(everyText(outcome)).toContain(SSN);
  });
});

function redact(bytes: Uint8Array): Promise<Outcome> {
  return testEngine().redact(bytes);
}

/** A file in a file in a file …; the innermost holds an SSN. */
function nested(depth: number): Uint8Array {
  return depth === 0 ? textFile(LABELLED) : textFileWith('-', nested(depth - 1));
}

function insideAll(outcome: Outcome): readonly Uint8Array[] {
  return 'output' in outcome ? (decode(outcome.output).files ?? []) : [];
}

function inside(outcome: Outcome, at: number): Uint8Array | undefined {
  return insideAll(outcome)[at];
}

function pagesOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : decode(bytes).pages.join('\n');
}

function everyText(outcome: Outcome): string {
  if (!('output' in outcome)) return '';
  const textsOf = (bytes: Uint8Array): string[] => {
    const { pages, files = [] } = decode(bytes);
    return [...pages, ...files.flatMap(textsOf)];
  };
  return textsOf(outcome.output).join('\n');
}
