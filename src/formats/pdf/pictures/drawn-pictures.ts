import type { PDFContext, PDFDict, PDFRawStream } from '../objects/pdf-lib.js';
import type { DrawnImage, PageGlyphs } from '../content/page-glyphs.js';
import { inlinePicture } from './inline-picture.js';

/** A picture as some content draws it. */
export interface DrawnPicture extends DrawnImage {
  readonly picture: PDFRawStream;
  /** By which its colour space may be named. */
  readonly resources: PDFDict | undefined;
}

/** The pictures of some content, inline ones as objects; what cannot be read as one at all is left out. */
export function drawnPictures(
  context: PDFContext,
  { images, uses }: Pick<PageGlyphs, 'images' | 'uses'>,
): DrawnPicture[] {
  return images.flatMap((image) => {
    const use = uses[image.use];
    if (use === undefined) return [];
    const { resources } = use;
    const picture = image.stream ?? inlinePicture(context, use, image.operator, resources);
    return picture === undefined ? [] : [{ ...image, picture, resources }];
  });
}

/** Whether a picture could hold text: below this size, in pixels, no identifier is legible. */
export function isLegible({ width, height }: Pick<DrawnImage, 'width' | 'height'>): boolean {
  return width > 30 && height > 12;
}
