import type { OpenDocument } from '../core/document.js';
import type { FormatAdapter } from '../core/format-adapter.js';
import type { OnPage } from '../core/open-options.js';
import { DocumentError } from '../core/error.js';
import { inWords } from './in-words.js';
import type { OpenedData, PageMessage, Reply, Request, RequestMessage } from './messages.js';
import { startWatchdog } from './watchdog.js';

/** Makes this process a child that works on one document at a time with the given formats. */
export function serve(formats: readonly FormatAdapter[]): void {
  const answer = answerer(formats);
  serveAnswers((request, onPage) => answer(request as Request, onPage));
}

/**
 * Makes this process a child that answers one request after the other, killed when it uses more memory than it may or
 * its parent is gone.
 */
export function serveAnswers(answer: (request: unknown, onPage: OnPage) => Promise<unknown>): void {
  const setMemoryLimit = startWatchdog();
  process.on('disconnect', () => process.exit());
  // Ctrl-C reaches every process of a terminal; whether this one goes on is its parent's business.
  process.on('SIGINT', () => undefined);
  process.on('unhandledRejection', passOver);
  process.on('message', (message) => {
    const { id, memoryBytes, request } = message as RequestMessage<unknown>;
    setMemoryLimit(memoryBytes);
    const onPage: OnPage = (page, pages) => {
      process.send?.({ id, page, pages } satisfies PageMessage);
    };
    void answer(request, onPage)
      .then((value): Reply => ({ id, ok: true, value, rss: process.memoryUsage.rss() }))
      .catch((error: unknown): Reply => ({ id, ok: false, ...inWords(error), rss: 0 }))
      .then((reply) => process.send?.(reply));
  });
}

/**
 * Readers of damaged files leave promises for parts that they then do without. A request that fails says so itself; a
 * mistake in a program ends the process as ever.
 */
function passOver(reason: unknown): void {
  const mistakes = [TypeError, ReferenceError, RangeError, SyntaxError];
  if (!(reason instanceof Error) || mistakes.some((kind) => reason instanceof kind)) throw reason;
}

function answerer(
  formats: readonly FormatAdapter[],
): (request: Request, onPage: OnPage) => Promise<unknown> {
  let document: OpenDocument | undefined;
  const { signal } = new AbortController();
  const named = (id: string): FormatAdapter => {
    const format = formats.find((one) => one.id === id);
    if (format === undefined) throw new DocumentError('UNSUPPORTED_FORMAT', 'Unknown format');
    return format;
  };
  const opened = (): OpenDocument => {
    if (document === undefined) throw new DocumentError('CRASHED', 'No document is open');
    return document;
  };
  return async (request, onPage) => {
    switch (request.method) {
      case 'open': {
        document = await named(request.format).open(request.bytes, {
          ...request.options,
          onPage,
          signal,
        });
        const {
          mediaType,
          layers,
          blindSpots,
          coverage,
          metadata,
          embedded = [],
          marked = [],
        } = document;
        return {
          mediaType,
          layers,
          blindSpots,
          coverage,
          metadata,
          embedded,
          marked,
        } satisfies OpenedData;
      }
      case 'locate':
        return opened().locate(request.wanted);
      case 'embedded': {
        const { readEmbedded } = opened();
        if (readEmbedded === undefined) throw new DocumentError('CRASHED', 'No such file');
        return readEmbedded(request.id);
      }
      case 'redact':
        return opened().redact(request.plan);
      case 'close': {
        const closing = document;
        document = undefined;
        return closing?.close();
      }
      case 'audit':
        return named(request.format).audit(request.bytes, {
          ...request.request,
          onPage,
          signal,
        });
      case 'preview':
        return named(request.format).preview?.(request.bytes, { ...request.request, signal });
      case 'describe':
        return named(request.format).describe?.(request.bytes, { ...request.request, signal });
      case 'encrypt':
        return named(request.format).encrypt?.(request.bytes, { ...request.request, signal });
    }
  };
}
