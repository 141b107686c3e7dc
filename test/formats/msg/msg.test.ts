import { afterAll, describe, expect, it } from 'vitest';
import type { OutlookMessage } from '../../../fixtures/mail/outlook-message.js';
import { outlookMessage } from '../../../fixtures/mail/outlook-message.js';
import { formats } from '../../../src/formats/index.js';
import { msg } from '../../../src/formats/msg/index.js';
import { createEngine } from '../../../src/index.js';

const VALUE = '842-91-2656';
const SAID = `Her SSN is ${VALUE}.`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const OPEN = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 27 },
  signal: new AbortController().signal,
} as const;
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

/** Where a value can stand in a message, and the place that is told. */
const PLACES: readonly (readonly [string, OutlookMessage, string])[] = [
  ['the subject', { subject: SAID }, 'headers'],
  ['the sender', { sender: SAID }, 'headers'],
  ['a recipient', { recipients: ['x', SAID] }, 'headers'],
  ['the body', { body: SAID }, 'body'],
  ['the HTML body', { html: `<p>Her SSN is 842<b>-91-</b>2656.</p>` }, 'HTML body'],
  ['the rich body', { rtf: `{\\rtf1\\ansi Her SSN is 842-91-{\\b 2656}.}` }, 'rich text body'],
  ['headers of transport', { headers: `X-Note: ${SAID}\r\n` }, 'trace'],
  ['a property of text', { more: { '__substg1.0_8001001F': utf16(SAID) } }, 'properties'],
  ['a list of texts', { more: { '__substg1.0_8002101F-00000000': utf16(`${SAID}\0`) } }, 'strings'],
  [
    'a property of bytes',
    { more: { '__substg1.0_80030102': bytesOf(`\x01\x02${SAID}\x00`) } },
    'strings',
  ],
  [
    'text behind the end that the library sees',
    { more: { '__substg1.0_8004001F': utf16(`x\0${SAID}`) } },
    'strings',
  ],
  [
    'the name of an attachment',
    { attachments: [{ name: `${VALUE} SSN.txt`, bytes: bytesOf('x') }] },
    'attachment names',
  ],
  ['an attachment', { attachments: [{ name: 'a.txt', bytes: bytesOf(SAID) }] }, 'attachment 1'],
  [
    'a message in a message in a message',
    {
      attachments: [
        {
          name: 'a',
          message: { attachments: [{ name: 'b', message: { body: SAID } }], body: 'x' },
        },
      ],
    },
    'attachment 1 > attachment 1',
  ],
];

describe.each(PLACES)('a value in %s', (_name, message, where) => {
  it('is found where it stands', async () => {
    const { findings, status } = await engine.inspect(outlookMessage({ body: 'Hi', ...message }));
    const places = findings
      .filter(({ entity }) => entity === 'us-ssn')
      .flatMap((finding) => finding.places)
      .map((place) => (place.kind === 'embedded' ? place.within.join(' > ') : place))
      .map((place) => (typeof place === 'string' || place.kind !== 'part' ? place : place.part));
    expect(places).toContain(where);
    expect(status).toBe('found');
  });
});

it('is recognised before other compound files', () => {
  const bytes = outlookMessage({ subject: 'x' });
  expect(msg().recognises(bytes, bytes)).toBe(true);
  const first = formats().find((format) => format.recognises(bytes, bytes));
  expect(first?.id).toBe('msg');
});

it('old texts are read in their own code page', async () => {
  const codePage = { number: 1251, body: Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2) };
  const { layers } = await msg().open(outlookMessage({ codePage }), OPEN);
  expect(layers.find(({ id }) => id === 'body')?.text).toBe('Привет');
});

it('what is not in the message is told', async () => {
  const attachments = [{ name: 'a.doc', onlyPath: '//server/a.doc' }];
  const inspection = await engine.inspect(outlookMessage({ body: 'x', attachments }));
  expect(inspection).toMatchObject({
    status: 'incomplete',
    blindSpots: [{ code: 'attachment', where: 'attachment 1' }],
  });
});

it.each([
  ['that ends early', Uint8Array.of(9, 9, 0, 0, 9, 0, 0, 0, 0x4c, 0x5a, 0x46, 0x75, 0, 0, 0, 0)],
  ['in an unknown form', new Uint8Array(24)],
])('a packed body %s is told', async (_name, packed) => {
  const bytes = outlookMessage({ body: 'x', more: { '__substg1.0_10090102': packed } });
  const { blindSpots } = await msg().open(bytes, OPEN);
  expect(blindSpots).toMatchObject([{ code: 'unread-part', where: 'rich text body' }]);
});

it('redaction is refused, with what to do', async () => {
  const outcome = await engine.redact(outlookMessage({ body: SAID }));
  expect(outcome).toMatchObject({
    status: 'refused',
    reason: { code: 'UNSUPPORTED_REDACTION', message: expect.stringContaining('.eml') as string },
  });
});

it('verify sees a value that is still there', async () => {
  const { done } = await engine.verify(outlookMessage({ body: SAID }), {
    values: [VALUE],
    detectors: [],
  });
  expect(done).toBe(false);
});

it.each([0.3, 0.7])('cut at %d is refused', async (part) => {
  const bytes = outlookMessage({ body: SAID.repeat(100) });
  const cut = bytes.slice(0, Math.floor(bytes.length * part));
  await expect(msg().open(cut, OPEN)).rejects.toMatchObject({ code: 'DAMAGED' });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'));
}
