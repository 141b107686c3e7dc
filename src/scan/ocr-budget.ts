import type { ScanRecord } from '../core/scan-record.js';

/** The time that OCR may take in one scan, all in all. */
export interface OcrBudget {
  readonly isLeft: () => boolean;
  readonly spend: (record: ScanRecord) => void;
}

export function ocrBudget(totalMs: number): OcrBudget {
  let left = totalMs;
  return {
    isLeft: () => left > 0,
    spend: ({ coverage, mediaType, ms = 0, reused }) => {
      const pages = coverage?.pagesReadByOcr.length ?? 0;
      // A picture that took its time and gave no text was read as well.
      const isPicture = mediaType?.startsWith('image/') ?? false;
      if (reused === undefined && (pages > 0 || isPicture)) left -= ms;
    },
  };
}
