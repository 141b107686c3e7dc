import { PDFArray, PDFDict, PDFRef, PDFStream } from './pdf-lib.js';
import type { PDFContext, PDFObject } from './pdf-lib.js';
import { nameText } from './objects.js';

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
  const queue = [context.trailerInfo.Root, context.trailerInfo.Info].flatMap((object) =>
    object === undefined ? [] : referencesOf(object, skipped),
  );
  for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
    if (reached.has(ref)) continue;
    reached.add(ref);
    const object = context.lookup(ref);
    if (object !== undefined) queue.push(...referencesOf(object, skipped));
  }
  return reached;
}

/** The references that stand in an object itself; entries named in `skipped` are passed over. */
export function referencesOf(start: PDFObject, skipped: ReadonlySet<string>): PDFRef[] {
  const found: PDFRef[] = [];
  const queue: PDFObject[] = [start];
  for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
    if (object instanceof PDFRef) found.push(object);
    else if (object instanceof PDFStream) queue.push(object.dict);
    else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        if (!skipped.has(nameText(key))) queue.push(value);
      }
    } else if (object instanceof PDFArray) for (const one of object.asArray()) queue.push(one);
  }
  return found;
}
