import { expect, it } from 'vitest';
import { sourceOf } from '../../fixtures/text/source.js';
import { disagreements, ORACLES } from './oracles.js';

/** `npm run bench:detect -- --part validators` does the same with a million values each. */
it.each(ORACLES)('agree: $name', (oracle) => {
  expect(disagreements(oracle, sourceOf('test', oracle.name), 20_000)).toEqual([]);
});

it.each(
  ORACLES.flatMap(({ name, ours, theirs, differs }) =>
    differs.map((it) => ({ name, ours, theirs, ...it })),
  ),
)('differ: $name: $why', ({ ours, theirs, when, example }) => {
  expect(when(example)).toBe(true);
  expect(ours(example)).not.toBe(theirs(example));
});
