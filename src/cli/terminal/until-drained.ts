import type { Writable } from 'node:stream';

const ENDS = ['drain', 'close', 'error'] as const;

/** Once a stream takes more, or nobody reads it any more; leaves no listener behind. */
export function untilDrained(stream: Writable): Promise<void> {
  if (!stream.writableNeedDrain || stream.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ENDS) stream.off(event, done);
      resolve();
    };
    for (const event of ENDS) stream.on(event, done);
  });
}
