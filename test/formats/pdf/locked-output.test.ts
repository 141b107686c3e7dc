import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { HIDDEN_VALUE, hostile } from '../../../fixtures/pdf/hostile.js';
import { onePage } from '../../../fixtures/pdf/page.js';
import { createEngine } from '../../../src/index.js';
import type { Outcome } from '../../../src/index.js';
import { readPdfiumText } from '../../../src/formats/pdf/pdfium/read-text.js';

const VALUE = '842-26-9118';
const PASSWORD = 'pässwört of the clerk';
const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());

const filing = onePage({ content: `BT /F1 12 Tf 72 700 Td (No. ${VALUE} stands here) Tj ET` });

function outputOf(outcome: Outcome): Uint8Array {
  if (outcome.status === 'refused') throw new Error(outcome.reason.code);
  if (outcome.output === undefined) throw new Error(outcome.status);
  return outcome.output;
}

describe('an output with a password', () => {
  it('opens with it alone, and reads as one without does', async () => {
    const options = { values: [VALUE] };
    const plain = outputOf(await engine.redact(filing, options));
    const outcome = await engine.redact(filing, { ...options, outputPassword: PASSWORD });
    expect(outcome.status).toBe('redacted');
    expect(outcome.notes).toContain('The output is encrypted: the output password opens it.');
    const readers = outcome.verification.readers.map(({ reader }) => reader);
    expect(readers).toContain('encrypted file: raw walk');
    expect(readers).toContain('encrypted file: comparison');
    const output = outputOf(outcome);
    expect(Buffer.from(output).toString('latin1')).not.toContain('stands here');
    for (const wrong of ['', 'another']) {
      await expect(readPdfiumText(output, wrong)).rejects.toMatchObject({ code: 'ENCRYPTED' });
    }
    const [before, after] = [
      await readPdfiumText(plain, ''),
      await readPdfiumText(output, PASSWORD),
    ];
    expect(after.pages.map(({ text }) => text)).toEqual(before.pages.map(({ text }) => text));
    const { isEncrypted } = await PDFDocument.load(output, { ignoreEncryption: true });
    expect(isEncrypted).toBe(true);
  });

  it('is made of an encrypted input, and nothing says that it is in clear', async () => {
    const { build, password } = hostile('encrypted-user-password');
    const outcome = await engine.redact(await build(), {
      values: [HIDDEN_VALUE],
      outputPassword: PASSWORD,
      ...(password === undefined ? {} : { password }),
    });
    expect(outcome.status).toBe('redacted');
    expect(outcome.notes.join()).not.toContain('the output is not');
    const again = await engine.inspect(outputOf(outcome), { password: PASSWORD });
    expect(again.status).toBe('clean');
  });

  it('is verified with the password, and refused without', async () => {
    const output = outputOf(
      await engine.redact(filing, { outputPassword: PASSWORD, values: [VALUE] }),
    );
    const verified = await engine.verify(output, { password: PASSWORD, values: ['stands'] });
    expect(verified.reason).toBeUndefined();
    expect(verified.left.map(({ reader }) => reader)).toContain('raw walk');
    const without = await engine.verify(output, { values: [VALUE] });
    expect(without.reason?.code).toBe('ENCRYPTED');
  });

  it.each([
    ['PDF/A', () => onePage({ content: '', catalog: '/OutputIntents []' })],
    ['text', () => new TextEncoder().encode(`No. ${VALUE}`)],
  ])('is refused for %s', async (_, build) => {
    const outcome = await engine.redact(build(), { values: [VALUE], outputPassword: PASSWORD });
    expect(outcome.status === 'refused' && outcome.reason.code).toBe('UNSUPPORTED_REDACTION');
    expect(outcome).not.toHaveProperty('output');
  });
});

describe('an encrypted file of any origin that opens without a password', () => {
  it.each(['encrypted-empty-password', 'encrypted-empty-password-rc4'])(
    '%s: what is left in it is found',
    async (name) => {
      const input = await hostile(name).build();
      const { reason, left } = await engine.verify(input, { values: [HIDDEN_VALUE] });
      expect(reason).toBeUndefined();
      expect(left.map(({ reader }) => reader)).toEqual(
        expect.arrayContaining(['pdfium', 'raw walk']),
      );
    },
  );

  it('is verified against its original', async () => {
    const input = await hostile('encrypted-empty-password').build();
    const output = outputOf(await engine.redact(input, { values: [HIDDEN_VALUE] }));
    const { done, doubts } = await engine.verify(output, {
      values: [HIDDEN_VALUE],
      against: input,
    });
    expect([done, doubts]).toEqual([true, undefined]);
  });
});
