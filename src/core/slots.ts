import { BlackletterError } from './error.js';

/** Lets at most so many in at a time, first come, first served. */
export interface Slots {
  /** Resolves to the function that leaves again. @throws BlackletterError ABORTED while waiting. */
  readonly enter: (signal: AbortSignal) => Promise<() => void>;
}

export function slots(size: number): Slots {
  const waiting: (() => void)[] = [];
  let free = size;
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    enter: async (signal) => {
      if (signal.aborted) throw aborted();
      if (free > 0) {
        free -= 1;
        return leave;
      }
      return new Promise((resolve, reject) => {
        const onAbort = (): void => {
          waiting.splice(waiting.indexOf(enter), 1);
          reject(aborted());
        };
        const enter = (): void => {
          signal.removeEventListener('abort', onAbort);
          resolve(leave);
        };
        waiting.push(enter);
        signal.addEventListener('abort', onAbort, { once: true });
      });
    },
  };
}

function aborted(): BlackletterError {
  return new BlackletterError('ABORTED', 'The work was aborted');
}
