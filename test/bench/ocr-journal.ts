import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { PageScore } from './ocr-score.js';

/** Scores of pages, kept in a file of a line of JSON each, so that what was read once is not read again. */
export interface ScoreJournal {
  readonly scoreOf: (page: string, score: () => Promise<PageScore>) => Promise<PageScore>;
}

/** @param path Where the file is; none is kept where it is empty. */
export function scoreJournal(path: string): ScoreJournal {
  const lines = path !== '' && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const known = new Map(
    lines.filter(Boolean).map((line) => JSON.parse(line) as [string, PageScore]),
  );
  return {
    scoreOf: async (page, score) => {
      const before = known.get(page);
      if (before !== undefined) return before;
      const fresh = await score();
      known.set(page, fresh);
      if (path !== '') appendFileSync(path, `${JSON.stringify([page, fresh])}\n`);
      return fresh;
    },
  };
}
