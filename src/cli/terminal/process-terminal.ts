import { addAbortSignal } from 'node:stream';
import { BlackletterError } from '../../core/error.js';
import { EXIT } from '../exit-codes.js';
import type { Terminal } from './terminal.js';
import { untilDrained } from './until-drained.js';

/** The terminal that this process was started in. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const signal = interruptSignal();
  // Whoever reads our output may stop early (`| head`); that is no error.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  return {
    print: (text) => {
      stdout.write(text);
    },
    warn: (text) => {
      stderr.write(text);
    },
    readStdin: () => readStdin(signal),
    // https://no-color.org: set and not empty.
    colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    ...(stdout.isTTY ? { columns: stdout.columns } : {}),
    // Whoever does not read to the end closes the pipe.
    drained: () => untilDrained(stdout),
    showsProgress: stderr.isTTY,
    signal,
  };
}

/** @throws ABORTED when Ctrl-C comes before the end of the input */
async function readStdin(signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of addAbortSignal(signal, process.stdin)) chunks.push(chunk as Buffer);
  } catch (cause) {
    const code = signal.aborted ? 'ABORTED' : 'IO';
    throw new BlackletterError(code, 'Standard input was not read to its end', { cause });
  }
  return Buffer.concat(chunks);
}

/** The first Ctrl-C (or SIGTERM) asks the work to stop and clean up; the second one ends it at once. */
function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller.signal;
}
