import type { Show } from '../pdfjs/pdfjs-shows.js';
import { alignedCodeSize } from './show-alignment.js';
import type { ShowBuffer } from './show-buffer.js';

/** Goes through the show operators that pdf.js saw on a page, in step with those of its content. */
export interface ShowCursor {
  /** The next one that is the operator in the buffer, or undefined if pdf.js did not see it. */
  readonly take: (
    buffer: ShowBuffer,
  ) => { readonly show: Show; readonly size: 0 | 1 | 2 } | undefined;
  /** Counts an operator of the content that pdf.js did not see. */
  readonly miss: () => void;
  /** Operators that only one side saw so far, those that pdf.js has left included. */
  readonly unaligned: () => number;
}

export function showCursor(shows: readonly Show[]): ShowCursor {
  let next = 0;
  let missed = 0;
  return {
    take(buffer) {
      // A short look ahead finds the way back after an operator that the content does not seem to have.
      for (let ahead = next; ahead < Math.min(next + LOOK_AHEAD, shows.length); ahead++) {
        const show = shows[ahead];
        if (show === undefined) break;
        const size = alignedCodeSize(buffer, show);
        if (size < 0) continue;
        missed += ahead - next;
        next = ahead + 1;
        return { show, size: size as 0 | 1 | 2 };
      }
      return undefined;
    },
    miss() {
      missed++;
    },
    unaligned: () => missed + shows.slice(next).filter(({ glyphs }) => glyphs.length > 0).length,
  };
}

const LOOK_AHEAD = 60;
