import type { Terminal } from '../../src/cli/terminal/terminal.js';

export interface FakeTerminal extends Terminal {
  readonly printed: () => string;
  readonly warned: () => string;
}

/** A terminal that remembers what was written to it. */
export function fakeTerminal(
  options: { readonly stdin?: string; readonly signal?: AbortSignal; readonly tty?: boolean } = {},
): FakeTerminal {
  const out: string[] = [];
  const err: string[] = [];
  return {
    print: (text) => out.push(text),
    warn: (text) => err.push(text),
    readStdin: () => Promise.resolve(new TextEncoder().encode(options.stdin ?? '')),
    colour: false,
    showsProgress: options.tty ?? false,
    signal: options.signal ?? new AbortController().signal,
    printed: () => out.join(''),
    warned: () => err.join(''),
  };
}
