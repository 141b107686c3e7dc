import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeConverter } from '../../src/convert/office-converter.js';
import type { ConversionRequest } from '../../src/core/converter.js';

let folder: string;
let programs = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converter-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A converter over a program of our own, which is called as LibreOffice is. */
async function converterOf(script: string): Promise<ReturnType<typeof officeConverter>> {
  const program = join(folder, `program-${String(programs++)}`);
  const head = `#!${process.execPath}\nconst fs = require('node:fs'), path = require('node:path');
const out = process.argv[process.argv.indexOf('--outdir') + 1], source = process.argv.at(-1);
const finish = (content) => { fs.mkdirSync(out); fs.writeFileSync(path.join(out, 'document.docx'), content); };\n`;
  await writeFile(program, head + script);
  await chmod(program, 0o700);
  return officeConverter(async () => program);
}

const REQUEST: ConversionRequest = {
  from: '.doc',
  to: '.docx',
  timeMs: 60_000,
  mostBytes: 1000,
  signal: new AbortController().signal,
};
const DOCUMENT = new TextEncoder().encode('a document');

describe.skipIf(process.platform === 'win32')('a converter', () => {
  it('gives what the program wrote, made from the document', async () => {
    const { convert } = await converterOf('finish(`new ${fs.readFileSync(source)}`);');
    const converted = await convert(DOCUMENT, REQUEST);
    expect(new TextDecoder().decode(converted)).toBe('new a document');
  });

  it('runs the program in a private folder with a profile without macros, and leaves nothing', async () => {
    const seen = join(folder, 'seen');
    const script = `const home = path.dirname(source);
const profile = fs.readFileSync(path.join(home, 'profile/user/registrymodifications.xcu'), 'utf8');
fs.writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ home, profile, modes: [home, source].map((one) => fs.statSync(one).mode & 0o77), env: Object.keys(process.env) }));
finish('x');`;
    await (await converterOf(script)).convert(DOCUMENT, REQUEST);
    const { home, profile, modes, env } = JSON.parse(await readFile(seen, 'utf8')) as Record<
      'home' | 'profile',
      string
    > & { modes: number[]; env: string[] };
    expect(modes).toEqual([0, 0]);
    expect(profile).toMatch(/DisableMacrosExecution[^/]*<value>true/u);
    expect(env.sort()).not.toContain('USER');
    await expect(readdir(home)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    ['writes nothing', '', 'UNSUPPORTED_REDACTION'],
    ['fails', 'process.exit(3);', 'UNSUPPORTED_REDACTION'],
    ['writes too much', "finish('x'.repeat(1001));", 'LIMIT_SIZE'],
    ['hangs', 'setInterval(() => undefined, 1000);', 'LIMIT_TIME'],
  ])('whose program %s says so', async (_, script, code) => {
    const { convert } = await converterOf(script);
    const timeMs = code === 'LIMIT_TIME' ? 1000 : 60_000;
    await expect(convert(DOCUMENT, { ...REQUEST, timeMs })).rejects.toMatchObject({ code });
  });

  it('is given up on abort', async () => {
    const { convert } = await converterOf('setInterval(() => undefined, 1000);');
    const signal = AbortSignal.timeout(500);
    await expect(convert(DOCUMENT, { ...REQUEST, signal })).rejects.toMatchObject({
      code: 'ABORTED',
    });
  });

  it('is none where no program is installed', async () => {
    expect(await officeConverter(async () => undefined).convert(DOCUMENT, REQUEST)).toBeUndefined();
  });
});
