import type { Reading } from './file-work.js';

/** Files that hold the same bytes are read once. */
export interface Contents {
  /**
   * What a content holds: as it was found out before, or is being found out at the moment, or else by `inspect`.
   * @param content Its keyed hash.
   */
  readonly once: (
    content: string,
    inspect: () => Promise<Reading>,
  ) => Promise<{ readonly reading: Reading; readonly reused: boolean }>;
}

/** @param recall What the journal says of a content. */
export function contents(recall: (content: string) => Reading | undefined): Contents {
  const underWay = new Map<string, Promise<Reading>>();
  return {
    once: async (content, inspect) => {
      const known = recall(content);
      if (known !== undefined) return { reading: known, reused: true };
      const other = underWay.get(content);
      if (other !== undefined) return { reading: await other, reused: true };
      const own = inspect();
      underWay.set(content, own);
      try {
        return { reading: await own, reused: false };
      } finally {
        underWay.delete(content);
      }
    },
  };
}
