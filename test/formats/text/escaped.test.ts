import { afterAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/index.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('a text with escapes', () => {
  it.each<[string, string, string]>([
    ['a number in JSON', '{"ssn": 812345678, "n": 1}', '{"ssn": "[SSN]", "n": 1}'],
    ['a string in JSON', '{"ssn":"812-34-5678"}\n', '{"ssn":"[SSN]"}\n'],
    [
      'an escaped string in JSON',
      '{"ssn":"812\\u002d34-567\\u0038","a":"\\u00e9"}',
      '{"ssn":"[SSN]","a":"\\u00e9"}',
    ],
    [
      'JSON Lines',
      '{"ssn":812345678}\n{"ssn":"812-34-5679"}\n',
      '{"ssn":"[SSN]"}\n{"ssn":"[SSN]"}\n',
    ],
    ['references in a log', 'SSN: 812&#45;34&#x2d;5678 &#233;\r\n', 'SSN: [SSN] &#233;\r\n'],
    [
      'a number in the colours of a terminal',
      '\u001b[32mok\u001b[0m\nSSN: \u001b[01;31m\u001b[K812-34\u001b[m\u001b[K-5678\n',
      '\u001b[32mok\u001b[0m\nSSN: \u001b[01;31m\u001b[K[SSN]\u001b[m\u001b[K\n',
    ],
    [
      'a folded line of a calendar',
      'BEGIN:VCALENDAR\r\nSUMMARY:a\\, SSN 812-3\r\n 4-5678\\nb\r\nEND:VCALENDAR\r\n',
      'BEGIN:VCALENDAR\r\nSUMMARY:a\\, SSN [SSN]\r\n \\nb\r\nEND:VCALENDAR\r\n',
    ],
    [
      'a quoted line of a card',
      'BEGIN:VCARD\r\nNOTE;QUOTED-PRINTABLE:SSN=3A 812=2D34=\r\n-5678 =C3=A9\r\nEND:VCARD\r\n',
      'BEGIN:VCARD\r\nNOTE;QUOTED-PRINTABLE:SSN=3A [SSN]=\r\n =C3=A9\r\nEND:VCARD\r\n',
    ],
    ['escapes of a script', 'ssn = "812\\x2d34\\x2d5678"\n', 'ssn = "[SSN]"\n'],
    [
      'encoded words of a mail',
      'see =?utf-8?Q?SSN=3A_812=2D3?= =?utf-8?Q?4=2D5678?= there_\n',
      'see =?utf-8?Q?SSN=3A_[SSN]?= =?utf-8?Q??= there_\n',
    ],
    [
      'a quoted part of a mail',
      '--x\nContent-Transfer-Encoding: quoted-printable\n\nSSN: 812=2D34-=\n5678 a=3Db\n',
      '--x\nContent-Transfer-Encoding: quoted-printable\n\nSSN: [SSN]=\n a=3Db\n',
    ],
    ['an address in a log', 'GET /?ssn=812%2D34%2D5678 50%20\n', 'GET /?ssn=[SSN] 50%20\n'],
  ])('loses %s and nothing else', async (_, before, after) => {
    const outcome = await engine.redact(new TextEncoder().encode(before));
    expect(outcome.status).toBe('redacted');
    const output = 'output' in outcome ? outcome.output : undefined;
    expect(new TextDecoder().decode(output)).toBe(after);
  });

  it('that holds a picture says so', async () => {
    const card = 'BEGIN:VCARD\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n';
    expect(await engine.inspect(new TextEncoder().encode(card))).toMatchObject({
      blindSpots: [{ code: 'packed-data' }],
    });
  });

  it('with words encoded in pieces says so', async () => {
    const text = 'see =?utf-8?B?U1NOOiA4MTItMw==?= =?utf-8?B?NC01Njc4?= there';
    expect(await engine.inspect(new TextEncoder().encode(text))).toMatchObject({
      status: 'incomplete',
      blindSpots: [{ code: 'packed-data' }],
    });
  });

  it('keeps the last four digits of a number in a string', async () => {
    const bytes = new TextEncoder().encode('{"ssn": 812345678}');
    const outcome = await engine.redact(bytes, { policy: 'frcp-5.2' });
    const output = 'output' in outcome ? outcome.output : undefined;
    expect(JSON.parse(new TextDecoder().decode(output))).toMatchObject({
      ssn: expect.stringMatching(/^\D*5678$/u) as unknown,
    });
  });
});
