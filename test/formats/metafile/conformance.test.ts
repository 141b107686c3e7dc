import { gzipSync } from 'node:zlib';
import type { TextKind } from '../../../fixtures/metafile/metafile.js';
import { emf, wmf } from '../../../fixtures/metafile/metafile.js';
import { metafile } from '../../../src/formats/metafile/index.js';
import { formatAdapterConformance } from '../../conformance/format-adapter.js';

const value = '842-91-2656';
const KINDS: readonly TextKind[] = ['wide', 'narrow', 'small', 'many', 'plus', 'plus-driver'];

formatAdapterConformance(metafile(), {
  documents: [
    ...KINDS.map((kind) => ({
      name: `EMF, ${kind}`,
      bytes: emf({ texts: [{ text: `No. ${value} here`, kind }] }),
      value,
    })),
    {
      name: 'WMF',
      bytes: wmf({ texts: [{ text: `No. ${value} here`, kind: 'narrow' }] }),
      value,
    },
    { name: 'WMF with distances', bytes: wmf({ texts: [{ text: `No. ${value} here` }] }), value },
    {
      name: 'packed',
      bytes: new Uint8Array(gzipSync(emf({ texts: [{ text: `No. ${value} here` }] }))),
      value,
    },
    {
      name: 'EMF, letter by letter',
      bytes: emf({ texts: Array.from(`No. ${value} here`, (text) => ({ text })) }),
      value,
    },
  ],
  foreign: [
    { name: 'a PDF', bytes: new TextEncoder().encode('%PDF-1.7\n') },
    { name: 'nothing', bytes: new Uint8Array() },
    { name: 'numbers', bytes: new Uint8Array(100) },
  ],
});
