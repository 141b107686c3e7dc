import type { Rewritten } from '../core/document.js';

/** What of a rewritten document may differ from the one that it was made from. */
export function placesOf({
  boxes,
  edits,
  streams,
}: Rewritten): Pick<Rewritten, 'boxes' | 'edits' | 'streams'> {
  return {
    boxes,
    ...(edits === undefined ? {} : { edits }),
    ...(streams === undefined ? {} : { streams }),
  };
}
