import type { FormatAdapter } from '../core/format-adapter.js';
import type { Limits } from '../core/open-options.js';
import { BlackletterError, DocumentError } from '../core/error.js';
import { inWords } from './in-words.js';

/**
 * The same format in this process: time and abort are looked at between its steps only, memory not at all.
 * Its unforeseen errors become `refused` outcomes as they would in a child.
 */
export function localAdapter(format: FormatAdapter): FormatAdapter {
  const { describe, encrypt, preview } = format;
  return {
    ...format,
    ...(preview === undefined
      ? {}
      : {
          preview: (bytes, request) =>
            bounded(() => preview(bytes, request), request.limits, request.signal),
        }),
    ...(describe === undefined
      ? {}
      : {
          describe: (bytes, request) =>
            bounded(() => describe(new Uint8Array(bytes), request), request.limits, request.signal),
        }),
    ...(encrypt === undefined
      ? {}
      : {
          encrypt: (bytes, request) =>
            bounded(() => encrypt(bytes, request), request.limits, request.signal),
        }),
    open: async (bytes, options) => {
      const { limits, signal } = options;
      // A copy, since libraries take the bytes that they are given for their own.
      const own = new Uint8Array(bytes);
      const document = await bounded(() => format.open(own, options), limits, signal);
      const { readEmbedded } = document;
      return {
        ...document,
        ...(readEmbedded === undefined
          ? {}
          : { readEmbedded: (id) => bounded(() => readEmbedded(id), limits, signal) }),
        locate: (wanted) => bounded(() => document.locate(wanted), limits, signal),
        redact: (plan) => bounded(() => document.redact(plan), limits, signal),
        close: () => document.close(),
      };
    },
    audit: (bytes, request) =>
      bounded(() => format.audit(bytes, request), request.limits, request.signal),
  };
}

async function bounded<Result>(
  work: () => Promise<Result>,
  { timeMs }: Limits,
  signal: AbortSignal,
): Promise<Result> {
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    const onAbort = (): void => {
      reject(new BlackletterError('ABORTED', 'The work was aborted'));
    };
    const timer = setTimeout(() => {
      reject(new DocumentError('LIMIT_TIME', 'The document took longer than its time limit'));
    }, timeMs);
    signal.addEventListener('abort', onAbort, { once: true });
    stop = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([work(), stopped]);
  } catch (error) {
    if (error instanceof DocumentError || error instanceof BlackletterError) throw error;
    const { code, message } = inWords(error);
    throw new DocumentError(code, message);
  } finally {
    stop();
  }
}
