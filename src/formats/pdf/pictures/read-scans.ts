import type { BlindSpot } from '../../../core/coverage.js';
import type { TextLayer } from '../../../core/text.js';
import type { SourceDocument } from '../objects/load.js';
import { IDENTITY, multiply } from '../content/matrix.js';
import type { Matrix } from '../content/matrix.js';
import { inherited } from '../objects/objects.js';
import { PDFNumber } from '../objects/pdf-lib.js';
import type { PDFObject } from '../objects/pdf-lib.js';
import type { PageReader } from '../content/page-reader.js';
import type { SideContent } from '../side/side-content.js';
import { hasOutlinedText } from '../outlines/outlined-text.js';
import { drawnPictures, isLegible } from './drawn-pictures.js';
import type { HiddenPicture } from './hidden-pictures.js';
import { readHiddenPictures } from './hidden-pictures.js';
import { inTurn } from './in-turn.js';
import type { KnownGlyphs, OcrAtoms, PictureOwner } from './ocr-atoms.js';
import { ocrAtoms } from './ocr-atoms.js';
import { ocrLayers } from './ocr-layers.js';
import { areJoined } from './joined-pictures.js';
import type { PageDrawing, WantedDrawing } from './page-drawings.js';
import { readPageDrawings } from './page-drawings.js';
import type { OcrRequest, PictureReader } from './picture-reader.js';
import { pictureReader } from './picture-reader.js';
import type { PictureContent, ReadPictures } from './read-content.js';
import { readContentPictures, unreadPicture } from './read-content.js';
import type { ReadSurface } from './read-surface.js';
import { spelledPictures } from './spelled-text.js';
import { readSurfaceAt } from './read-surface.js';

/** Everything that OCR read of a document. */
export interface Scans {
  readonly layers: readonly TextLayer[];
  readonly blindSpots: readonly BlindSpot[];
  /** Pages, from 1. */
  readonly read: readonly number[];
  readonly reviewRequired: readonly number[];
  /** Those of them that were read as they are drawn. */
  readonly seen: readonly number[];
  readonly atoms: OcrAtoms;
  /** What was read on pages, by page from 0; not what OCR read of outlines. */
  readonly surfaces: ReadonlyMap<number, readonly ReadSurface[]>;
  /** Pictures that nothing draws, in which something was read. */
  readonly hidden: readonly HiddenPicture[];
}

export interface ScanSource {
  readonly source: SourceDocument;
  readonly reader: PageReader;
  readonly side: readonly SideContent[];
  readonly firstAtoms: readonly number[];
  /** The first number that is free for the characters of pictures. */
  readonly firstAtom: number;
  readonly bytes: Uint8Array;
  readonly password: string;
  readonly mostBytes: number;
  /** Pages, from 0, that nobody reads whole from their content. */
  readonly puzzling: readonly number[];
  /** Pictures that something draws. */
  readonly images: ReadonlySet<PDFObject>;
}

/** Pages and pictures that are worked on together: OCR has its own queue, so that only memory speaks against more. */
const AT_ONCE = 4;

/**
 * Reads the pictures of all pages and of content beside them, and pages whose look says more than their content, as they
 * are drawn. What could not be read is told as a blind spot.
 */
export async function readScans(from: ScanSource, request: OcrRequest): Promise<Scans> {
  const { source, reader, firstAtoms, side } = from;
  const { context } = source.document;
  const pictures = pictureReader(request, from.mostBytes);
  const contents: PictureContent[] = [];
  const drawn = new Set(from.puzzling);
  const outlined: number[] = [];
  const spelled = spelledPictures(context, from.mostBytes);
  for (let page = 0; page < reader.pageCount; page++) {
    request.signal.throwIfAborted();
    const glyphs = await reader.read(page);
    if (request.ocr === 'always' || needsDrawing(drawnPictures(context, glyphs))) drawn.add(page);
    if (hasOutlinedText(glyphs)) outlined.push(page);
    spelled.look(glyphs, { page }, page);
    if (glyphs.images.some(isLegible)) contents.push(pageContent(source, page, glyphs));
  }
  contents.push(...side.flatMap((one, at) => sideContent(source, one, at)));
  for (const one of side) spelled.look(one.glyphs, { side: one }, one.page ?? one.drawn[0]?.page);
  await prefetch(contents, pictures, from, request.onPage);
  const wanted = [
    ...[...drawn].sort((a, b) => a - b).map((page) => ({ page, of: 'all' }) as const),
    ...outlined.map((page) => ({ page, of: 'outlines' }) as const),
  ];
  const drawings = await readPageDrawings(from.bytes, from.password, wanted, request, AT_ONCE);
  const known = new Map<number | SideContent, KnownGlyphs>();
  const atoms = ocrAtoms(from.firstAtom, (owner) => known.get(keyOf(owner)));
  const result = collected();
  for (const content of contents) {
    await note(content.owner);
    result.add(await readContentPictures(context, content, pictures, atoms), content);
  }
  for (const [at, one] of wanted.entries()) {
    const drawing = drawings[at];
    await note({ page: one.page });
    if (drawing !== undefined) result.addDrawing(one, drawing, atoms);
  }
  known.clear();
  const written = spelled.layers(atoms);
  const hidden = await readHiddenPictures(context, from.images, pictures);
  const { layers, blindSpots, ...shown } = result.finish();
  return {
    ...shown,
    reviewRequired: [...new Set([...shown.reviewRequired, ...atoms.contradicted()])].sort(
      (a, b) => a - b,
    ),
    layers: [...layers, ...written, ...hidden.layers],
    blindSpots: [...blindSpots, ...hidden.blindSpots],
    atoms,
    hidden: hidden.pictures,
  };

  async function note(owner: PictureOwner): Promise<void> {
    known.clear();
    if ('page' in owner) {
      const { table } = await reader.read(owner.page);
      known.set(owner.page, { table, firstAtom: firstAtoms[owner.page] ?? 0 });
    } else {
      const { glyphs, firstAtom } = owner.side;
      known.set(owner.side, { table: glyphs.table, firstAtom });
    }
  }
}

function keyOf(owner: PictureOwner): number | SideContent {
  return 'page' in owner ? owner.page : owner.side;
}

/** Pictures that say more together than alone. */
function needsDrawing(images: ReturnType<typeof drawnPictures>): boolean {
  return images.some(isLegible) || images.length > MOST_SMALL ? areJoined(images) : false;
}

/** A scan is sometimes cut into strips, each too low to hold a line. */
const MOST_SMALL = 40;

/** Several at once; who asks for them again gets what was read. */
async function prefetch(
  contents: readonly PictureContent[],
  pictures: PictureReader,
  { source, reader }: ScanSource,
  onPage: OcrRequest['onPage'],
): Promise<void> {
  const all = contents.flatMap(({ glyphs, display, name }) =>
    drawnPictures(source.document.context, glyphs)
      .filter((one) => one.stream !== undefined && isLegible(one))
      .map(({ picture, resources, ctm }) => ({
        picture,
        resources,
        shown: multiply(ctm, display),
        place: name.place,
      })),
  );
  await inTurn(all, AT_ONCE, ({ picture, resources, shown, place }) => {
    if (place.kind === 'page') onPage?.(place.page, reader.pageCount);
    return pictures.read(picture, resources, shown);
  });
}

function pageContent(
  { pages }: SourceDocument,
  page: number,
  { images, uses }: PictureContent['glyphs'],
): PictureContent {
  const number = page + 1;
  const where = `page ${String(number)}`;
  return {
    owner: { page },
    glyphs: { images, uses },
    display: rotationOf(pages[page]),
    name: { id: `page-${String(number)}`, place: pagePlace(number), isSecond: false },
    where,
  };
}

function sideContent(
  { pages }: SourceDocument,
  side: SideContent,
  index: number,
): PictureContent[] {
  const { glyphs, kind, drawn } = side;
  // The pictures that a bitmap font has for glyphs are read with the page.
  if (kind === 'glyph-procedure' || !glyphs.images.some(isLegible)) return [];
  const [first] = drawn;
  const page = side.page ?? first?.page;
  const name = `${kind}-${String(index + 1)}`;
  return [
    {
      owner: { side },
      glyphs,
      display: multiply(first?.matrix ?? IDENTITY, rotationOf(pages[page ?? -1])),
      name: {
        id: page === undefined ? name : `page-${String(page + 1)}/${name}`,
        place: page === undefined ? { kind: 'field', name: kind } : pagePlace(page + 1),
        isSecond: false,
      },
      where: page === undefined ? 'document' : `page ${String(page + 1)}`,
    },
  ];
}

function pagePlace(page: number): { kind: 'page'; page: number; boxes: [] } {
  return { kind: 'page', page, boxes: [] };
}

/** How a page is turned to be shown, clockwise by quarters. */
function rotationOf(page: SourceDocument['pages'][number] | undefined): Matrix {
  const rotate = page === undefined ? undefined : inherited(page.node, 'Rotate');
  const turns =
    rotate instanceof PDFNumber ? ((Math.round(rotate.asNumber() / 90) % 4) + 4) % 4 : 0;
  return TURNS[turns] ?? IDENTITY;
}

const TURNS: readonly Matrix[] = [
  IDENTITY,
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0],
];

interface Collected {
  readonly add: (read: ReadPictures, content: PictureContent) => void;
  readonly addDrawing: (wanted: WantedDrawing, drawing: PageDrawing, atoms: OcrAtoms) => void;
  readonly finish: () => Omit<Scans, 'atoms' | 'hidden'>;
}

function collected(): Collected {
  const layers: TextLayer[] = [];
  const blindSpots = new Map<string, BlindSpot>();
  const read = new Set<number>();
  const seen = new Set<number>();
  const review = new Set<number>();
  const surfaces = new Map<number, ReadSurface[]>();
  const fail = (spots: readonly BlindSpot[]): void => {
    for (const spot of spots) blindSpots.set(`${spot.where} ${spot.why}`, spot);
  };
  return {
    add: (pictures, { name, owner }) => {
      if ('page' in owner) {
        surfaces.set(owner.page, [...(surfaces.get(owner.page) ?? []), ...pictures.surfaces]);
      }
      layers.push(...pictures.layers);
      fail(pictures.blindSpots);
      if (name.place.kind !== 'page') return;
      if (pictures.read > 0) read.add(name.place.page);
      if (pictures.needsReview) review.add(name.place.page);
    },
    addDrawing: ({ page, of }, drawing, atoms) => {
      const number = page + 1;
      if ('failure' in drawing) {
        fail([unreadPicture(drawing.failure, `page ${String(number)}`)]);
        return;
      }
      const place = { owner: { page }, isDrawnPage: true, matrix: drawing.matrix };
      const id = `page-${String(number)}/${of === 'all' ? 'seen' : 'outlines'}`;
      layers.push(
        ...ocrLayers(drawing, place, { id, place: pagePlace(number), isSecond: true }, atoms),
      );
      read.add(number);
      if (of === 'all') {
        seen.add(number);
        surfaces.set(page, [...(surfaces.get(page) ?? []), readSurfaceAt(drawing, place)]);
      }
      if (drawing.needsReview) review.add(number);
    },
    finish: () => ({
      layers,
      blindSpots: [...blindSpots.values()],
      read: [...read].sort((a, b) => a - b),
      seen: [...seen],
      surfaces,
      reviewRequired: [...review].sort((a, b) => a - b),
    }),
  };
}
