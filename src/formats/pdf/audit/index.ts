import type { Audit, AuditRequest, Change, ReaderRecord, Residue } from '../../../core/audit.js';
import type { Checkpoint } from '../../../hunt/checkpoint.js';
import type { Exposed } from './exposed/index.js';
import type { Exposure } from '../../../core/exposure.js';
import type { PdfiumDocument } from '../pdfium/document.js';
import type { PdfiumReading } from './pdfium-reader.js';
import type { PreparedNeedle } from '../../../hunt/needle.js';
import type { RawWalk } from './raw-walk.js';
import type { TextLayer } from '../../../core/text.js';
import type { Recogniser } from '../../../core/recogniser.js';
import { BlackletterError, DocumentError } from '../../../core/error.js';
import { decrypted } from './decrypted.js';
import { assertProved, doubtsOf } from './doubts.js';
import type { Comparison } from './same-elsewhere.js';
import { compareElsewhere } from './same-elsewhere.js';
import { createBudget } from './filters/budget.js';
import { createCheckpoint } from '../../../hunt/checkpoint.js';
import { createHunter } from '../../../hunt/hunt.js';
import { findEarlierText } from './exposed/earlier-revisions.js';
import { findGoneText } from './gone-text.js';
import type { GoneText } from './gone-text.js';
import { findExposed } from './exposed/index.js';
import type { PdfiumCalls } from '../pdfium/library.js';
import { proveTextLayers } from './text-layer.js';
import { withPdfium } from '../pdfium/lease.js';
import { readLooks } from './looks.js';
import { openPdfiumDocument } from '../pdfium/document.js';
import { prepareNeedle } from '../../../hunt/needle.js';
import { readWithPdfium } from './pdfium-reader.js';
import type { PagesToRead } from './read-pictures.js';
import { readPictures } from './read-pictures.js';
import { compareStreams } from './same-streams.js';
import { walkRaw } from './raw-walk.js';

/**
 * Reads a finished PDF again with code that shares nothing with the code that wrote it: PDFium for the pages, and a
 * walk over all of its bytes. Hunts the needles in everything that is met and, with `against`, proves that nothing
 * but the boxes changed. Of a `foreign` file it tells what of it can be had though it is not shown.
 *
 * Rejects with DocumentError ENCRYPTED or DAMAGED when the file cannot be read, LIMIT_TIME or LIMIT_SIZE, and UNPROVED
 * when nothing was found but a part could not be looked at: several revisions, an object that is elsewhere than the
 * cross-reference says, a page that cannot be read or drawn. Rejects with BlackletterError ABORTED on abort.
 */
export async function auditPdf(
  bytes: Uint8Array,
  asked: AuditRequest,
  recogniser?: Recogniser,
): Promise<Audit> {
  const { limits, signal } = asked;
  const checkpoint = createCheckpoint(signal, limits.timeMs);
  const { request, gone } = await withGoneText(bytes, asked, checkpoint);
  const needles = request.needles.flatMap((needle) => prepareNeedle(needle) ?? []);
  const raw = await readRaw(bytes, needles, request, checkpoint);
  const seen = await withPdfium((pdfium) =>
    readPages(pdfium, bytes, request, needles, checkpoint, raw.walk.revisions, recogniser),
  );
  const { against } = request;
  const streams = against?.streams && compareStreams(against.bytes, bytes, against.streams);
  const readers = [
    seen.reading.record,
    raw.record,
    raw.structure,
    ...notHunted(request.needles.length - needles.length),
    ...seen.others,
    ...[gone, streams].flatMap((comparison) => comparison?.record ?? []),
  ];
  const audit = {
    readers,
    residues: [...seen.residues, ...raw.residues],
    changes: [...seen.changes, ...(streams?.changes ?? [])],
    layers: [...seen.reading.layers, ...seen.pictures],
  };
  if (request.foreign === true) {
    return { ...audit, exposures: seen.exposures, doubts: doubtsOf(audit) };
  }
  if (audit.residues.length === 0 && audit.changes.length === 0) assertProved(audit);
  return audit;
}

/** Of a file of any origin nobody says what was to go: its places and words are told by what is gone. */
async function withGoneText(
  bytes: Uint8Array,
  request: AuditRequest,
  checkpoint: Checkpoint,
): Promise<{ readonly request: AuditRequest; readonly gone?: GoneText }> {
  const { foreign, against, password } = request;
  if (foreign !== true || against === undefined) return { request };
  const gone = await withPdfium((pdfium) =>
    withDocuments(
      pdfium,
      [against.bytes, bytes],
      password,
      async ([before, after]) => after && (await findGoneText(before, after, checkpoint)),
    ),
  );
  if (gone === undefined) return { request };
  const boxes = [...against.boxes, ...gone.boxes];
  const needles = [...request.needles, ...gone.needles];
  const moves = [...(against.moves ?? []), ...gone.moves];
  return { request: { ...request, needles, against: { ...against, boxes, moves } }, gone };
}

interface RawReading {
  readonly walk: RawWalk;
  readonly record: ReaderRecord;
  readonly structure: ReaderRecord;
  readonly residues: readonly Residue[];
}

/** Of an encrypted file the bytes are searched both as they are and decrypted by PDFium. */
async function readRaw(
  bytes: Uint8Array,
  needles: readonly PreparedNeedle[],
  { limits, foreign, encrypted = false, password }: AuditRequest,
  { check }: Checkpoint,
): Promise<RawReading> {
  const hunter = createHunter(needles, 'raw walk');
  const budget = createBudget(limits.inflatedBytes);
  const written = walkRaw(bytes, hunter, budget, check);
  if (written.encrypted && foreign !== true && !encrypted) {
    throw new DocumentError(
      'ENCRYPTED',
      'The file is encrypted, so that its bytes cannot be searched',
    );
  }
  if (encrypted && !written.encrypted) {
    throw new DocumentError('UNPROVED', 'The file is not encrypted');
  }
  const walk = written.encrypted
    ? walkRaw(await decrypted(bytes, password, encrypted), hunter, budget, check)
    : written;
  const packed = walk.images > 0 ? [`pictures of ${String(walk.images)} packed images`] : [];
  return {
    walk: { ...walk, revisions: written.revisions },
    residues: hunter.finish(),
    record: {
      reader: 'raw walk',
      read: { bytes: bytes.length, objects: walk.objects, streams: walk.streams },
      unread: [...packed, ...walk.unread],
    },
    structure: {
      reader: 'structure',
      read: { objects: walk.objects },
      unread: foreign === true ? written.ambiguities : walk.faults,
    },
  };
}

interface PageReading {
  readonly reading: PdfiumReading;
  /** What OCR reads of pictures. */
  readonly pictures: readonly TextLayer[];
  readonly residues: readonly Residue[];
  readonly changes: readonly Change[];
  readonly exposures: readonly Exposure[];
  readonly others: readonly ReaderRecord[];
}

async function readPages(
  pdfium: PdfiumCalls,
  bytes: Uint8Array,
  request: AuditRequest,
  needles: readonly PreparedNeedle[],
  checkpoint: Checkpoint,
  revisions: readonly number[],
  recogniser: Recogniser | undefined,
): Promise<PageReading> {
  const { against, password, foreign } = request;
  const hunter = createHunter(needles, 'pdfium');
  const opened: PdfiumDocument[] = [];
  try {
    const opens = (file: Uint8Array): PdfiumDocument => {
      const document = openPdfiumDocument(pdfium, file, password);
      opened.push(document);
      return document;
    };
    const output = opens(bytes);
    if (output.pageCount === 0) {
      throw new DocumentError('DAMAGED', 'The PDF has no pages: there is nothing to read.');
    }
    const compared =
      against &&
      compareElsewhere(opens(against.bytes), output, {
        ...against,
        emptied: request.emptied ?? [],
      });
    const reading = await readWithPdfium(output, hunter, checkpoint, (index, glyphs) =>
      compared?.page(index, glyphs),
    );
    const { withLooks } = reading;
    const drawn =
      withLooks.length === 0
        ? undefined
        : await withDocuments(pdfium, [bytes, against?.bytes], password, ([after, before]) =>
            readLooks(
              after,
              before && against && { document: before, boxes: against.boxes },
              withLooks,
              hunter,
              checkpoint,
            ),
          );
    const pages = readAgain(request, output.pageCount);
    const ocr = { ...request, recogniser };
    const pictures = await readPictures(output, pages, ocr, hunter, checkpoint);
    const residues = hunter.finish();
    const painted = against?.painted ?? [];
    const layers = await proveTextLayers(output, painted, pictures.layers, checkpoint);
    const looks = foreign === true ? await findExposed(output, checkpoint) : NOT_LOOKED;
    const earlier =
      foreign === true
        ? await findEarlierText(pdfium, bytes, revisions, password, checkpoint)
        : NOT_LOOKED;
    const exposures = [...looks.exposures, ...earlier.exposures];
    const ofPictures = pages.pages.length === 0 ? undefined : pictures;
    const others = [drawn, ofPictures, layers, looks, earlier].flatMap(
      (reader) => reader?.record ?? [],
    );
    const { changes, left, record } = compared?.finish() ?? NOT_COMPARED;
    return {
      reading,
      pictures: pictures.layers,
      residues: [...residues, ...left],
      changes: [...changes, ...(drawn?.changes ?? []), ...layers.changes],
      exposures,
      others: record === undefined ? others : [...others, record],
    };
  } catch (error) {
    if (error instanceof DocumentError || error instanceof BlackletterError) throw error;
    throw new DocumentError('UNPROVED', 'PDFium broke down on the file', { cause: error });
  } finally {
    for (const document of opened) closeQuietly(document);
  }
}

/**
 * Pages that are read by OCR: those that were painted; of a file of any origin, and where every page was read so before,
 * all. Where the painting was about more than pictures, the page as it is drawn, too.
 */
function readAgain({ foreign, against, ocr }: AuditRequest, pageCount: number): PagesToRead {
  if (ocr === 'off') return { pages: [], whole: new Set() };
  const all = Array.from({ length: pageCount }, (_, index) => index);
  const painted = new Set((against?.painted ?? []).map(({ page }) => page - 1));
  const drawn = new Set((against?.drawn ?? []).map((page) => page - 1));
  if (ocr === 'always') return { pages: all, whole: new Set(all) };
  if (foreign === true) return { pages: all, whole: drawn };
  return { pages: all.filter((page) => painted.has(page) || drawn.has(page)), whole: drawn };
}

/** Opens documents for one reading that may change them in memory. */
async function withDocuments<Result>(
  pdfium: PdfiumCalls,
  [first, second]: readonly [Uint8Array, Uint8Array | undefined],
  password: string | undefined,
  use: (documents: readonly [PdfiumDocument, PdfiumDocument | undefined]) => Promise<Result>,
): Promise<Result> {
  const after = openPdfiumDocument(pdfium, first, password);
  let before: PdfiumDocument | undefined;
  try {
    if (second !== undefined) before = openPdfiumDocument(pdfium, second, password);
    return await use([after, before]);
  } finally {
    for (const document of [after, before]) if (document !== undefined) closeQuietly(document);
  }
}

/** Values of signs alone match nothing by the rule for values; they are told, not passed over. */
function notHunted(count: number): ReaderRecord[] {
  if (count === 0) return [];
  return [
    { reader: 'needles', read: {}, unread: [`${String(count)} values without letters or digits`] },
  ];
}

/** After PDFium broke down, closing may break down too; its memory goes with the instance. */
function closeQuietly(document: PdfiumDocument): void {
  try {
    document.close();
  } catch {
    // What brought it down was reported already.
  }
}

const NOT_COMPARED: Pick<Comparison, 'changes' | 'left'> & { readonly record?: ReaderRecord } = {
  changes: [],
  left: [],
};
const NOT_LOOKED: Partial<Exposed> & Pick<Exposed, 'exposures'> = { exposures: [] };
