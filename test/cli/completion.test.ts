import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.js';
import { run } from '../../src/cli/run.js';
import { fakeTerminal } from './fake-terminal.js';
import { tempFolder } from './temp-folder.js';

const folder = tempFolder();

describe.runIf(canRun('bash'))('bash', () => {
  it.each([
    ['blackletter ', ['redact', 'scan', 'audit', 'doctor', '--version']],
    ['blackletter red', ['redact']],
    ['blackletter audit ', ['verify', 'head']],
    ['blackletter audit verify --h', ['--head', '--help']],
    ['blackletter redact --min', ['--min-confidence']],
    ['blackletter redact motion.pdf --ocr ', ['auto', 'off', 'always']],
    ['blackletter redact motion.pdf --ocr=al', ['always']],
    ['blackletter scan --fail-on ', ['any', 'high', 'none']],
    ['blackletter scan --policy frcp', ['frcp-5.2']],
    ['blackletter redact --values ', ['list.txt', 'motion.pdf']],
    ['blackletter redact mo', ['motion.pdf']],
    ['blackletter redact --who ', []],
    ['blackletter inspect --hide', []],
  ])('completes `%s`', async (line, words) => {
    for (const name of ['motion.pdf', 'list.txt']) writeFileSync(folder.path(name), '');
    const given = completions(await script('bash'), line);
    if (words.length === 0) expect(given).toEqual([]);
    else expect(given).toEqual(expect.arrayContaining(words));
  });
});

describe('the scripts of other shells', () => {
  it.each([
    ['zsh', ['-n']],
    ['fish', ['--no-execute']],
  ])('%s reads its own, where it is installed', async (shell, check) => {
    const text = await script(shell);
    expect(text).toContain('--audit-log'.replace(shell === 'fish' ? '--' : '', ''));
    expect(text).toContain('who does it, for the audit log');
    if (canRun(shell)) execFileSync(shell, [...check, folder.write(`script.${shell}`, text)]);
  });

  it('PowerShell gets one with balanced quotes and every command', async () => {
    const text = await script('powershell');
    for (const word of ['redact', 'audit verify', '--fail-on']) expect(text).toContain(`'${word}'`);
    for (const line of text.split('\n')) expect(line.split("'").length % 2).toBe(1);
  });

  it('of an unknown one there is none', async () => {
    const terminal = fakeTerminal();
    expect(await run(['completion', 'csh'], terminal)).toBe(EXIT.usage);
    expect(terminal.warned()).toMatch(/one of bash, zsh, fish, powershell/u);
  });
});

/** What bash's own machinery of completion makes of a line whose cursor is at its end. */
function completions(text: string, line: string): string[] {
  const file = folder.write('completion.bash', text);
  // As bash cuts a line into words: at blanks, and at `=`, which is a word of its own.
  const words = line.split(/ |(?==)|(?<==)/u);
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const program = `source '${file}'
    spec=$(complete -p blackletter); fun=\${spec##*-F }; fun=\${fun%% *}
    COMP_WORDS=(${quoted}); COMP_CWORD=${String(words.length - 1)}; COMP_LINE='${line}'; COMP_POINT=\${#COMP_LINE}
    $fun; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['--norc', '-c', program], {
    cwd: folder.path('.'),
    encoding: 'utf8',
  });
  return out.split('\n').filter((word) => word !== '');
}

async function script(shell: string): Promise<string> {
  const terminal = fakeTerminal();
  expect(await run(['completion', shell], terminal)).toBe(EXIT.done);
  return terminal.printed();
}

function canRun(shell: string): boolean {
  try {
    execFileSync(shell, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
