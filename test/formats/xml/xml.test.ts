import { afterAll, describe, expect, it } from 'vitest';
import { xml } from '../../../src/formats/xml/index.js';
import { createEngine } from '../../../src/index.js';
import { formatAdapterConformance } from '../../conformance/format-adapter.js';

const VALUE = '812-34-5678';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const DECLARED = '<?xml version="1.0" encoding="utf-8"?>\n';
const SAMPLES: readonly (readonly [string, string])[] = [
  ['an element', `${DECLARED}<case><ssn>${VALUE}</ssn><n>1</n></case>\n`],
  ['a CDATA section', `<case><note><![CDATA[a & b ${VALUE}]]></note></case>`],
  ['a comment', `${DECLARED}<case><!-- ${VALUE} --><a/></case>`],
  ['references', `<case><ssn>812&#45;34&#x2d;5678</ssn></case>`],
];

formatAdapterConformance(xml(), {
  documents: SAMPLES.map(([name, text]) => ({ name, bytes: utf8(text), value: VALUE })),
  mark: 'PLANTED',
  foreign: [],
});

describe('XML', () => {
  it.each<[string, string, string]>([
    ['bare digits under a name', '<r><ssn>812345678</ssn></r>', '<r><ssn>[SSN]</ssn></r>'],
    ['an attribute', '<r ssn="812-34-5678"/>', '<r ssn="[SSN]"/>'],
    [
      'runs of a line of a drawing',
      '<svg><text>SSN <tspan x="1">812-34</tspan><tspan x="9">-5678</tspan></text></svg>',
      '<svg><text>SSN <tspan x="1">[SSN]</tspan><tspan x="9"></tspan></text></svg>',
    ],
    [
      'a line with a raised mark',
      '<svg><text>SSN 812-34<tspan dy="-4">a</tspan><tspan dy="4">-56</tspan><tspan baseline-shift="super">b</tspan>78</text></svg>',
      '<svg><text>SSN [SSN]<tspan dy="-4">a</tspan><tspan dy="4"></tspan><tspan baseline-shift="super">b</tspan></text></svg>',
    ],
    [
      'names of any case',
      '<R><Title>SSN 812-34-5678</Title></R>',
      '<R><Title>SSN [SSN]</Title></R>',
    ],
  ])('loses %s and nothing else', async (_, before, after) => {
    const outcome = await engine.redact(utf8(before));
    const output = 'output' in outcome ? outcome.output : undefined;
    expect(new TextDecoder().decode(output)).toBe(after);
  });
});

it.each([
  ['<r><a>Jane</a>\n<b>Roe</b><c>x</c></r>', '<r><a>[VALUE]</a><b></b><c>x</c></r>'],
  ['<r><p>No. 842<i>-91</i>-2656</p></r>', '<r><p>No. [VALUE]<i></i></p></r>'],
])('known values go over elements: %s', async (before, after) => {
  const values = ['Jane Roe', '842-91-2656'];
  const outcome = await engine.redact(utf8(before), { values, detectors: [] });
  const output = 'output' in outcome ? outcome.output : undefined;
  expect(new TextDecoder().decode(output)).toBe(after);
});

it.each([
  ['what it declares', '<!DOCTYPE r [<!ENTITY a "SSN 812-34"><!ENTITY b "-5678">]><r>&a;&b;</r>'],
  ['what that declares', '<!DOCTYPE r [<!ENTITY a "12-34-5678"><!ENTITY b "8&a;">]><r>No. &b;</r>'],
])('nothing is written where a value is put together of %s', async (_, before) => {
  for (const options of [{}, { values: [VALUE], detectors: [] }]) {
    const outcome = await engine.redact(utf8(before), options);
    expect(outcome.status).toBe('refused');
  }
});

it('what declares itself over and over is not proved', async () => {
  const tower = Array.from({ length: 12 }, (_, at) =>
    at === 0
      ? '<!ENTITY e0 "ha ha ha ha">'
      : `<!ENTITY e${String(at)} "${`&e${String(at - 1)};`.repeat(10)}">`,
  ).join('');
  const outcome = await engine.redact(utf8(`<!DOCTYPE r [${tower}]><r>&e11;</r>`));
  expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'UNPROVED' } });
});

function utf8(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
