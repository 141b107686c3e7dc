import { setFlagsFromString } from 'node:v8';
import type { Manifest } from './manifest.js';

/**
 * A child often lives for one document only. V8 then spends a third of all its time on code that is never used again,
 * unless it waits longer before it optimises; a child that lives on gets there a little later. What is optimised takes half
 * as long with less of other functions in it and without the first round of each loop beside it, and runs as fast.
 */
const SLOWER_TO_OPTIMISE: Readonly<Record<string, string>> = {
  // Gone with V8 12 (Node 22), which would complain on stderr.
  ...(Number.parseInt(process.versions.v8, 10) < 12 ? { '--interrupt-budget': '600000' } : {}),
  '--max-inlined-bytecode-size-cumulative': '400',
};

/** Switched off the same way: the last makes bytecode of regular expressions better that soon are machine code. */
const SWITCHED_OFF = ['turbo-loop-peeling', 'regexp-peephole-optimization'];

/** What is made and dropped is collected a little more often: for documents of many pages that is a tenth of their memory. */
const YOUNG = '--max-semi-space-size=8';

/**
 * What lives long is not looked through before it is of some size, with what lies beside the heap: with most documents
 * nothing would be found.
 */
const OLD = '--initial-old-space-size=96';

/**
 * What our children are started with. Node refuses flags that its V8 does not know, and it knows these for long; others are
 * set once a child runs (`withUsualFlags`).
 *
 * @param heapMebibytes Bound of what lives long.
 */
export function childFlags(heapMebibytes: number): string[] {
  return [YOUNG, OLD, `--max-old-space-size=${String(heapMebibytes)}`];
}

/**
 * What of this process's environment our children get: all but certificates, which Node reads at its start though no child
 * speaks to a network.
 */
export function childEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = environment;
  return rest;
}

/** Numbers that children have of their own once they run, for which a build looks up what V8 has. */
export const OWN_NUMBERS: readonly string[] = Object.keys(SLOWER_TO_OPTIMISE);

/**
 * Does something while V8 believes itself to be set up as ever, for only then it takes bytecode that was made so, Node's own
 * included. The sizes of its heap are fixed at its start and stay. Does it as it is in a process that is not one of our
 * children.
 *
 * @param made What is known of the bytecode; undefined where there is none.
 */
export function withUsualFlags<Result>(
  made: Pick<Manifest, 'usualNumbers'> | undefined,
  action: () => Result,
): Result {
  const { execArgv } = process;
  if (!execArgv.includes(OLD)) return action();
  if (made !== undefined) {
    const numbers = { ...HEAP_AS_EVER, ...made.usualNumbers };
    setFlags([...assigned(numbers), ...SWITCHED_OFF.map((name) => `--${name}`)]);
  }
  try {
    return action();
  } finally {
    setFlags(execArgv.filter((flag) => flag.split('=', 1).some((name) => name in HEAP_AS_EVER)));
    optimiseLater();
  }
}

/** Has V8 spend less on making code fast in this process, which has to be one of our own: it often ends before that pays. */
export function optimiseLater(): void {
  setFlags([...assigned(SLOWER_TO_OPTIMISE), ...SWITCHED_OFF.map((name) => `--no-${name}`)]);
}

const HEAP_AS_EVER = {
  '--max-semi-space-size': '0',
  '--initial-old-space-size': '0',
  '--max-old-space-size': '0',
};

function assigned(numbers: Readonly<Record<string, string>>): string[] {
  return Object.entries(numbers).map(([name, value]) => `${name}=${value}`);
}

function setFlags(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
