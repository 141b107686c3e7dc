import {
  decodePDFRawStream,
  PDFObjectStreamParser,
  PDFRawStream,
  PDFRef,
} from '../objects/pdf-lib.js';
import type { PDFContext, PDFObject } from '../objects/pdf-lib.js';
import { numberAt } from '../objects/objects.js';
import type { MeantObjects } from './meant-objects.js';

/**
 * Leaves of the members of object streams only those that the cross-reference means: a stream often holds what a later
 * revision replaced or freed. Gives how many numbers a stream holds twice, so that readers may differ on which they take.
 */
export async function keepMeant(
  context: PDFContext,
  { plain, packed }: MeantObjects,
): Promise<number> {
  const containers = [...packed].flatMap(([number, members]) => {
    const generation = plain.get(number)?.generation ?? 0;
    const stream = context.lookup(PDFRef.of(number, generation));
    return stream instanceof PDFRawStream ? [{ stream, members }] : [];
  });
  const holdsMore = containers.some(
    ({ stream, members }) => numberAt(stream.dict, 'N') !== members.length,
  );
  if (!holdsMore) return 0;
  const meant = new Map<PDFRef, PDFObject>();
  for (const { number, generation } of plain.values()) {
    const ref = PDFRef.of(number, generation);
    const object = context.lookup(ref);
    if (object !== undefined) meant.set(ref, object);
  }
  let doubtful = 0;
  for (const { stream, members } of containers) {
    await PDFObjectStreamParser.forStream(stream).parseIntoContext();
    for (const number of members) {
      const ref = PDFRef.of(number);
      const object = context.lookup(ref);
      if (object !== undefined) meant.set(ref, object);
    }
    doubtful += repeated(stream, members);
  }
  for (const [ref] of context.enumerateIndirectObjects()) context.delete(ref);
  for (const [ref, object] of meant) context.assign(ref, object);
  return doubtful;
}

/** How many of the members' numbers stand more than once in the head of an object stream (ISO 32000-2 §7.5.7). */
function repeated(stream: PDFRawStream, members: readonly number[]): number {
  const bytes = decodePDFRawStream(stream).decode();
  const head = Buffer.from(bytes.subarray(0, numberAt(stream.dict, 'First') ?? 0)).toString(
    'latin1',
  );
  const numbers = [...head.matchAll(/(\d+)\s+\d+/gu)].map(([, number]) => Number(number));
  return members.filter((member) => numbers.indexOf(member) !== numbers.lastIndexOf(member)).length;
}
