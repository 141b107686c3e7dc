import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { filePlacements } from '../../../fixtures/pdf/placements.js';
import { onePage } from '../../../fixtures/pdf/page.js';
import { readUri, writeUri } from '../../../src/formats/pdf/strings/uri-text.js';
import { createEngine } from '../../../src/index.js';
import { holdsBytes, writtenForms } from './inflated-bytes.js';

const VALUE = '842-26-9118';
const engine = createEngine({ isolate: 'none' });

describe.each(filePlacements)('$name', ({ name, build }) => {
  it.each([
    ['given', [VALUE]],
    ['to be found', []],
  ])('%s: gone, and proved', async (_way, values) => {
    const outcome = await engine.redact(build(`SSN: ${VALUE}`), { values });
    expect(outcome.status === 'refused' ? outcome.reason : outcome.status).toBe('redacted');
    const output = 'output' in outcome ? outcome.output : new Uint8Array();
    expect(holdsBytes(output, writtenForms(VALUE))).toBe(false);
    if (name.startsWith('attachment')) expect(await attachmentsIn(output)).not.toEqual([]);
  });
});

it('a name is the same after it was covered, where it is defined and where it is used', async () => {
  for (const name of ['named-destination', 'destination-action']) {
    const { catalog, annotation } = await linked(name);
    const names = catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('Dests'), PDFDict);
    const list = names.lookup(PDFName.of('Names'), PDFArray);
    const keys = list.asArray().flatMap((_, at) => (at % 2 === 0 ? [textAt(list.lookup(at))] : []));
    const action = annotation.lookup(PDFName.of('A'));
    const used =
      action instanceof PDFDict
        ? action.lookup(PDFName.of('D'))
        : annotation.lookup(PDFName.of('Dest'));
    expect(keys).toContain(textAt(used));
    expect(keys.join()).not.toContain('9118');
  }
  const { catalog, annotation } = await linked('destination-name');
  const used = annotation.lookup(PDFName.of('Dest'), PDFName);
  expect(catalog.lookup(PDFName.of('Dests'), PDFDict).has(used)).toBe(true);
});

it('two names that become alike are told apart', async () => {
  const names = [1, 2].map((number) => `(SSN: 842-26-911${String(number)})`);
  const links = names.map(
    (name) => `<< /Type /Annot /Subtype /Link /Rect [9 9 20 20] /Dest ${name} >>`,
  );
  const bytes = onePage({
    content: '',
    more: `/Annots [${links.join(' ')}]`,
    catalog: `/Names << /Dests << /Names [${names.map((name) => `${name} [12 0 R /Fit]`).join(' ')}] >> >>`,
  });
  const outcome = await engine.redact(bytes);
  if (!('output' in outcome)) throw new Error('no output');
  const document = await PDFDocument.load(outcome.output);
  const annotations = document.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray);
  const used = [0, 1].map((at) =>
    textAt(annotations.lookup(at, PDFDict).lookup(PDFName.of('Dest'))),
  );
  expect(new Set(used).size).toBe(2);
});

it('a file that cannot be read is taken out of every list', async () => {
  const { build } = filePlacements.find(({ name }) => name === 'attachment-of-page') ?? {};
  const bytes = build?.('\0\u0001\u0002') ?? new Uint8Array();
  const outcome = await engine.redact(bytes);
  expect(outcome.status).toBe('redacted');
  expect(outcome.notes.join()).toMatch(/^attachment 1 was taken out/u);
  if (!('output' in outcome)) throw new Error('no output');
  const { node } = (await PDFDocument.load(outcome.output)).getPage(0);
  expect(node.has(PDFName.of('AF'))).toBe(false);
});

it('a form that only its viewer lays out is incomplete', async () => {
  const bytes = onePage({
    content: 'BT /F1 12 Tf 72 700 Td (Please wait...) Tj ET',
    catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA (x) >>',
  });
  const { status, blindSpots } = await engine.inspect(bytes);
  expect([status, ...blindSpots.map(({ code }) => code)]).toEqual(['incomplete', 'dynamic-form']);
});

describe('a URI', () => {
  it.each([
    ['https://e.org/?a=1%2D2', 'https://e.org/?a=1-2'],
    ['https://e.org/a+b?c+d', 'https://e.org/a+b?c d'],
    ['x%C3%A9%F0%9F%98%80y', 'x\u00e9\u{1f600}y'],
    ['100%', '100%'],
    ['%FF%2', '\u00ff%2'],
  ])('%s is read as %s, and written as it was', (raw, text) => {
    const uri = readUri(raw);
    expect(uri.text).toBe(text);
    expect(writeUri(raw, uri, uri.text.split(''))).toBe(raw);
  });

  it('keeps its other escapes where some of it is covered', () => {
    const raw = 'https://e.org/?q=a%20b%2D12%2D3&r=%C3%A9';
    const uri = readUri(raw);
    const from = uri.text.indexOf('12-3');
    const units = uri.text.split('').fill('\u2588', from, from + 4);
    expect(writeUri(raw, uri, units)).toBe('https://e.org/?q=a%20b%2Dxxxx&r=%C3%A9');
  });
});

async function linked(name: string): Promise<{ catalog: PDFDict; annotation: PDFDict }> {
  const { build } = filePlacements.find((one) => one.name === name) ?? {};
  const outcome = await engine.redact(build?.(`SSN: ${VALUE}`) ?? new Uint8Array());
  if (!('output' in outcome)) throw new Error('no output');
  const document = await PDFDocument.load(outcome.output);
  const annotations = document.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray);
  return { catalog: document.catalog, annotation: annotations.lookup(0, PDFDict) };
}

function textAt(value: unknown): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

async function attachmentsIn(bytes: Uint8Array): Promise<readonly unknown[]> {
  const document = await PDFDocument.load(bytes);
  return document.context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFDict && object.has(PDFName.of('EF')));
}
