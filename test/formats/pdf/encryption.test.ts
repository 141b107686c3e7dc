import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { HIDDEN_VALUE, hostile } from '../../../fixtures/pdf/hostile.js';
import { rawPdf } from '../../../fixtures/pdf/raw-pdf.js';
import { createEngine } from '../../../src/index.js';
import type { Outcome } from '../../../src/index.js';

const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());

async function redact(bytes: Uint8Array, password?: string): Promise<Outcome> {
  const outcome = await engine.redact(bytes, {
    values: [HIDDEN_VALUE],
    ...(password === undefined ? {} : { password }),
  });
  return outcome;
}

/** A page under an encryption dictionary of some kind. */
function withHandler(dictionary: string, id = '/ID [<01> <01>]'): Uint8Array {
  return rawPdf({
    root: 1,
    trailer: `/Encrypt 4 0 R ${id}`,
    objects: {
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
      4: dictionary,
    },
  });
}

const reasonOf = (outcome: Outcome): readonly string[] =>
  outcome.status === 'refused' ? [outcome.reason.code, outcome.reason.message] : [outcome.status];

describe('an encrypted file that does not open says what to do', () => {
  const standard = `<< /Filter /Standard /V 1 /R 2 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) /P -4 >>`;
  it.each([
    ['no password', standard, '/ID [<01> <01>]', undefined, 'give its password'],
    ['a wrong one', standard, '/ID [<01> <01>]', 'wrong', 'give another one'],
    ['no identifier', standard, '', undefined, 'give its password'],
    [
      'a public key',
      '<< /Filter /Adobe.PubSec /V 4 >>',
      '/ID [<01> <01>]',
      undefined,
      'take the protection off',
    ],
    [
      "a vendor's handler",
      '<< /Filter /Acme.Sec /V 4 >>',
      '/ID [<01> <01>]',
      'any',
      'take the protection off',
    ],
    [
      'a version to come',
      '<< /Filter /Standard /V 9 >>',
      '/ID [<01> <01>]',
      undefined,
      'take the protection off',
    ],
  ] as const)('%s', async (_, dictionary, id, password, advice) => {
    const [code, message] = reasonOf(await redact(withHandler(dictionary, id), password));
    expect(code).toBe('ENCRYPTED');
    expect(message).toContain(advice);
  });
});

describe('an encrypted file that opens', () => {
  it.each(['encrypted-empty-password', 'encrypted-empty-password-rc4', 'encrypted-user-password'])(
    '%s comes out in clear, which is said',
    async (name) => {
      const { build, password } = hostile(name);
      const outcome = await redact(await build(), password);
      if (outcome.status !== 'redacted') throw new Error(outcome.status);
      expect(outcome.notes).toContain('The input was encrypted; the output is not.');
      const document = await PDFDocument.load(outcome.output, { updateMetadata: false });
      expect(document.isEncrypted).toBe(false);
      expect(Buffer.from(outcome.output).toString('latin1')).not.toContain('/Encrypt');
    },
  );
});

it('a file that was not encrypted is not said to have been', async () => {
  const outcome = await redact(await hostile('previous-revision').build());
  expect(outcome.status === 'clean' && outcome.notes).toEqual([]);
});
