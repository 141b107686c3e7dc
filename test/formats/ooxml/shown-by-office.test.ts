import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { WORD_PLACEMENTS } from '../../../fixtures/docx/placements.js';
import { wordFile } from '../../../fixtures/docx/word-file.js';
import { findProgram } from '../../../src/convert/find-program.js';
import { createEngine } from '../../../src/index.js';

const VALUE = '842-91-2656';
const office = await findProgram(['soffice']);
const run = promisify(execFile);

describe.skipIf(office === undefined)('what LibreOffice shows of a redacted document', () => {
  it('is not the value of a control that is bound to data', async () => {
    const bound = WORD_PLACEMENTS.find(({ name }) => name === 'control bound to custom data');
    const document = await wordFile((await bound?.with(VALUE)) ?? { body: '' });
    expect(await shownText(document)).toContain(VALUE);
    const engine = createEngine({ isolate: 'none', detectors: [] });
    const outcome = await engine.redact(document, { values: [VALUE] });
    await engine.close();
    expect(outcome.status).toBe('redacted');
    const output = 'output' in outcome ? outcome.output : undefined;
    const shown = await shownText(output ?? new Uint8Array());
    expect(shown).not.toContain('2656');
    expect(shown).toContain('[VALUE]');
  });
});

/** The document as plain text, as LibreOffice lays it out. */
async function shownText(bytes: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'blackletter-test-'));
  try {
    writeFileSync(join(folder, 'a.docx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    await run(office ?? '', [profile, ...convert, join(folder, 'a.docx')]);
    return readFileSync(join(folder, 'a.txt'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
