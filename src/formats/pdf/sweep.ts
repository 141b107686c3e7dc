import { PDFArray, PDFDict, PDFRef, PDFStream } from './pdf-lib.js';
import type { PDFContext, PDFObject } from './pdf-lib.js';

/** Deletes every object that the catalog and the Info dictionary do not reach: old streams, freed and orphaned objects. */
export function sweepUnreachable(context: PDFContext): void {
  const reached = new Set<PDFRef>();
  const queue: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info];
  while (queue.length > 0) {
    const object = queue.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      queue.push(context.lookup(object));
    } else if (object instanceof PDFStream) queue.push(object.dict);
    else if (object instanceof PDFDict) queue.push(...object.values());
    else if (object instanceof PDFArray) queue.push(...object.asArray());
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
  }
}
