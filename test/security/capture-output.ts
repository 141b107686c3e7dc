import { vi } from 'vitest';

/** Everything that this process says while it is captured. */
export interface CapturedOutput {
  /** All of it as one text; whoever says it, by whatever way. */
  readonly all: () => string;
  readonly stop: () => void;
}

const CONSOLE = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const;

export function captureOutput(): CapturedOutput {
  const said: string[] = [];
  const keep = (...parts: readonly unknown[]): void => {
    said.push(parts.map(String).join(' '));
  };
  const keepChunk = (chunk: unknown): boolean => {
    keep(typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString('latin1'));
    return true;
  };
  const spies = [
    ...CONSOLE.map((method) => vi.spyOn(console, method).mockImplementation(keep)),
    vi.spyOn(process.stdout, 'write').mockImplementation(keepChunk),
    vi.spyOn(process.stderr, 'write').mockImplementation(keepChunk),
    vi.spyOn(process, 'emitWarning').mockImplementation(keep),
  ];
  return {
    all: () => said.join('\n'),
    stop: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
