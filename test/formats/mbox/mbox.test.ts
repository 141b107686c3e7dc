import { afterAll, describe, expect, it } from 'vitest';
import { multipart, plain } from '../../../fixtures/mail/mails.js';
import { mbox } from '../../../src/formats/mbox/index.js';
import { createEngine } from '../../../src/index.js';

const VALUE = '842-91-2656';
const LINE = 'From sender@example.com Mon May  3 10:00:00 2021';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('a mailbox', () => {
  const mails = [plain('One', `No. ${VALUE}\n`), plain('Two', 'Nothing.\n>From here on\n')];
  const text = mails.map((mail) => `${LINE}\r\n${mail}\n\n`).join('');

  it('has its messages redacted one by one', async () => {
    const outcome = await engine.redact(utf8(text), {
      values: [VALUE],
      detectors: [],
      keepMetadata: true,
    });
    expect(outcome.status).toBe('redacted');
    const output = 'output' in outcome ? outcome.output : undefined;
    expect(new TextDecoder().decode(output)).toBe(text.replace(VALUE, '[VALUE]'));
    expect(outcome.findings.map(({ places }) => places)).toMatchObject([
      [{ kind: 'embedded', within: ['message 1'] }],
    ]);
  });

  it('loses values in the lines between messages', async () => {
    const bytes = utf8(text.replace('sender@', `${VALUE}@`));
    const outcome = await engine.redact(bytes, { values: [VALUE], detectors: [] });
    const output = 'output' in outcome ? outcome.output : undefined;
    expect(new TextDecoder().decode(output)).toMatch(/^From \[VALUE\]@example.com Mon/u);
  });

  it('keeps its messages apart where one changes', async () => {
    const packed = Buffer.from(`No. ${VALUE}\n\nFrom a@b Mon May 3 2021\n`).toString('base64');
    const mail = multipart('mixed', [
      `Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${packed}`,
    ]);
    const bytes = utf8(`${LINE}\n${mail}\n${LINE}\n${plain('Two', 'x')}\n`);
    const { coverage, status } = await engine.inspect(bytes, { values: [VALUE], detectors: [] });
    expect({ status, parts: coverage.parts }).toMatchObject({ parts: [{ count: 2 }, {}] });
    expect((await engine.redact(bytes, { values: [VALUE], detectors: [] })).status).toBe(
      'redacted',
    );
  });

  it.each([
    ['a mailbox', text, true],
    ['a text', 'From here on, 2021 was better.\nIt was.', false],
    ['a mail', plain('x', 'y'), false],
  ])('%s is one or not', (_, content, isOne) => {
    expect(mbox().recognises(utf8(content), utf8(content))).toBe(isOne);
  });
});

function utf8(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
