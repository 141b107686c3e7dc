import type { Pool } from '../../isolate/pool.js';
import { slots } from '../../core/slots.js';
import type { FileRequest } from './child-requests.js';
import type { FileRead, FileWork, PathLook, Reading } from './file-work.js';

/** Where files are worked on; each gets a desk of its own. */
export interface Desks {
  /** Waits for a free desk. */
  readonly take: (signal: AbortSignal) => Promise<Desk>;
  readonly close: () => Promise<void>;
}

export interface Desk extends FileWork {
  /** Sets the time anew that the next answers may take together. */
  readonly allow: (timeMs: number) => void;
  readonly release: () => void;
}

/** Desks in child processes, which are killed when they take too much time or memory. */
export function childDesks(
  pool: Pool<FileRequest>,
  limits: { readonly timeMs: number; readonly memoryBytes: number },
): Desks {
  return {
    take: async (signal) => {
      const { ask, allow, release } = await pool.lease(limits, signal);
      return {
        allow,
        release,
        look: async (path) => (await ask({ method: 'look', path })) as PathLook,
        read: async (file) => (await ask({ method: 'read', ...file })) as FileRead,
        inspect: async (noOcr) => (await ask({ method: 'inspect', noOcr })) as Reading,
      };
    },
    close: pool.close,
  };
}

/** Desks in this process: nothing can be killed here, so the formats behind the engine should be isolated. */
export function localDesks(size: number, work: () => FileWork, close: () => Promise<void>): Desks {
  const free = slots(size);
  return {
    take: async (signal) => {
      const release = await free.enter(signal);
      return { ...work(), allow: () => undefined, release };
    },
    close,
  };
}
