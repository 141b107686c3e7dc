import { PDFArray, PDFDict, PDFName, PDFNumber } from './pdf-lib.js';
import type { PDFContext } from './pdf-lib.js';
import type { OpenOptions } from '../../core/document.js';
import type { DocumentFacts } from '../../core/facts.js';
import { decodeStream } from './decode-stream.js';
import type { SourcePage } from './load.js';
import { loadSource } from './load.js';
import { dictAt, eachDict, inherited, lookup, nameAt, numberAt, streamAt } from './objects.js';
import { readPdfiumText } from './pdfium/read-text.js';
import { reachable } from './sweep.js';
import { textOfBytes } from './text-string.js';

/**
 * What a finished PDF is to a court's filing system.
 * @throws DocumentError ENCRYPTED or DAMAGED
 */
export async function pdfFacts(
  bytes: Uint8Array,
  { password = '', limits }: OpenOptions,
): Promise<DocumentFacts> {
  const { document, pages, wasEncrypted } = await loadSource(bytes, password);
  const { context } = document;
  const { pages: texts } = await readPdfiumText(bytes, password);
  const catalog = context.lookup(context.trailerInfo.Root);
  const root = catalog instanceof PDFDict ? catalog : undefined;
  const pdfA = root === undefined ? undefined : pdfAClaim(root, limits.inflatedBytes);
  return {
    mediaType: 'application/pdf',
    bytes: bytes.length,
    pages: pages.length,
    pageSizes: pages.map(shownSize),
    pagesWithoutText: pages.flatMap(({ node }, index) =>
      texts[index]?.text.trim() === '' && lookup(node, 'Contents') !== undefined ? [index + 1] : [],
    ),
    ...(pdfA === undefined ? {} : { pdfA }),
    encrypted: wasEncrypted,
    bookmarks: root === undefined ? 0 : outlineItems(root),
    ...countKinds(context),
  };
}

type Counts = Pick<
  DocumentFacts,
  | 'formFields'
  | 'externalLinks'
  | 'scripts'
  | 'attachments'
  | 'media'
  | 'fontsNotEmbedded'
  | 'unappliedRedactions'
>;

/** One pass over every dictionary that the document still reaches. */
function countKinds(context: PDFContext): Counts {
  const reached = reachable(context);
  const counts = {
    formFields: 0,
    externalLinks: 0,
    scripts: 0,
    attachments: 0,
    media: 0,
    fontsNotEmbedded: 0,
    unappliedRedactions: 0,
  };
  eachDict(context, (dict, ref) => {
    if (!reached.has(ref)) return;
    const subtype = nameAt(dict, 'Subtype') ?? '';
    const action = nameAt(dict, 'S') ?? '';
    if (dict.has(PDFName.of('FT'))) counts.formFields++;
    if (OUTSIDE.has(action)) counts.externalLinks++;
    if (SCRIPTS.has(action)) counts.scripts++;
    if (dict.has(PDFName.of('EF'))) counts.attachments++;
    if (MEDIA.has(subtype)) counts.media++;
    if (subtype === 'Redact') counts.unappliedRedactions++;
    if (isFontWithoutProgram(dict, subtype)) counts.fontsNotEmbedded++;
  });
  return counts;
}

/** A simple font or the descendant of a composite one; a Type3 font is its own program (ISO 32000-2 §9.6.4). */
function isFontWithoutProgram(dict: PDFDict, subtype: string): boolean {
  if (nameAt(dict, 'Type') !== 'Font' || subtype === 'Type3' || subtype === 'Type0') return false;
  const descriptor = dictAt(dict, 'FontDescriptor');
  return !['FontFile', 'FontFile2', 'FontFile3'].some((key) => streamAt(descriptor, key));
}

function shownSize({ node }: SourcePage): { width: number; height: number } {
  const box = boxOf(inherited(node, 'CropBox')) ?? boxOf(inherited(node, 'MediaBox'));
  const unit = numberAt(node, 'UserUnit') ?? 1;
  const rotate = inherited(node, 'Rotate');
  const turned = rotate instanceof PDFNumber && Math.abs(rotate.asNumber() % 180) === 90;
  const [width, height] = box ?? [612, 792];
  return turned
    ? { width: height * unit, height: width * unit }
    : { width: width * unit, height: height * unit };
}

function boxOf(value: unknown): readonly [number, number] | undefined {
  if (!(value instanceof PDFArray) || value.size() !== 4) return undefined;
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = [0, 1, 2, 3].map(
    (at) => {
      const edge = value.lookup(at);
      return edge instanceof PDFNumber ? edge.asNumber() : Number.NaN;
    },
  );
  const size = [Math.abs(c - a), Math.abs(d - b)] as const;
  return size.every(Number.isFinite) ? size : undefined;
}

/** The claim in the document's XMP, as elements or attributes (ISO 19005-1 §6.7.11). */
function pdfAClaim(root: PDFDict, inflatedBytes: number): string | undefined {
  const metadata = streamAt(root, 'Metadata');
  if (metadata === undefined) return undefined;
  const xmp = textOfBytes(decodeStream(metadata, { left: inflatedBytes }));
  const part = /pdfaid:part\s*(?:>|=\s*["'])\s*(\d)/u.exec(xmp)?.[1];
  if (part === undefined) return undefined;
  const level = /pdfaid:conformance\s*(?:>|=\s*["'])\s*([A-Ua-u])/u.exec(xmp)?.[1] ?? '';
  return part + level.toLowerCase();
}

function outlineItems(root: PDFDict): number {
  const seen = new Set<PDFDict>();
  const queue = [dictAt(dictAt(root, 'Outlines'), 'First')];
  while (queue.length > 0) {
    const item = queue.pop();
    if (item === undefined || seen.has(item)) continue;
    seen.add(item);
    queue.push(dictAt(item, 'First'), dictAt(item, 'Next'));
  }
  return seen.size;
}

const OUTSIDE = new Set(['URI', 'GoToR', 'SubmitForm', 'ImportData']);
const SCRIPTS = new Set(['JavaScript', 'Launch']);
const MEDIA = new Set(['Screen', 'Movie', 'Sound', 'RichMedia', '3D']);
