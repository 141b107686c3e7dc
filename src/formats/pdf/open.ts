import type { PDFRawStream } from './objects/pdf-lib.js';
import type { PDFObject } from './objects/pdf-lib.js';
import type { BlindSpot } from '../../core/coverage.js';
import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import { DocumentError } from '../../core/error.js';
import type { Recogniser } from '../../core/recogniser.js';
import { pageTurns } from '../../core/shared/page-turns.js';
import type { TextLayer } from '../../core/text.js';
import { findAttachments } from './strings/attachments.js';
import {
  ambiguousObjects,
  documentBlindSpots,
  isSeen,
  pageBlindSpots,
  puzzlingPages,
  undecodableStreams,
} from './blind-spots.js';
import { coverageOf } from './coverage.js';
import { drawnForms } from './content/drawn-forms.js';
import type { DrawnForms } from './content/drawn-forms.js';
import { UNREADABLE } from './content/font-text.js';
import { loadSource } from './objects/load.js';
import { locateSpans } from './removal/locate.js';
import { metadataKinds, metadataLayers } from './strings/metadata.js';
import { pageLayers } from './page-text/page-text.js';
import { readScans } from './pictures/read-scans.js';
import { pageReader } from './content/page-reader.js';
import type { PageReader } from './content/page-reader.js';
import type { OpenPdf } from './open-pdf.js';
import type { PageGlyphs } from './content/page-glyphs.js';
import type { InkReader } from './pdfium/ink-boxes.js';
import { assertFewObjects } from './objects/object-limit.js';
import { nameCollector } from './strings/own-names.js';
import type { NameCollector } from './strings/own-names.js';
import { openPdfjs } from './pdfjs/pdfjs.js';
import { quietStreams } from './quiet/quiet-streams.js';
import { readQuietTexts } from './quiet/quiet-texts.js';
import { markedAreas } from './annotations/redact-annotations.js';
import { replacementLayers } from './strings/replacement-text.js';
import { rewriteDocument } from './removal/rewrite-document.js';
import { pageReadings, secondReading } from './page-text/second-reading.js';
import { pageWithLooks } from './side/page-with-looks.js';
import { readSideContent } from './side/read-side-content.js';
import type { SideContent } from './side/side-content.js';
import { isDoubtful, sideLayers } from './side/side-layers.js';
import type { SideUse } from './side/side-uses.js';
import { unlookedValues } from './side/unlooked-values.js';
import type { UnlookedValue } from './side/unlooked-values.js';
import { pageLabelLayers } from './strings/page-labels.js';
import { readStrings } from './strings/string-places.js';
import { xfaBlindSpots } from './strings/xfa.js';

/**
 * Opens a PDF: pdf.js decodes the text, our own reading of the same content streams says where each glyph comes from. Where
 * a font leaves readers to guess, PDFium reads the document once more; it reads every output in any case.
 *
 * @throws DocumentError ENCRYPTED, DAMAGED or LIMIT_SIZE
 */
export async function openPdf(
  bytes: Uint8Array,
  options: OpenOptions,
  recogniser?: Recogniser,
): Promise<OpenDocument> {
  const password = options.password ?? '';
  assertFewObjects(bytes);
  const source = await loadSource(bytes, password);
  const pdfjs = await openPdfjs(bytes, password);
  try {
    if (pdfjs.pageCount !== source.pages.length) {
      throw new DocumentError(
        'DAMAGED',
        'Two readers see different numbers of pages: the file is ambiguous.',
      );
    }
    const reader = pageReader(source, pdfjs, options.limits.inflatedBytes);
    const collector = nameCollector();
    const read = await readPages(reader, collector, options.signal);
    const { context } = source.document;
    const second = read.isDoubtful ? await readAgain(bytes, password) : [];
    const side = await readSideContent(source, reader, read, options.signal);
    const { contents, probe } = side;
    const secondSide =
      probe !== undefined && contents.some(isDoubtful) ? await readAgain(probe, '') : [];
    const firstString = contents.reduce((sum, { atoms }) => sum + atoms, read.atoms);
    for (const { glyphs } of contents) glyphs.uses.forEach(collector.addContent);
    const names = collector.finish(context);
    const strings = readStrings(context, reader, contents, names, firstString);
    const attachments = findAttachments(context, source.document.catalog, reader.decode);
    const firstQuiet = nextAtom(strings.layers, firstString);
    const quiet = readQuietTexts(
      context,
      quietStreams(context, source.pages, contents, attachments.streams),
      reader.decode,
      firstQuiet,
    );
    const layers = [
      ...read.layers,
      ...secondReading(pageReadings(read.layers, second)),
      ...sideLayers(contents, secondSide),
      ...metadataLayers(context, reader.decode),
      ...pageLabelLayers(source.document.catalog, source.pages.length),
      ...strings.layers,
      ...quiet.layers,
    ];
    for (const { glyphs } of contents) addImages(read.images, glyphs);
    const unlooked = unlookedValues(source.pages, contents, strings.atomOf);
    layers.push(...(await pagesWithLooks(reader, read.firstAtoms, contents, unlooked)));
    const scans = await readScans(
      {
        source,
        reader,
        side: contents,
        firstAtoms: read.firstAtoms,
        firstAtom: nextAtom(quiet.layers, firstQuiet),
        bytes,
        password,
        mostBytes: options.limits.inflatedBytes,
        puzzling: puzzlingPages(read.blindSpots),
        images: read.images,
      },
      { ...options, recogniser },
    );
    layers.push(...scans.layers);
    layers.push(...pageTurns(mainLayers(layers, reader.pageCount)));
    const blindSpots = [
      ...read.blindSpots.filter((spot) => !isSeen(spot, scans)),
      ...scans.blindSpots,
      ...strings.unread.map((kind) => ({
        code: 'unread-text',
        where: 'document',
        why: `The text of a stream (${kind}) cannot be decoded.`,
      })),
      ...undecodableStreams(quiet.unread),
      ...ambiguousObjects(source.doubtfulObjects),
      ...xfaBlindSpots(source.document.catalog, read.layers),
      ...documentBlindSpots(context, side),
    ];
    const open: OpenPdf = {
      source,
      reader,
      inflatedBytes: options.limits.inflatedBytes,
      layers,
      scrubStrings: (redactions) => {
        quiet.scrub(redactions);
        return strings.scrub(redactions);
      },
      attachments,
      firstAtoms: read.firstAtoms,
      atoms: read.atoms,
      drawnForms: read.drawnForms,
      side: contents,
      scans,
      openSideInk: async () =>
        probe === undefined ? NO_INK : (await import('./pdfium/ink-boxes.js')).openInk(probe, ''),
      openInk: async () => (await import('./pdfium/ink-boxes.js')).openInk(bytes, password),
      openShown: async () =>
        (await import('./pdfium/shown-pictures.js')).openShownPictures(bytes, password),
    };
    return {
      mediaType: 'application/pdf',
      layers,
      blindSpots,
      coverage: coverageOf(reader.pageCount, layers, blindSpots, scans),
      metadata: metadataKinds(context),
      embedded: attachments.files,
      readEmbedded: async (id) => attachments.read(id),
      marked: markedAreas(source.pages),
      locate: (wanted) => locateSpans(open, wanted),
      redact: (plan) => rewriteDocument(open, plan, options.keepMetadata ?? false),
      close: () => pdfjs.close(),
    };
  } catch (error) {
    await pdfjs.close();
    throw error;
  }
}

/** The number after the last one of these layers, or `least`. Content before them has no higher ones. */
function nextAtom(layers: readonly TextLayer[], least: number): number {
  let next = least;
  for (const { atoms } of layers) for (const atom of atoms ?? []) if (atom >= next) next = atom + 1;
  return next;
}

/** What is read of each page first: its text, else what OCR reads of it. */
function mainLayers(layers: readonly TextLayer[], pages: number): (TextLayer | undefined)[] {
  const main = new Map<number, TextLayer>();
  for (const layer of layers) {
    const { place, source, id } = layer;
    if (place.kind !== 'page' || main.has(place.page)) continue;
    if (source === 'ocr' || id === `page-${String(place.page)}`) main.set(place.page, layer);
  }
  return Array.from({ length: pages }, (_, index) => main.get(index + 1));
}

const NO_INK: InkReader = { page: () => () => undefined, close: () => undefined };

/** PDFium is loaded only where it is needed. */
async function readAgain(
  bytes: Uint8Array,
  password: string,
): Promise<readonly { readonly text: string }[]> {
  const { readPdfiumText } = await import('./pdfium/read-text.js');
  return (await readPdfiumText(bytes, password)).pages;
}

/** Pages are read again only where something shows on them. */
async function pagesWithLooks(
  reader: PageReader,
  firstAtoms: readonly number[],
  contents: readonly SideContent[],
  unlooked: readonly (readonly UnlookedValue[])[],
): Promise<TextLayer[]> {
  const layers: TextLayer[] = [];
  const pages = new Set(
    contents.flatMap(({ page, glyphs }) => (glyphs.table.count > 0 ? (page ?? []) : [])),
  );
  unlooked.forEach((values, page) => values.length > 0 && pages.add(page));
  for (const page of pages) {
    const layer = pageWithLooks(
      await reader.read(page),
      page,
      firstAtoms[page] ?? 0,
      contents.filter((one) => one.page === page),
      unlooked[page] ?? [],
    );
    if (layer !== undefined) layers.push(layer);
  }
  return layers;
}

interface ReadPages extends Pick<OpenPdf, 'layers' | 'firstAtoms' | 'drawnForms'> {
  readonly blindSpots: readonly BlindSpot[];
  /** Patterns and the like that each page uses, and the forms that any of them draws. */
  readonly uses: readonly (readonly SideUse[])[];
  readonly forms: ReadonlySet<PDFRawStream>;
  /** Pictures that some page draws. */
  readonly images: Set<PDFObject>;
  readonly isDoubtful: boolean;
  /** How many glyphs the pages have, and units of words that stand for none. */
  readonly atoms: number;
}

async function readPages(
  reader: PageReader,
  names: NameCollector,
  signal: AbortSignal,
): Promise<ReadPages> {
  const layers: TextLayer[] = [];
  const blindSpots: BlindSpot[] = [];
  const firstAtoms: number[] = [];
  const drawn: DrawnForms[] = [];
  const uses: (readonly SideUse[])[] = [];
  const forms = new Set<PDFRawStream>();
  const images = new Set<PDFObject>();
  let isAnyDoubtful = false;
  let atoms = 0;
  for (let index = 0; index < reader.pageCount; index++) {
    signal.throwIfAborted();
    const page = await reader.read(index);
    const resources = page.uses.map((use) => use.resources);
    page.uses.forEach(names.addContent);
    firstAtoms.push(atoms);
    layers.push(...pageLayers(page, index + 1, atoms));
    const replacement = replacementLayers(page, {
      id: `page-${String(index + 1)}`,
      place: { kind: 'page', page: index + 1, boxes: [] },
      source: 'text',
      firstAtom: atoms,
    });
    layers.push(...replacement.layers);
    blindSpots.push(...pageBlindSpots(page, index + 1));
    drawn.push(drawnForms(page, resources));
    uses.push(page.sideUses);
    for (const { form } of page.uses) if (form !== undefined) forms.add(form.stream);
    addImages(images, page);
    isAnyDoubtful ||= page.isDoubtful || page.unaligned > 0 || page.table.text.includes(UNREADABLE);
    atoms += replacement.atoms;
  }
  return {
    layers,
    blindSpots,
    firstAtoms,
    drawnForms: drawn,
    uses,
    forms,
    images,
    isDoubtful: isAnyDoubtful,
    atoms,
  };
}

function addImages(images: Set<PDFObject>, { images: own }: Pick<PageGlyphs, 'images'>): void {
  for (const { stream } of own) if (stream !== undefined) images.add(stream);
}
