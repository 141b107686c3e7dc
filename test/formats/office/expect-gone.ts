import { expect } from 'vitest';
import type { Engine } from '../../../src/index.js';
import { saidIn, unzip } from '../ooxml/unzip.js';

/** Redacts a value, proves that it is gone by another reader than the package's own, and that a second time nothing changes. */
export async function expectGone(engine: Engine, input: Uint8Array, value: string): Promise<void> {
  const planted = await engine.verify(input, { values: [value], detectors: [] });
  expect(planted.done).toBe(false);
  const outcome = await engine.redact(input, { values: [value], detectors: [] });
  expect('reason' in outcome ? outcome.reason : outcome.status).toBe('redacted');
  expect(outcome.verification).toMatchObject({ done: true, left: [], changed: [] });
  const output = 'output' in outcome ? (outcome.output ?? new Uint8Array()) : new Uint8Array();
  const [before, after] = [await unzip(input), await unzip(output)];
  expect(holds(after, value)).toBe(false);
  expect([...after.keys()]).toEqual([...before.keys()].filter((name) => after.has(name)));
  const again = await engine.redact(output, { values: [value], detectors: [] });
  expect([again.status, again.removed, again.metadataRemoved]).toEqual(['clean', [], []]);
  expect('output' in again && Buffer.compare(again.output ?? output, output)).toBe(0);
}

function holds(parts: ReadonlyMap<string, string>, value: string): boolean {
  const said = [...parts.values()].map((part) => part.replaceAll('\0', '') + saidIn(part));
  const digits = value.replace(/\D/gu, '');
  return said.some((one) => one.replace(/\D/gu, '').includes(digits));
}
