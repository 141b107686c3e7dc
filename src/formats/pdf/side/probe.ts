import {
  PDFContext,
  PDFDict,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFWriter,
} from '../objects/pdf-lib.js';
import type { PDFObject } from '../objects/pdf-lib.js';
import { nameAt } from '../objects/objects.js';
import { PRIVATE_KEYS } from '../objects/private-keys.js';
import { flateStream } from '../objects/recoded-stream.js';
import { referencesOf } from '../objects/sweep.js';

/** Content that a page is made of: its bytes, and the resources that it names. */
export interface ProbePage {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict | undefined;
}

/**
 * A throw-away document with a page for each content, so that the readers, who read pages only, read it too: the same bytes
 * in the same coordinates, with the same fonts. Pictures are left out.
 */
export async function probeDocument(
  context: PDFContext,
  pages: readonly ProbePage[],
): Promise<Uint8Array> {
  const probe = PDFContext.create();
  probe.largestObjectNumber = context.largestObjectNumber;
  const tree = probe.nextRef();
  const kids = pages.map(({ bytes, resources }) => {
    copyReferenced(context, probe, resources);
    return probe.register(
      probe.obj({
        Type: 'Page',
        Parent: tree,
        MediaBox: MEDIA_BOX,
        Resources: resources ?? {},
        Contents: probe.register(flateStream(probe, bytes)),
      }),
    );
  });
  probe.assign(tree, probe.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  probe.trailerInfo.Root = probe.register(probe.obj({ Type: 'Catalog', Pages: tree }));
  return PDFWriter.forContext(probe, Number.MAX_SAFE_INTEGER).serializeToBuffer();
}

/** Larger than any content is placed; viewers know no larger pages. */
const MEDIA_BOX = [-14400, -14400, 14400, 14400];

function copyReferenced(from: PDFContext, to: PDFContext, start: PDFObject | undefined): void {
  const queue = start === undefined ? [] : [...referencesOf(start, SKIPPED)];
  for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
    if (to.lookup(ref) !== undefined) continue;
    const object = from.lookup(ref);
    if (object === undefined || object instanceof PDFRef) continue;
    const copied = object instanceof PDFStream && isPicture(object) ? noPicture(to) : object;
    to.assign(ref, copied);
    if (copied === object) queue.push(...referencesOf(object, SKIPPED));
  }
}

/** What leads from resources to the rest of the document. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...PRIVATE_KEYS,
  'Metadata',
  'Parent',
  'P',
  'Pg',
  'StructParent',
  'AF',
]);

function isPicture({ dict }: PDFStream): boolean {
  return nameAt(dict, 'Subtype') === 'Image';
}

function noPicture(context: PDFContext): PDFRawStream {
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: 1,
    Height: 1,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    Length: 1,
  });
  if (!(dict instanceof PDFDict)) throw new TypeError('Not a dictionary');
  return PDFRawStream.of(dict, Uint8Array.of(255));
}
