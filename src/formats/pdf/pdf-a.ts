import { latin1Bytes } from './objects/bytes.js';
import { streamAt } from './objects/objects.js';
import { PDFDict, PDFName, PDFRawStream } from './objects/pdf-lib.js';
import type { PDFDocument } from './objects/pdf-lib.js';
import { textOfBytes } from './objects/text-string.js';

/** What a document claims of itself in its XMP (ISO 19005-1 §6.7.11): part, and level of conformance. */
export interface PdfAClaim {
  readonly part: number;
  /** Absent in part 4, which may do without. */
  readonly conformance?: string;
}

/** The claim, if there is one. Told by the names of its two properties, whatever prefix packets are written around them. */
export function readPdfAClaim(
  { catalog }: PDFDocument,
  decode: (stream: PDFRawStream) => Uint8Array,
): PdfAClaim | undefined {
  const stream = streamAt(catalog, 'Metadata');
  if (stream === undefined) return undefined;
  const xmp = textOfBytes(decode(stream));
  const part = property(xmp, 'part');
  const conformance = property(xmp, 'conformance');
  return part === undefined || !/^[1-4]$/u.test(part)
    ? undefined
    : { part: Number(part), ...(conformance === undefined ? {} : { conformance }) };
}

/** As an attribute or as an element; one character is all that either may say. */
function property(xmp: string, name: string): string | undefined {
  const [, value] =
    new RegExp(`pdfaid:${name}\\s*(?:=\\s*["']|>\\s*)([0-9A-Za-z])\\s*["'<]`, 'u').exec(xmp) ?? [];
  return value;
}

/**
 * Writes the claim anew, alone: all else in the packet was metadata. What a redaction changes is allowed in every part: boxes
 * are opaque gray artifacts, labels are set in an embedded font, streams are deflated, the file is not encrypted and has an
 * identifier, and for part 1 it has neither object streams nor a cross-reference stream. A claim that names no known level is
 * dropped. Gives a note for the report.
 */
export function keepPdfAClaim(
  { catalog, context }: PDFDocument,
  { part, conformance }: PdfAClaim,
): string[] {
  const level = conformance?.toUpperCase();
  const known = (LEVELS[part] ?? []).some((one) => one === level);
  if (!known) return ['PDF/A: the claim names no known level of conformance; it was dropped.'];
  // Where the packet stays, its claim stays in it.
  if (catalog.has(METADATA)) return [];
  const properties = [
    `<pdfaid:part>${String(part)}</pdfaid:part>`,
    ...(part === 4 ? ['<pdfaid:rev>2020</pdfaid:rev>'] : []),
    ...(level === undefined ? [] : [`<pdfaid:conformance>${level}</pdfaid:conformance>`]),
  ];
  const bytes = latin1Bytes(packet(properties));
  // The packet must stand in clear, so that programs that know no PDF find it (ISO 19005-1 §6.7.2).
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  if (!(dict instanceof PDFDict)) throw new TypeError('Not a dictionary');
  catalog.set(METADATA, context.register(PDFRawStream.of(dict, bytes)));
  const name = `PDF/A-${String(part)}${level?.toLowerCase() ?? ''}`;
  return [`${name}: the document still claims it; other XMP metadata was taken out.`];
}

const METADATA = PDFName.of('Metadata');

const LEVELS: Readonly<Record<number, readonly (string | undefined)[]>> = {
  1: ['A', 'B'],
  2: ['A', 'B', 'U'],
  3: ['A', 'B', 'U'],
  4: [undefined, 'E', 'F'],
};

function packet(properties: readonly string[]): string {
  return [
    '<?xpacket begin="\u00ef\u00bb\u00bf" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    ...properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}
