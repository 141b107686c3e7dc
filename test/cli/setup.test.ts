import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DoctorCheck } from '../../src/cli/doctor-checks.js';
import { doctorText } from '../../src/cli/doctor.js';
import { configSchema } from '../../src/cli/config/config-schema.js';
import { EXIT } from '../../src/cli/exit-codes.js';
import { CONFIG_NAME, readConfigFile } from '../../src/cli/config/find-config.js';
import { buildProgram } from '../../src/cli/program.js';
import { run } from '../../src/cli/run.js';
import { schemaErrors } from '../report/schema-check.js';
import { fakeTerminal } from './fake-terminal.js';
import { tempFolder } from './temp-folder.js';

const folder = tempFolder();

describe('doctor', () => {
  it('says of everything what it is for, and ends well on a machine that runs this', async () => {
    const terminal = fakeTerminal();
    expect(await run(['doctor', '--json'], terminal)).toBe(EXIT.done);
    const { checks } = JSON.parse(terminal.printed()) as { checks: DoctorCheck[] };
    const names = checks.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'Node.js',
        'tesseract.js',
        '@tesseract.js-data/eng',
        'sharp',
        'memory',
      ]),
    );
    expect(checks.find(({ name }) => name === 'Node.js')).toMatchObject({
      state: 'ok',
      found: process.versions.node,
    });
    expect(checks.find(({ name }) => name === 'sharp')?.found).toMatch(/^\d|^missing$/u);
    for (const { found, means } of checks) expect([found, means]).not.toContain('');
  });

  it('tells what is missing and what that costs', () => {
    const text = doctorText([
      { name: 'Node.js', state: 'ok', found: '20.20.2', means: 'runs this' },
      { name: 'sharp', state: 'missing', found: 'missing', means: 'no picture is read' },
    ]);
    expect(text.split('\n')).toEqual([
      'ok   Node.js   20.20.2   runs this',
      '--   sharp     missing   no picture is read',
      '1 missing.',
      '',
    ]);
  });
});

describe('init', () => {
  it('writes a configuration that is right by its own schema, once', async () => {
    const before = process.cwd();
    process.chdir(folder.path('.'));
    try {
      const terminal = fakeTerminal();
      expect(await run(['init'], terminal)).toBe(EXIT.done);
      const { content } = await readConfigFile(CONFIG_NAME);
      const schema = configSchema(buildProgram(terminal, () => undefined));
      expect(schemaErrors(schema, content)).toEqual([]);
      const shown = fakeTerminal();
      expect(await run(['config'], shown)).toBe(EXIT.done);
      expect(shown.printed()).toMatch(/scan exclude: node_modules\//u);
      const text = readFileSync(CONFIG_NAME, 'utf8');
      expect(await run(['init'], fakeTerminal())).toBe(EXIT.refused);
      expect(readFileSync(CONFIG_NAME, 'utf8')).toBe(text);
    } finally {
      process.chdir(before);
    }
  });

  it('writes a key, once', async () => {
    const path = folder.path('firm.key');
    expect(await run(['init', '--key', path], fakeTerminal())).toBe(EXIT.done);
    expect(readFileSync(path)).toHaveLength(32);
    expect(await run(['init', '--key', path], fakeTerminal())).toBe(EXIT.refused);
  });
});
