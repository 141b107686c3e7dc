import type { Audit, AuditRequest, Change } from '../../../core/audit.js';
import type { Recogniser } from '../../../core/recogniser.js';
import { createHunter } from '../../../hunt/hunt.js';
import { prepareNeedle } from '../../../hunt/needle.js';
import { toPixels } from '../page-space.js';
import { scaleOf } from '../read/dpi.js';
import { atomWords, ocrLayers } from '../read/ocr-layers.js';
import type { Picture } from '../read/picture.js';
import { openPicture } from '../read/picture.js';
import { readPicturePage } from '../read/read-page.js';
import { tiffDirectories } from '../read/tiff-directories.js';
import { readContainer } from './container.js';
import { secondDecoding } from './second-decoding.js';
import type { Fidelity } from './same-pixels.js';
import { pixelChanges } from './same-pixels.js';

/**
 * Reads a finished picture again: its container part by part, all its bytes for the values, its pixels against those of
 * the original, and its text by OCR. Shares nothing with what wrote it.
 *
 * @throws DocumentError as for opening
 */
export async function auditImage(
  bytes: Uint8Array,
  request: AuditRequest,
  recogniser: Recogniser,
): Promise<Audit> {
  const { needles, against, limits, signal, foreign = false } = request;
  signal.throwIfAborted();
  const picture = await openPicture(bytes, limits);
  const prepared = needles.flatMap((needle) => prepareNeedle(needle) ?? []);
  const hunter = createHunter(prepared, 'image');
  const container = readContainer(bytes, picture.kind);
  hunter.feed({ where: 'file', kind: 'bytes', text: latin1(bytes) });
  for (const part of [...container.unpacked, ...metadataOf(picture)]) {
    hunter.feed({ where: 'metadata', kind: 'bytes', text: latin1(part) });
  }
  const changes: Change[] = [];
  const doubts: string[] = [];
  const unread: string[] = [];
  if (foreign && container.unexpected.length > 0)
    doubts.push('the picture carries data besides its pixels');
  if (!foreign && against !== undefined) {
    for (const what of new Set(container.unexpected)) changes.push({ kind: 'bytes', where: what });
  }
  const original = against === undefined ? undefined : await openPicture(against.bytes, limits);
  if (original !== undefined && original.pages !== picture.pages) {
    changes.push({ kind: 'pages', where: 'number of pages' });
  }
  const again = secondDecoding(bytes, picture);
  const layers = [];
  const atoms = atomWords();
  let characters = 0;
  for (let number = 1; number <= picture.pages; number++) {
    signal.throwIfAborted();
    request.onPage?.(number, picture.pages);
    const page = await picture.page(number);
    if (original !== undefined && number <= original.pages) {
      const before = await original.page(number);
      const space = { ...before.raster, ...scaleOf(before.raster, before) };
      const boxes = (against?.boxes ?? [])
        .filter((one) => one.page === number)
        .map(({ box }) => toPixels(box, space));
      const fidelity = fidelityOf(picture, bytes, number);
      changes.push(...pixelChanges(before.raster, page.raster, boxes, fidelity, number));
      // Where nothing was painted no pixel was encoded anew, or all of them as they are.
      if (!foreign && boxes.length > 0) {
        await again.look(before.raster, boxes, number);
      }
    }
    const read = await readPicturePage(number, page, recogniser, request);
    if (read.failure !== undefined) {
      unread.push(`page ${String(number)}`);
      continue;
    }
    for (const { text, id, place, source } of ocrLayers(read, atoms)) {
      hunter.feed({ where: `page ${String(number)}`, kind: 'text', text });
      characters += text.length;
      layers.push({
        id: `${id}/read-again`,
        text,
        source,
        place,
        removal: 'none',
        secondary: true,
      } as const);
    }
  }
  if (foreign) doubts.push(...unread.map((where) => `${where}: image`));
  const skipped = needles.length - prepared.length;
  if (skipped > 0) unread.push(`${String(skipped)} values without letters or digits`);
  return {
    readers: [
      { reader: 'bytes', read: { bytes: bytes.length }, unread: [] },
      { reader: 'OCR', read: { pages: picture.pages, characters }, unread },
      ...(original === undefined
        ? []
        : [{ reader: 'pixels', read: { pages: original.pages }, unread: [] }]),
      ...again.records(),
    ],
    residues: hunter.finish(),
    changes: [...changes, ...again.changes],
    layers,
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

function metadataOf({ metadata }: Picture): Uint8Array[] {
  const { exif, xmp, iptc, icc, comments = [] } = metadata ?? {};
  const texts = comments.map(({ text }) => new TextEncoder().encode(text));
  return [exif, xmp, iptc, icc, ...texts].filter((one) => one !== undefined);
}

function fidelityOf({ kind }: Picture, bytes: Uint8Array, page: number): Fidelity {
  if (kind === 'tiff')
    return tiffDirectories(bytes)[page - 1]?.compression === 7 ? 'lossy' : 'exact';
  return kind === 'png' || kind === 'bmp' ? 'exact' : 'lossy';
}

function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}
