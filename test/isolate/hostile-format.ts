import type { FormatAdapter } from '../../src/core/format-adapter.js';
import { DocumentError } from '../../src/core/error.js';
import { textFormat } from '../engine/text-format/index.js';

/** The test format with documents that attack the process that reads them, by what their text says. */
export function hostileFormat(): FormatAdapter {
  const format = textFormat();
  return {
    ...format,
    open: async (bytes, options) => {
      const document = await format.open(bytes, options);
      const attack = /ATTACK:([a-z-]+)/u.exec(document.layers[0]?.text ?? '')?.[1];
      if (attack !== undefined) await ATTACKS[attack]?.();
      return document;
    },
  };
}

const ATTACKS: Readonly<Record<string, () => Promise<void> | void>> = {
  hang: () => {
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  },
  spin: () => {
    for (;;) Math.sqrt(2);
  },
  never: () => new Promise(() => undefined),
  heap: () => {
    const kept: unknown[] = [];
    for (;;) kept.push(new Array(10_000).fill(kept.length));
  },
  buffers: () => {
    const kept: Uint8Array[] = [];
    for (;;) kept.push(new Uint8Array(8 * 1024 ** 2).fill(1));
  },
  exit: () => process.exit(0),
  abort: () => process.abort(),
  kill: () => {
    process.kill(process.pid, 'SIGSEGV');
  },
  stack: () => {
    const deeper = (depth: number): number => deeper(depth + 1) + 1;
    deeper(0);
  },
  unhandled: () => {
    setImmediate(() => {
      throw new TypeError('thrown where nobody waits');
    });
    return new Promise(() => undefined);
  },
  print: () => {
    process.stdout.write('PRINTED');
    process.stderr.write('PRINTED');
  },
  typed: () => {
    throw new DocumentError('ENCRYPTED', 'The document needs a password');
  },
};
