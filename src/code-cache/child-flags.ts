import { setFlagsFromString } from 'node:v8';

/**
 * A child often lives for one document only. V8 then spends a third of all its time on code that is never used again,
 * unless it waits longer before it optimises; a child that lives on gets there a little later.
 */
const WAIT_BEFORE_OPTIMISING = '--interrupt-budget=600000';

/** What is made and dropped is collected a little more often: for documents of many pages that is a tenth of their memory. */
const YOUNG = '--max-semi-space-size=8';

/** What lives long is not looked through before it is of some size: with small documents nothing would be found. */
const OLD = '--initial-old-space-size=96';

/** How V8 is set up in our children. @param heapMebibytes Bound of what lives long. */
export function childFlags(heapMebibytes: number): string[] {
  const bound = `--max-old-space-size=${String(heapMebibytes)}`;
  return [YOUNG, OLD, bound, WAIT_BEFORE_OPTIMISING];
}

/**
 * Does something while V8 believes itself to be set up as ever, for only then it takes bytecode that was made so, Node's own
 * included. The sizes of its heap are fixed at its start and stay. Does it as it is in a process that is not one of our
 * children.
 *
 * @param interruptBudget What V8 has unless it is told otherwise; undefined where there is no bytecode.
 */
export function withUsualFlags<Result>(
  interruptBudget: string | undefined,
  action: () => Result,
): Result {
  const { execArgv } = process;
  if (interruptBudget === undefined || !execArgv.includes(WAIT_BEFORE_OPTIMISING)) return action();
  const usual = [
    ['--max-semi-space-size', '0'],
    ['--initial-old-space-size', '0'],
    ['--max-old-space-size', '0'],
    ['--interrupt-budget', interruptBudget],
  ] as const;
  for (const [name, value] of usual) setFlagsFromString(`${name}=${value}`);
  try {
    return action();
  } finally {
    for (const flag of execArgv) {
      if (usual.some(([name]) => flag.startsWith(`${name}=`))) setFlagsFromString(flag);
    }
  }
}
