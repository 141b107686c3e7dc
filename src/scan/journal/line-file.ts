import { fstatSync, readSync } from 'node:fs';

/** The lines of a file by their offsets in bytes, quick where one asks for them in their order. */
export interface LineFile {
  /** The line that begins there, without its end; `undefined` where the file ends before the line does. */
  readonly lineAt: (offset: number) => string | undefined;
  /** All whole lines that begin from `offset` on. */
  readonly lines: (
    offset?: number,
  ) => Generator<{ readonly offset: number; readonly line: string }>;
  /** Its length at the moment. */
  readonly bytes: () => number;
}

/**
 * @param file Descriptor of a file that only grows.
 * @param windowBytes So much is read at a time: little where lines are asked for in no order.
 */
export function lineFile(file: number, windowBytes: number = 128 * 1024): LineFile {
  // One memory for all windows: half a gigabyte of them would pass by before any of it is collected.
  let memory = Buffer.allocUnsafeSlow(windowBytes);
  let window = memory.subarray(0, 0);
  let windowStart = 0;

  const load = (offset: number, atLeast: number): void => {
    const length = Math.max(windowBytes, atLeast);
    if (memory.length < length) memory = Buffer.allocUnsafeSlow(length);
    const read = readSync(file, memory, 0, length, offset);
    window = memory.subarray(0, read);
    windowStart = offset;
  };

  const find = (offset: number): { readonly line: string; readonly next: number } | undefined => {
    for (let wanted = windowBytes; ; wanted *= 4) {
      const from = offset - windowStart;
      if (from >= 0 && from < window.length) {
        const end = window.indexOf(LINE_END, from);
        if (end >= 0) {
          return { line: window.toString('utf8', from, end), next: windowStart + end + 1 };
        }
      }
      const before = windowStart === offset ? window.length : -1;
      load(offset, wanted);
      // Reading more gave no more.
      if (window.length === before || window.length === 0) return undefined;
    }
  };

  const bytes = (): number => fstatSync(file).size;

  return {
    bytes,
    lineAt: (offset) => find(offset)?.line,
    *lines(offset = 0) {
      const size = bytes();
      for (let at = offset; at < size;) {
        const found = find(at);
        if (found === undefined) return;
        yield { offset: at, line: found.line };
        at = found.next;
      }
    },
  };
}

const LINE_END = 10;
