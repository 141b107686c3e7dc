import { setFlagsFromString } from 'node:v8';
import type { Manifest } from './manifest.js';

/**
 * A child often lives for one document only. V8 then spends a third of all its time on code that is never used again,
 * unless it waits longer before it optimises; a child that lives on gets there a little later.
 */
const WAIT_BEFORE_OPTIMISING = '--interrupt-budget=600000';

/** What is made and dropped is collected a little more often: for documents of many pages that is a tenth of their memory. */
const YOUNG = '--max-semi-space-size=8';

/** What lives long is not looked through before it is of some size: with small documents nothing would be found. */
const OLD = '--initial-old-space-size=64';

/**
 * What our children are started with. Node refuses flags that its V8 does not know, and it knows these for long; the last
 * one is set once a child runs (`withUsualFlags`).
 *
 * @param heapMebibytes Bound of what lives long.
 */
export function childFlags(heapMebibytes: number): string[] {
  return [YOUNG, OLD, `--max-old-space-size=${String(heapMebibytes)}`];
}

/**
 * Does something while V8 believes itself to be set up as ever, for only then it takes bytecode that was made so, Node's own
 * included. The sizes of its heap are fixed at its start and stay. Does it as it is in a process that is not one of our
 * children.
 *
 * @param made What is known of the bytecode; undefined where there is none.
 */
export function withUsualFlags<Result>(
  made: Pick<Manifest, 'interruptBudget'> | undefined,
  action: () => Result,
): Result {
  const { execArgv } = process;
  if (!execArgv.includes(OLD)) return action();
  const usual = made === undefined ? [] : usualFlags(made);
  for (const [name, value] of usual) setFlagsFromString(`${name}=${value}`);
  try {
    return action();
  } finally {
    const own = execArgv.filter((flag) => usual.some(([name]) => flag.startsWith(`${name}=`)));
    // A V8 that does not know the last one passes over it.
    for (const flag of [...own, WAIT_BEFORE_OPTIMISING]) setFlagsFromString(flag);
  }
}

function usualFlags({ interruptBudget }: Pick<Manifest, 'interruptBudget'>): [string, string][] {
  return [
    ['--max-semi-space-size', '0'],
    ['--initial-old-space-size', '0'],
    ['--max-old-space-size', '0'],
    ...(interruptBudget === undefined
      ? []
      : [['--interrupt-budget', interruptBudget] as [string, string]]),
  ];
}
