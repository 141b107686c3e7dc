import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputPath, outputTarget, redactedName } from '../../src/cli/redact/output-path.js';
import { protectFiles } from '../../src/cli/redact/protect-files.js';
import { tempFolder } from './temp-folder.js';

const folder = tempFolder();

it.each([
  ['motion.pdf', 'motion.redacted.pdf'],
  ['Motion.PDF', 'Motion.redacted.PDF'],
  ['no-extension', 'no-extension.redacted'],
  ['a.b.pdf', 'a.b.redacted.pdf'],
])('names the output of %s %s', (name, output) => {
  expect(redactedName(name)).toBe(output);
});

describe('where outputs go', () => {
  const input = join('cases', 'motion.pdf');

  it('is beside the input by default', async () => {
    const target = await outputTarget(undefined, 3);
    expect(outputPath(target, input, 'motion.pdf')).toBe(join('cases', 'motion.redacted.pdf'));
  });

  it('is the file that was named', async () => {
    const target = await outputTarget(folder.path('out.pdf'), 1);
    expect(outputPath(target, input, 'motion.pdf')).toBe(folder.path('out.pdf'));
  });

  it.each(['exists', 'new/'])('is a folder that %s', async (name) => {
    if (!name.endsWith('/')) mkdirSync(folder.path(name));
    const target = await outputTarget(folder.path(name), 2);
    expect(outputPath(target, input, '[SSN].pdf')).toBe(
      join(folder.path(name), '[SSN].redacted.pdf'),
    );
  });

  it('is no single file for several inputs', async () => {
    await expect(outputTarget(folder.path('out.pdf'), 2)).rejects.toMatchObject({
      code: 'BAD_OPTION',
    });
  });
});

describe('protected files', () => {
  const input = folder.write('input.pdf', 'input');

  it('let a new file be claimed once', async () => {
    const guard = await protectFiles([input]);
    await guard.claim(folder.path('fresh.pdf'), false);
    const again = guard.claim(folder.path('fresh.pdf'), true);
    await expect(again).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
  });

  it('let an existing file be replaced only when told', async () => {
    const existing = folder.write('existing.pdf', 'x');
    const guard = await protectFiles([input]);
    const refused = guard.claim(existing, false);
    await expect(refused).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    await guard.claim(existing, true);
  });

  it('never let an input be replaced, by whatever name', async () => {
    symlinkSync(input, folder.path('symbolic.pdf'));
    linkSync(input, folder.path('hard.pdf'));
    const guard = await protectFiles([input]);
    for (const name of ['input.pdf', './input.pdf', 'symbolic.pdf', 'hard.pdf']) {
      const refused = guard.claim(folder.path(name), true);
      await expect(refused).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    }
  });
});
