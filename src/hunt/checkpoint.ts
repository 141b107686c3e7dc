import { setImmediate } from 'node:timers/promises';
import { BlackletterError, DocumentError } from '../core/error.js';

/** Looks whether the work may go on. */
export interface Checkpoint {
  /** Throws BlackletterError ABORTED or DocumentError LIMIT_TIME. */
  readonly check: () => void;
  /** The same after a turn of the event loop, so that an abort can arrive at all. */
  readonly pause: () => Promise<void>;
}

export function createCheckpoint(signal: AbortSignal, timeMs: number): Checkpoint {
  const deadline = performance.now() + timeMs;
  const check = (): void => {
    if (signal.aborted) throw new BlackletterError('ABORTED', 'The work was aborted');
    if (performance.now() > deadline) {
      throw new DocumentError('LIMIT_TIME', 'The proof of the finished file took too long');
    }
  };
  return {
    check,
    pause: async () => {
      await setImmediate();
      check();
    },
  };
}
