import type { Rewritten } from '../../core/rewritten.js';

type Places = Pick<Rewritten, 'boxes' | 'edits' | 'streams' | 'moves' | 'painted' | 'drawn'>;

/** What of a rewritten document may differ from the one that it was made from, and how. */
export function placesOf({ boxes, edits, streams, moves, painted, drawn }: Rewritten): Places {
  return {
    boxes,
    ...(edits === undefined ? {} : { edits }),
    ...(streams === undefined ? {} : { streams }),
    ...(moves === undefined ? {} : { moves }),
    ...(painted === undefined ? {} : { painted }),
    ...(drawn === undefined ? {} : { drawn }),
  };
}
