import { hostile } from '../../../fixtures/pdf/hostile.js';
import { motionPdf, motionSecrets } from '../../../fixtures/pdf/motion.js';
import { fontPlacements, placement } from '../../../fixtures/pdf/placements.js';
import { pdf } from '../../../src/formats/pdf/index.js';
import { formatAdapterConformance } from '../../conformance/format-adapter.js';

const VALUE = '863-40-7715';

const PLACEMENTS = [
  'shuffled-tm-per-glyph',
  'rotate-crop-unit',
  'nested-forms',
  'object-and-xref-streams',
] as const;

const FONTS = new Set(['truetype-embedded', 'identity-h-tounicode', 'type3-tounicode']);

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

formatAdapterConformance(pdf(), {
  documents: [
    { name: 'motion', bytes: motionPdf(), value: motionSecrets[0]?.value ?? '' },
    ...PLACEMENTS.map((name) => ({ name, bytes: placement(name).build(VALUE), value: VALUE })),
    ...fontPlacements
      .filter(({ font }) => FONTS.has(font))
      .map(({ name, build }) => ({ name, bytes: build(VALUE), value: VALUE })),
  ],
  foreign: [
    { name: 'nothing', bytes: new Uint8Array() },
    { name: 'a picture', bytes: (await hostile('png-named-pdf').build()).slice() },
    { name: 'a package', bytes: latin1('PK\x03\x04\x14\x00\x06\x00\x08\x00[Content_Types].xml') },
    { name: 'PostScript', bytes: latin1('%!PS-Adobe-3.0\n(%PD) show showpage\n') },
    { name: 'a text', bytes: latin1('The Portable Document Format: see ISO 32000-2.\n') },
    {
      name: 'noise',
      bytes: Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at) % 251),
    },
  ],
});
