import { Worker } from 'node:worker_threads';
import { MARK_DESCRIPTOR } from './messages.js';

/** Sets the memory limit of this process in bytes; 0 is none. */
export type SetMemoryLimit = (bytes: number) => void;

/**
 * Starts a thread that kills this process when its resident memory goes over the limit or its parent dies. A thread,
 * because the main one may be caught in a loop; resident memory, because flags bound neither buffers nor WebAssembly.
 */
export function startWatchdog(): SetMemoryLimit {
  const limit = new Int32Array(new SharedArrayBuffer(8));
  // From a string, so that it needs no file of its own beside the bundled child.
  const worker = new Worker(SOURCE, { eval: true, workerData: limit, execArgv: [] });
  worker.unref();
  return (bytes) => {
    Atomics.store(limit, 0, Math.ceil(bytes / MEBIBYTE));
  };
}

const MEBIBYTE = 1024 * 1024;

const SOURCE = `
const { workerData: limit } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const parent = process.ppid;
for (;;) {
  Atomics.wait(limit, 1, 0, 25);
  const mebibytes = Atomics.load(limit, 0);
  const over = mebibytes > 0 && process.memoryUsage.rss() > mebibytes * ${String(MEBIBYTE)};
  if (over) {
    try {
      writeSync(${String(MARK_DESCRIPTOR)}, 'memory');
    } catch {
      // The parent has gone and hears no more; the process ends below in any case.
    }
  }
  if (over || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}
`;
