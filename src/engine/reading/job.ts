import type { OpenDocument } from '../../core/document.js';
import type { FormatAdapter } from '../../core/format-adapter.js';
import type { Limits } from '../../core/open-options.js';
import { timeLimit } from '../options/option-values.js';
import { pickFormat } from './pick-format.js';
import type { Settings } from '../options/settings.js';

/** The work on one document. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly format: FormatAdapter;
  readonly settings: Settings;
  /** Its time counts once for reading and rewriting, and once more for the proof. */
  readonly limits: Limits;
}

/** @throws DocumentError UNSUPPORTED_FORMAT */
export function startJob(
  bytes: Uint8Array,
  formats: readonly FormatAdapter[],
  settings: Settings,
): Job {
  const format = pickFormat(bytes, formats);
  const timeMs = timeLimit(
    bytes.length,
    settings.limits,
    settings.ocr === 'off' ? 1 : format.timeFactor,
  );
  return {
    bytes,
    format,
    settings,
    limits: { ...settings.limits, timeMs },
  };
}

/** Opens the job's document, hands it over, and closes it whatever happens. */
export async function withOpenDocument<Result>(
  { bytes, format, settings, limits }: Job,
  use: (document: OpenDocument) => Promise<Result>,
): Promise<Result> {
  const { signal, password, keepMetadata, changes, ocr, languages, ocrEngine, onProgress } =
    settings;
  onProgress({ stage: 'read' });
  const document = await format.open(bytes, {
    ...(password === undefined ? {} : { password }),
    keepMetadata,
    changes,
    ocr,
    languages,
    ...(ocrEngine === undefined ? {} : { ocrEngine }),
    onPage: (page, pages) => onProgress({ stage: 'read', page, pages }),
    limits,
    signal,
  });
  try {
    return await use(document);
  } finally {
    await document.close();
  }
}
