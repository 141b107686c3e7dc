import { createHash, createHmac } from 'node:crypto';
import type { FormatAdapter } from '../../core/format-adapter.js';
import { DocumentError } from '../../core/error.js';
import type { Portions } from '../../core/portion.js';
import type { Inspection } from '../../core/outcome.js';
import type { Refusal } from '../../core/refusal.js';
import type { Engine } from '../../engine/engine.js';
import { DEFAULT_LIMITS, timeLimit } from '../../engine/options/option-values.js';
import { pickFormat } from '../../engine/reading/pick-format.js';
import type { Options } from '../../engine/options/settings.js';
import { cappedFindings } from './capped-findings.js';
import type { FileWork, Reading } from './file-work.js';
import { inspectPortions } from './inspect-portions.js';
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
  let held: Held | undefined;
  return {
    look,
    read: async ({ fullPath, maxBytes }) => {
      held = undefined;
      const { bytes, stat } = await readStable(fullPath, maxBytes);
      const digest = createHash('sha256').update(bytes).digest();
      const format = recognise(bytes, formats);
      const [mediaType, ...others] = format?.mediaTypes ?? [];
      const portions = await portionsOf(
        { bytes, ...(format === undefined ? {} : { format }) },
        options,
      );
      held = {
        bytes,
        ...(format === undefined ? {} : { format }),
        ...(mediaType === undefined || others.length > 0 ? {} : { mediaType }),
        ...(portions === undefined ? {} : { portions }),
      };
      const namedAs = bytes.length === 0 ? undefined : otherName(fullPath, format, formats);
      return {
        stat,
        content: createHmac('sha256', key).update(digest).digest('hex'),
        timeMs: allowedTime(held, options),
        ...(namedAs === undefined ? {} : { namedAs }),
      };
    },
    inspect: async (noOcr) => {
      if (held === undefined) throw new DocumentError('CRASHED', 'No file was read');
      const { bytes, mediaType, portions } = held;
      const whole = held;
      held = undefined;
      if (bytes.length === 0) return EMPTY;
      const settings = noOcr ? { ...options, ocr: 'off' as const } : options;
      const inspect = (document: Uint8Array): Promise<Inspection> =>
        engine.inspect(document, settings);
      if (portions !== undefined) {
        if (portions instanceof DocumentError) throw portions;
        return (await inspectPortions(portions, inspect)).reading;
      }
      const inspection = await inspect(bytes);
      if (inspection.status === 'refused') {
        // Here nothing is written: what can be read of it is, and the rest told.
        const rest = await portionsOf(whole, options, inspection.reason);
        const salvaged =
          rest === undefined || rest instanceof DocumentError
            ? undefined
            : await inspectPortions(rest, inspect);
        if (salvaged !== undefined && salvaged.documents > 0) return salvaged.reading;
      }
      return { ...(mediaType === undefined ? {} : { mediaType }), ...toReading(inspection) };
    },
  };
}

/** A file that was read. */
interface Held {
  readonly bytes: Uint8Array;
  readonly format?: FormatAdapter;
  /** Where its format has only one. */
  readonly mediaType?: string;
  /** For a file of very many documents; or why it has none. */
  readonly portions?: Portions | DocumentError;
}

async function portionsOf(
  { bytes, format }: Pick<Held, 'bytes' | 'format'>,
  { limits }: Options,
  refused?: Refusal,
): Promise<Portions | DocumentError | undefined> {
  if (format?.portions === undefined) return undefined;
  try {
    return await format.portions(bytes, {
      limits: { ...DEFAULT_LIMITS, timeMs: Infinity, ...limits },
      // Whoever loses patience ends the process.
      signal: new AbortController().signal,
      ...(refused === undefined ? {} : { refused }),
    });
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
}

/**
 * As much as was given; else twice what opening may take, so that there is time to look as well. A mailbox of many portions
 * has so much more of it as one message takes at the most.
 */
function allowedTime({ bytes, format, portions }: Held, { limits, ocr }: Options): number {
  const factor = ocr === 'off' ? 1 : format?.timeFactor;
  const usual = limits?.timeMs ?? 2 * timeLimit(bytes.length, DEFAULT_LIMITS, factor);
  const count = portions === undefined || portions instanceof DocumentError ? 0 : portions.count;
  return usual + count * PORTION_MS;
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
  const kept = cappedFindings();
  for (const finding of findings) kept.add(finding);
  return {
    ...(mediaType === undefined ? {} : { mediaType }),
    ...kept.all(),
    blindSpots,
    ...(status === 'refused'
      ? {
          status: 'unread',
          reason: reason ?? { code: 'CRASHED', message: 'It was refused without a reason' },
        }
      : { status, coverage }),
  };
}

/** Some have pictures, which have to be read too. */
const PORTION_MS = 1000;

/** Nothing is all that it holds. */
const EMPTY: Reading = {
  status: 'clean',
  mediaType: 'application/x-empty',
  findings: [],
  blindSpots: [],
};
