import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps the heap of a long run as small as what it holds: V8 lets it grow to several times of that, since it cannot know
 * that the memory is wanted for other processes. To be called for every record.
 */
export function leanHeap(): () => void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('globalThis.gc') as (() => void) | undefined;
  let count = 0;
  return () => {
    count += 1;
    if (count % EVERY === 0) collect?.();
  };
}

/** A collection takes some twentieth of a second. */
const EVERY = 4000;
