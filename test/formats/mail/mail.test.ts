import fc from 'fast-check';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, run, wordFile } from '../../../fixtures/docx/word-file.js';
import {
  HEADER,
  MAIL_PLACEMENTS,
  attachedFile,
  attachment,
  multipart,
  part,
  plain,
} from '../../../fixtures/mail/mails.js';
import { DocumentError } from '../../../src/core/error.js';
import { mail } from '../../../src/formats/mail/index.js';
import { createEngine } from '../../../src/index.js';
import { formatAdapterConformance } from '../../conformance/format-adapter.js';

const VALUE = '842-91-2656';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const CONFORMING = [
  'the subject',
  'an encoded subject',
  'a folded subject',
  'the body',
  'a body in quoted-printable',
  'a body in base64',
  'a page in base64',
  'both alternatives',
  'a part of a part',
  'text that no program shows',
];

formatAdapterConformance(mail(), {
  documents: MAIL_PLACEMENTS.filter(({ name }) => CONFORMING.includes(name)).map(
    ({ name, mail: make }) => ({ name, bytes: utf8(make(VALUE)), value: VALUE }),
  ),
  mark: 'PLANTED',
  foreign: [],
});

describe('a mail', () => {
  it.each(MAIL_PLACEMENTS)('with a value in $name loses it', async ({ mail: make }) => {
    const outcome = await engine.redact(utf8(make(VALUE)), { values: [VALUE], detectors: [] });
    expect(outcome).toMatchObject({ status: 'redacted' });
    const text = outputOf(outcome);
    const email = await PostalMime.parse(text, { forceRfc822Attachments: true });
    const all = JSON.stringify([
      email.subject,
      email.headers,
      email.text,
      email.html,
      email.attachments.map(({ filename, content }) => [
        filename,
        typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString(),
      ]),
      text,
    ]);
    expect(all).not.toContain('2656');
    expect(all).toMatch(/VALUE/u);
  });

  it('keeps every byte of bodies and fields that hold nothing', async () => {
    const parts = [
      'Content-Type: text/plain;\r\n  charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\naGVs\r\nbG8=\r\n',
      `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>a=20b ${VALUE}</p>\r\n`,
      attachment('filename=a.txt', 'Nothing in it.'),
    ];
    const before = multipart('mixed', parts);
    const outcome = await engine.redact(utf8(before), {
      keepMetadata: true,
      values: [VALUE],
      detectors: [],
    });
    expect(outputOf(outcome)).toBe(before.replace(`a=20b ${VALUE}`, 'a b [VALUE]'));
  });

  it('loses the traces of programs and the seals that are true no more', async () => {
    const sealed = `DKIM-Signature: v=1; a=x;\r\n b=abc\r\n${plain('Hello', `SSN ${VALUE}`)}`;
    const outcome = await engine.redact(utf8(sealed));
    expect(outcome).toMatchObject({
      metadataRemoved: ['X-Mailer'],
      notes: ['signatures of mail servers removed (DKIM, ARC)'],
    });
    expect(outputOf(outcome)).not.toMatch(/DKIM|X-Mailer|abc/u);
  });

  it('loses a signature over its parts', async () => {
    const signed = multipart('signed; protocol="application/pkcs7-signature"', [
      `Content-Type: text/plain\r\n\r\nSSN ${VALUE}\r\n`,
      'Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\nMIAG\r\n',
    ]);
    const outcome = await engine.redact(utf8(signed));
    expect(outcome.status).toBe('redacted');
    expect(outputOf(outcome)).toContain('Content-Type: multipart/mixed; boundary="outer-1"');
    expect(outputOf(outcome)).not.toContain('pkcs7');
  });

  it('has a Word document in it redacted as one, and the rest of it stays', async () => {
    const document = await wordFile({
      body: paragraph(run('No. '), run(VALUE.slice(0, 6), '<w:b/>'), run(VALUE.slice(6))),
    });
    const before = multipart('mixed', [
      'Content-Type: text/plain\r\n\r\nHello.\r\n',
      attachedFile('exhibit.docx', WORD, document),
    ]);
    const outcome = await engine.redact(utf8(before), { values: [VALUE], detectors: [] });
    expect(outcome.status).toBe('redacted');
    const email = await PostalMime.parse(outputOf(outcome));
    expect(email.text?.trim()).toBe('Hello.');
    const [exhibit] = email.attachments;
    expect(exhibit?.filename).toBe('exhibit.docx');
    const { value: text } = await mammoth.extractRawText({
      buffer: Buffer.from(exhibit?.content as ArrayBuffer),
    });
    expect(text.trim()).toBe('No. [VALUE]');
  });

  it('has an attachment that cannot be read taken out, with a note', async () => {
    const packed = Buffer.from([0, 1, 2, 3, 4, 5]).toString('base64');
    const bytes = utf8(
      multipart('mixed', [
        '\r\nHello.\r\n',
        `Content-Type: application/x-own\r\nContent-Transfer-Encoding: base64\r\n\r\n${packed}\r\n`,
      ]),
    );
    const outcome = await engine.redact(bytes, { allowIncomplete: true });
    expect(outputOf(outcome)).toContain('Attachment removed.');
    expect(outputOf(outcome)).not.toContain(packed);
  });

  it.each<[string, string]>([
    ['an S/MIME message', part('application/pkcs7-mime', 'base64', 'MIAG')],
    ['a PGP message', plain('x', '-----BEGIN PGP MESSAGE-----\r\nabc\r\n')],
    ['an unknown charset', part('text/plain; charset=utf-7', '7bit', 'x')],
    ['an unknown transfer encoding', part('text/plain', 'x-own', 'x')],
    ['packed lines', plain('x', `begin 644 a.txt\r\n#0V%T\r\n`)],
  ])('of %s is not read whole', async (_, text) => {
    expect((await engine.inspect(utf8(text))).status).toBe('incomplete');
  });

  it.each<[string, string, boolean]>([
    ['a memo', 'From: J. Doe\nTo: File\nSubject: SSN\nDate: 3 May\n\nText', false],
    ['a note', 'Received: two boxes\nand more', false],
    ['a mail', HEADER, true],
    ['what begins with encoded words', 'Subject: =?utf-8?B?eHg=?=\nPriority: 1\n\nText', true],
    ['an answer without a sender', 'Subject: x\nReferences: <a@example.com>\n\nText', true],
    ['a mail without a body', `${HEADER}\r\n`, true],
  ])('%s is one or not', (_, text, isMail) => {
    expect(mail().recognises(utf8(text), utf8(text))).toBe(isMail);
  });

  it.each<[string, string]>([
    ['many fields', `${HEADER}${'X-A: b\r\n'.repeat(15_000)}\r\nx`],
    ['a long folded field', `${HEADER}Subject: x\r\n${' y\r\n'.repeat(100_000)}\r\nx`],
    [
      'many parts',
      multipart(
        'mixed',
        Array.from({ length: 4000 }, () => '\r\nx'),
      ),
    ],
    ['many delimiters of nothing', multipart('mixed', ['--outer-1x\r\n'.repeat(50_000)])],
    ['many encoded words', plain('=?utf-8?B?YQ==?= '.repeat(20_000), 'x')],
  ])('of %s is read', async (_, text) => {
    expect((await mail().open(utf8(text), OPEN)).layers.length).toBeGreaterThan(0);
  });

  it.each<[string, string]>([
    ['too many fields', `${HEADER}${'X-A: b\r\n'.repeat(30_000)}\r\nx`],
    [
      'too many parts',
      multipart(
        'mixed',
        Array.from({ length: 6000 }, () => '\r\nx'),
      ),
    ],
    ['parts that go too deep', deep(100)],
  ])('of %s is refused', async (_, text) => {
    await expect(openOf(text)).rejects.toMatchObject({ code: 'LIMIT_SIZE' });
  });

  it('law: any mail is read or refused, and stays as it is without a plan', async () => {
    const pieces = fc.array(
      fc.constantFrom(
        ...[
          'Content-Type: multipart/mixed; boundary=b\r\n',
          'Content-Transfer-Encoding: base64\r\n',
          '\r\n',
          '--b\r\n',
        ],
        ...[
          '--b--\r\n',
          'Subject: =?utf-8?Q?=41?=\r\n',
          ' folded\r\n',
          'SSN 842-91-2656',
          'YWJj',
          '=3D',
          '\u00e9',
          '\n',
        ],
        'Content-Type: text/html\r\n',
      ),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(pieces, async (list) => {
        const bytes = utf8(HEADER + list.join(''));
        const document = await openOf(HEADER + list.join('')).catch((error: unknown) => {
          expect(error).toBeInstanceOf(DocumentError);
          return undefined;
        });
        if (document === undefined) return;
        const { bytes: same } = await document.redact({ redactions: [], areas: [] });
        expect(Buffer.compare(same, bytes)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

function deep(levels: number): string {
  let text = HEADER;
  for (let level = 0; level < levels; level++) {
    const boundary = `b${String(level)}`;
    text += `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n--${boundary}\r\n`;
  }
  return text;
}

async function openOf(text: string): ReturnType<ReturnType<typeof mail>['open']> {
  return mail().open(utf8(text), { ...OPEN, keepMetadata: true });
}

function outputOf(outcome: Awaited<ReturnType<typeof engine.redact>>): string {
  const output = 'output' in outcome ? outcome.output : undefined;
  return new TextDecoder().decode(output ?? new Uint8Array());
}

function utf8(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

const OPEN = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 27 },
  signal: new AbortController().signal,
} as const;
