import { PDFArray, PDFDict, PDFRef, PDFStream } from './pdf-lib.js';
import type { PDFContext, PDFObject } from './pdf-lib.js';

/** Deletes every object that the catalog and the Info dictionary do not reach: old streams, freed and orphaned objects. */
export function sweepUnreachable(context: PDFContext): void {
  const reached = reachable(context);
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
  }
}

/**
 * Every reference that leads on from the catalog or the Info dictionary, whether or not there is an object for it;
 * `without` names entries that are not followed.
 */
export function reachable(
  context: PDFContext,
  without: readonly string[] = [],
): ReadonlySet<PDFRef> {
  const skipped = new Set(without);
  const reached = new Set<PDFRef>();
  const queue: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info];
  while (queue.length > 0) {
    const object = queue.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      queue.push(context.lookup(object));
    } else if (object instanceof PDFStream) queue.push(object.dict);
    else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        if (!skipped.has(key.decodeText())) queue.push(value);
      }
    } else if (object instanceof PDFArray) queue.push(...object.asArray());
  }
  return reached;
}
