import sharp from 'sharp';
import type { ScannedIdentifier, ScannedPage } from '../../fixtures/scanned-pages/index.js';
import type { PageReading, Recogniser } from '../../src/core/recogniser.js';
import { image } from '../../src/formats/image/index.js';
import { scaleOf } from '../../src/formats/image/read/dpi.js';
import type { Engine, Finding } from '../../src/index.js';
import { createEngine } from '../../src/index.js';

/** What became of the identifiers of one page. */
export interface PageScore {
  readonly identifiers: number;
  /** Every character read as it is, in any of the readings. */
  readonly exact: number;
  /** All ink under the boxes of a redaction. */
  readonly removed: number;
  /** The same of identifiers with a box for each digit, which the others leave out. */
  readonly comb: { readonly identifiers: number; readonly exact: number; readonly removed: number };
  /** A person is told to look at the page. */
  readonly isFlagged: boolean;
  readonly confidence: number;
  /** What was missed, by entity. */
  readonly missed: readonly string[];
}

/** Reads pages as the whole product does, and keeps what OCR read of them. */
export interface PageReader {
  readonly score: (page: ScannedPage) => Promise<PageScore>;
  readonly close: () => Promise<void>;
}

export function pageReader(recogniser: Recogniser): PageReader {
  const kept: PageReading[] = [];
  const keeping: Recogniser = {
    ...recogniser,
    readPage: async (page, options) => {
      const reading = await recogniser.readPage(page, options);
      kept.push(reading);
      return reading;
    },
  };
  const engine = createEngine({ formats: [image(keeping)], isolate: 'none' });
  return {
    score: async (page) => {
      kept.length = 0;
      const { findings, isFlagged } = await inspected(engine, page);
      const [read = UNREAD] = kept;
      return { ...scoreOf(page, findings, read), isFlagged, confidence: read.confidence };
    },
    close: () => engine.close(),
  };
}

async function inspected(
  engine: Engine,
  page: ScannedPage,
): Promise<{ findings: readonly Finding[]; isFlagged: boolean }> {
  const { findings, coverage } = await engine.inspect(await tiffOf(page));
  const { reviewRequired = [], pagesNotRead } = coverage;
  return { findings, isFlagged: reviewRequired.length + pagesNotRead.length > 0 };
}

/** The page as a file that says how it was scanned. */
export async function tiffOf({ picture, dpi }: ScannedPage): Promise<Uint8Array> {
  const { width, height, pixels } = picture;
  const [xres, yres] = [dpi[0] / 25.4, dpi[1] / 25.4];
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'none', xres, yres, resolutionUnit: 'inch' })
    .toBuffer();
}

function scoreOf(
  { identifiers, picture, dpi }: ScannedPage,
  findings: readonly Finding[],
  { readings }: PageReading,
): Omit<PageScore, 'isFlagged' | 'confidence'> {
  const texts = readings.map((words) => words.map(({ text }) => text).join(' '));
  // As the product takes them: it does not believe in less than 97 dots an inch.
  const scale = scaleOf(picture, { density: dpi[0], rowDensity: dpi[1] });
  const boxes = findings
    .flatMap(({ places }) => places)
    .flatMap((place) => (place.kind === 'page' ? place.boxes : []))
    .map(({ left, right, top, bottom }) => ({
      left: ((left - PADDING) * scale.dpi) / 72,
      right: ((right + PADDING) * scale.dpi) / 72,
      top: picture.height - ((top + PADDING) * scale.verticalDpi) / 72,
      bottom: picture.height - ((bottom - PADDING) * scale.verticalDpi) / 72,
    }));
  const isExact = ({ value }: ScannedIdentifier): boolean => {
    const pattern = new RegExp(
      `(?<![0-9])${[...value.replaceAll(' ', '')].map((one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`).join('\\s?')}(?![0-9])`,
      'u',
    );
    return texts.some((text) => pattern.test(text));
  };
  const isRemoved = ({ ink }: ScannedIdentifier): boolean =>
    ink.every((corners) => isCovered(corners, boxes));
  const count = (
    all: readonly ScannedIdentifier[],
  ): Pick<PageScore, 'identifiers' | 'exact' | 'removed'> => ({
    identifiers: all.length,
    exact: all.filter(isExact).length,
    removed: all.filter(isRemoved).length,
  });
  const plain = identifiers.filter(({ isComb }) => !isComb);
  return {
    ...count(plain),
    comb: count(identifiers.filter(({ isComb }) => isComb)),
    missed: identifiers
      .filter((one) => !isRemoved(one))
      .map(
        (one) => `${one.entity}${one.isComb ? ' in boxes' : ''}${isExact(one) ? ' (read)' : ''}`,
      ),
  };
}

/** What comes after the first reading of a page is a look for hidden text. */
const UNREAD: PageReading = { readings: [[]], confidence: 0, needsReview: true };

/** In points, as the product pads its boxes. */
const PADDING = 2;

/** Whether every corner of a character lies in one of the boxes, but for half a pixel. */
function isCovered(
  corners: readonly number[],
  boxes: readonly { left: number; top: number; right: number; bottom: number }[],
): boolean {
  for (let at = 0; at < corners.length; at += 2) {
    const [x = 0, y = 0] = [corners[at], corners[at + 1]];
    const inOne = boxes.some(
      (box) =>
        x >= box.left - 0.5 && x <= box.right + 0.5 && y >= box.top - 0.5 && y <= box.bottom + 0.5,
    );
    if (!inOne) return false;
  }
  return true;
}
