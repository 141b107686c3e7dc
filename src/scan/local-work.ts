import { createHash, createHmac } from 'node:crypto';
import type { FormatAdapter } from '../core/document.js';
import { DocumentError } from '../core/error.js';
import type { Inspection } from '../core/outcome.js';
import type { Engine } from '../engine/engine.js';
import { DEFAULT_LIMITS, timeLimit } from '../engine/option-values.js';
import { pickFormat } from '../engine/pick-format.js';
import type { Options } from '../engine/settings.js';
import type { FileWork, Reading } from './file-work.js';
import { pathLooker } from './look-at-path.js';
import { readStable } from './read-stable.js';

export interface LocalWorkOptions {
  readonly engine: Engine;
  /** What the engine reads, in the order in which it asks them. */
  readonly formats: readonly FormatAdapter[];
  readonly options: Options;
  /** The scan's key. */
  readonly key: Uint8Array;
}

/** The work on files in this process. */
export function localWork({ engine, formats, options, key }: LocalWorkOptions): FileWork {
  const look = pathLooker((text) => engine.detect(text, options));
  let held: { readonly bytes: Uint8Array; readonly mediaType?: string } | undefined;
  return {
    look,
    read: async ({ fullPath, maxBytes }) => {
      held = undefined;
      const { bytes, stat } = await readStable(fullPath, maxBytes);
      const digest = createHash('sha256').update(bytes).digest();
      const format = recognise(bytes, formats);
      const [mediaType, ...others] = format?.mediaTypes ?? [];
      held = { bytes, ...(mediaType === undefined || others.length > 0 ? {} : { mediaType }) };
      const namedAs = bytes.length === 0 ? undefined : otherName(fullPath, format, formats);
      return {
        stat,
        content: createHmac('sha256', key).update(digest).digest('hex'),
        timeMs: allowedTime(bytes.length, options, format),
        ...(namedAs === undefined ? {} : { namedAs }),
      };
    },
    inspect: async (noOcr) => {
      if (held === undefined) throw new DocumentError('CRASHED', 'No file was read');
      const { bytes, mediaType } = held;
      held = undefined;
      if (bytes.length === 0) return EMPTY;
      const inspection = await engine.inspect(bytes, noOcr ? { ...options, ocr: 'off' } : options);
      return { ...(mediaType === undefined ? {} : { mediaType }), ...toReading(inspection) };
    },
  };
}

/** As much as was given; else twice what opening may take, so that there is time to look as well. */
function allowedTime(
  bytes: number,
  { limits, ocr }: Options,
  format: FormatAdapter | undefined,
): number {
  const factor = ocr === 'off' ? 1 : format?.timeFactor;
  return limits?.timeMs ?? 2 * timeLimit(bytes, DEFAULT_LIMITS, factor);
}

function recognise(
  bytes: Uint8Array,
  formats: readonly FormatAdapter[],
): FormatAdapter | undefined {
  try {
    return pickFormat(bytes, formats);
  } catch {
    return undefined;
  }
}

/** The media type that the name's extension stands for, where the content is of another format. */
function otherName(
  name: string,
  format: FormatAdapter | undefined,
  formats: readonly FormatAdapter[],
): string | undefined {
  const extension = /\.[a-z0-9]+$/iu.exec(name)?.[0].toLowerCase();
  if (extension === undefined || format?.extensions.includes(extension) === true) return undefined;
  return formats.find(({ extensions }) => extensions.includes(extension))?.mediaTypes[0];
}

function toReading(inspection: Inspection): Reading {
  const { status, mediaType, findings, blindSpots, coverage, reason } = inspection;
  return {
    ...(mediaType === undefined ? {} : { mediaType }),
    findings,
    blindSpots,
    ...(status === 'refused'
      ? {
          status: 'unread',
          reason: reason ?? { code: 'CRASHED', message: 'It was refused without a reason' },
        }
      : { status, coverage }),
  };
}

/** Nothing is all that it holds. */
const EMPTY: Reading = {
  status: 'clean',
  mediaType: 'application/x-empty',
  findings: [],
  blindSpots: [],
};
