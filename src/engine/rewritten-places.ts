import type { Rewritten } from '../core/document.js';

/** Where a rewritten document may differ from the one that it was made from. */
export function placesOf({ boxes, edits }: Rewritten): Pick<Rewritten, 'boxes' | 'edits'> {
  return { boxes, ...(edits === undefined ? {} : { edits }) };
}
