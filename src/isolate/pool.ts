import { BlackletterError, DocumentError } from '../core/error.js';
import type { Limits, OnPage } from '../core/open-options.js';
import type { Child } from './child-process.js';
import { startChild } from './child-process.js';
import type { Request } from './messages.js';
import { slots } from '../core/slots.js';

/** A child that works for one document until it is released. */
export interface Lease<Asked = Request> {
  /** @throws DocumentError with the document's own error, LIMIT_TIME, LIMIT_MEMORY or CRASHED; BlackletterError ABORTED. */
  readonly ask: (request: Asked, onPage?: OnPage) => Promise<unknown>;
  /** Sets the time limit anew, counted from now. */
  readonly allow: (timeMs: number) => void;
  readonly release: () => void;
}

export interface Pool<Asked = Request> {
  /** Waits for a free child. The time limit counts from when it is given. */
  readonly lease: (
    limits: Pick<Limits, 'timeMs' | 'memoryBytes'>,
    signal: AbortSignal,
  ) => Promise<Lease<Asked>>;
  /** Kills all children, whatever they are doing. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions<Asked = Request> {
  /** Path of the module that calls `serve`. */
  readonly entry: string;
  readonly execArgv?: readonly string[];
  /** How many children work at the same time at most. */
  readonly size: number;
  /** After so many leases a child is replaced. @defaultValue 200 */
  readonly mostDocuments?: number;
  /** What every child is told before it is asked anything. */
  readonly first?: Asked;
}

/** After so many documents a child is replaced by a new one, unless the pool says otherwise, */
const MOST_DOCUMENTS = 200;

/** or with so much memory still in use that the next document would be blamed for it: this share of its limit. */
const MOST_IDLE_SHARE = 0.4;

/** A child gets ready in a tenth of a second, but not on a machine that is busy. */
const START_MS = 60_000;

/** A small pool of warm children: one document in one child at a time, so that blame is exact. */
export function createPool<Asked = Request>(options: PoolOptions<Asked>): Pool<Asked> {
  const { size, mostDocuments = MOST_DOCUMENTS, ...childOptions } = options;
  const idle: Child<Asked>[] = [];
  const busy = new Set<Child<Asked>>();
  const ages = new WeakMap<Child<Asked>, number>();
  const queue = slots(size);
  let closed = false;

  const take = (memoryBytes: number): Child<Asked> => {
    while (idle.length > 0) {
      const child = idle.pop();
      if (child?.isAlive() === true && child.memoryBytes === memoryBytes) return child;
      void child?.stop(new DocumentError('CRASHED', 'Not needed any more'));
    }
    return startChild({ ...childOptions, memoryBytes });
  };

  const giveBack = (child: Child<Asked>): void => {
    const age = (ages.get(child) ?? 0) + 1;
    ages.set(child, age);
    const fit =
      child.isAlive() && age < mostDocuments && child.rss() < child.memoryBytes * MOST_IDLE_SHARE;
    if (fit && !closed) {
      child.hold(false);
      idle.push(child);
    } else void child.stop(new DocumentError('CRASHED', 'Not needed any more'));
  };

  return {
    lease: async ({ timeMs, memoryBytes }, signal) => {
      const free = await queue.enter(signal);
      if (closed) {
        free();
        throw new BlackletterError('ABORTED', 'The engine was closed');
      }
      const child = take(memoryBytes);
      busy.add(child);
      child.hold(true);
      const onAbort = (): void => {
        void child.stop(new BlackletterError('ABORTED', 'The work was aborted'));
      };
      const startTimer = (ms: number): NodeJS.Timeout =>
        setTimeout(() => {
          void child.stop(
            new DocumentError('LIMIT_TIME', 'The document took longer than its time limit'),
          );
        }, ms);
      let timer = startTimer(START_MS);
      signal.addEventListener('abort', onAbort, { once: true });
      // A child that starts does not yet work on a document.
      await child.ready;
      clearTimeout(timer);
      timer = startTimer(timeMs);
      let released = false;
      return {
        ask: child.ask,
        allow: (ms) => {
          if (released) return;
          clearTimeout(timer);
          timer = startTimer(ms);
        },
        release: () => {
          if (released) return;
          released = true;
          clearTimeout(timer);
          signal.removeEventListener('abort', onAbort);
          busy.delete(child);
          giveBack(child);
          free();
        },
      };
    },
    close: async () => {
      closed = true;
      const why = new BlackletterError('ABORTED', 'The engine was closed');
      const all = [...idle.splice(0), ...busy];
      await Promise.all(all.map((child) => child.stop(why)));
    },
  };
}
