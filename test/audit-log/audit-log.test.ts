import * as fc from 'fast-check';
import { appendFileSync, lstatSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/audit-log/append.js';
import type { AuditEvent } from '../../src/audit-log/audit-event.js';
import { BEFORE_FIRST, LONGEST_LINE, auditLine } from '../../src/audit-log/audit-line.js';
import type { AuditVerdict } from '../../src/audit-log/verify-log.js';
import { verifyAuditLog } from '../../src/audit-log/verify-log.js';
import { tempFolder } from '../cli/temp-folder.js';

const folder = tempFolder();
const NOW = new Date('2026-03-31T12:00:00Z');

describe('a log', () => {
  it('is made for its owner alone, grows by whole lines, and gives its head', async () => {
    const path = folder.path('grows.jsonl');
    await appendAudit(path, [ended(0), ended(1)], NOW);
    const head = await appendAudit(path, [ended(2)], NOW);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { seq: 0, at: NOW.toISOString(), event: 'end', exit: 0, prev: BEFORE_FIRST.hash },
      { seq: 1, exit: 1 },
      { seq: 2, exit: 2, hash: head.hash },
    ]);
    expect(await verify(readFileSync(path))).toEqual({ entries: 3, head: head.hash, faults: [] });
    if (process.platform !== 'win32') expect(lstatSync(path).mode & 0o777).toBe(0o600);
  });

  it('keeps its chain when many write at once', async () => {
    const path = folder.path('many.jsonl');
    const writers = Array.from({ length: 12 }, (_, at) => appendAudit(path, [ended(at)], NOW));
    await Promise.all(writers);
    expect(await verify(readFileSync(path))).toMatchObject({ entries: 12, faults: [] });
  });

  it('goes on after a run that died within its line, and says so', async () => {
    const path = folder.path('torn.jsonl');
    await appendAudit(path, [ended(0)], NOW);
    appendFileSync(path, '{"seq":1,"at":"2026');
    await appendAudit(path, [ended(1)], NOW);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(lines[1]!)).toMatchObject({ event: 'recovered', cutBytes: 19 });
    expect(await verify(readFileSync(path))).toMatchObject({ entries: 3, faults: [] });
  });

  it('goes on where the very first line was not finished', async () => {
    const path = folder.write('torn-first.jsonl', '{"seq":0,"at":');
    await appendAudit(path, [ended(1)], NOW);
    expect(await verify(readFileSync(path))).toMatchObject({ entries: 2, faults: [] });
  });

  it.each([
    ['a report', '{"schemaVersion":1}\n'],
    ['a text without line ends', 'minutes of a meeting'],
    ['a log whose last line was changed', textOf(3).replace('"exit":2', '"exit":0')],
  ])('nothing is added to %s', async (name, text) => {
    const path = folder.write(`${name}.txt`, text);
    await expect(appendAudit(path, [ended(0)], NOW)).rejects.toMatchObject({ code: 'BAD_OPTION' });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('breaks the lock that a killed run left behind', async () => {
    const path = folder.path('locked.jsonl');
    writeFileSync(`${path}.lock`, '');
    utimesSync(`${path}.lock`, new Date(0), new Date(0));
    await appendAudit(path, [ended(0)], NOW);
    expect(await verify(readFileSync(path))).toMatchObject({ entries: 1, faults: [] });
  });

  it('in a folder that is not there is an error of input and output', async () => {
    const path = folder.path('no/such/log.jsonl');
    await expect(appendAudit(path, [ended(0)], NOW)).rejects.toMatchObject({ code: 'IO' });
  });
});

describe('verification', () => {
  const whole = Buffer.from(textOf(5));
  const head = headOf(5);

  it('passes a log as it was written, however its bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 700 }), async (size) => {
        expect(await verify(whole, head, size)).toEqual({ entries: 5, head, since: 0, faults: [] });
      }),
    );
  });

  it('passes one that has grown since its head was kept', async () => {
    expect(await verify(whole, headOf(3))).toMatchObject({ since: 2, faults: [] });
  });

  it('finds any one byte that was changed, put in or taken out', async () => {
    const edit = fc.tuple(
      fc.constantFrom('change', 'insert', 'delete'),
      fc.nat(whole.length - 1),
      fc.integer({ min: 1, max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(edit, async ([kind, at, by]) => {
        const byte = Buffer.of(((whole[at] ?? 0) + by) % 256);
        const edited = Buffer.concat([
          whole.subarray(0, at),
          ...(kind === 'delete' ? [] : [byte]),
          whole.subarray(kind === 'insert' ? at : at + 1),
        ]);
        if (!edited.equals(whole)) expect((await verify(edited)).faults).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds lines that were taken out, doubled or put in another order', async () => {
    const lines = textOf(8).split(/(?<=\n)/u);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(7), { minLength: 1, maxLength: 10 }), async (order) => {
        const text = order.map((at) => lines[at]).join('');
        const isWhole = text === lines.join('');
        const { faults } = await verify(Buffer.from(text), headOf(8));
        expect(faults.length === 0).toBe(isWhole);
      }),
    );
  });

  it.each([1, 4])('finds an end that was cut off after line %i, by the head', async (lines) => {
    const cut = Buffer.from(textOf(lines));
    expect((await verify(cut)).faults).toEqual([]);
    expect((await verify(cut, head)).faults).toEqual([{ kind: 'head-missing' }]);
  });

  it('finds a log that was written anew, by the head', async () => {
    const other = chain(Array.from({ length: 5 }, (_, at) => ended(at + 1))).text;
    expect((await verify(Buffer.from(other), head)).faults).toEqual([{ kind: 'head-missing' }]);
  });

  it.each([
    [
      'changed',
      (text: string) => text.replace('"exit":2', '"exit":0'),
      { kind: 'changed', line: 3 },
    ],
    ['a gap', (text: string) => text.replace(/.*"exit":2.*\n/u, ''), { kind: 'gap', line: 3 }],
    ['a line of another kind', (text: string) => `${text}{}\n`, { kind: 'not-an-entry', line: 6 }],
    ['an unfinished line', (text: string) => `${text}{`, { kind: 'unfinished', line: 6 }],
    ['nothing', () => '', { kind: 'empty' }],
  ])('says what is wrong: %s', async (_name, edit, fault) => {
    expect((await verify(Buffer.from(edit(textOf(5))))).faults).toContainEqual(fault);
  });

  it('does not read over what was put into the middle of a line, however long', async () => {
    const [first = '', second = ''] = textOf(2).split(/(?<=\n)/u);
    const junk = Buffer.alloc(1024 * 1024, 'x');
    async function* pieces(): AsyncGenerator<Buffer> {
      yield Buffer.from(first + second.slice(0, 20));
      for (let sent = 0; sent <= LONGEST_LINE; sent += junk.length) yield junk;
      yield Buffer.from(second.slice(20));
    }
    const { faults } = await verifyAuditLog(pieces());
    expect(faults).toEqual([{ kind: 'not-an-entry', line: 2 }]);
  });
});

async function verify(log: Buffer, kept?: string, size = 64): Promise<AuditVerdict> {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < log.length; at += size) yield log.subarray(at, at + size);
  }
  return verifyAuditLog(pieces(), kept);
}

function ended(exit: number): AuditEvent {
  return { event: 'end', run: 'r–1', exit };
}

function chain(events: readonly AuditEvent[]): { readonly text: string; readonly head: string } {
  let link = BEFORE_FIRST;
  let text = '';
  for (const event of events) {
    const written = auditLine(event, NOW.toISOString(), link);
    text += written.line;
    link = written.link;
  }
  return { text, head: link.hash };
}

function textOf(lines: number): string {
  return chain(Array.from({ length: lines }, (_, at) => ended(at))).text;
}

function headOf(lines: number): string {
  return chain(Array.from({ length: lines }, (_, at) => ended(at))).head;
}
