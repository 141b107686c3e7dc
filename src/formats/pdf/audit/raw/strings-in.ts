import type { RawValue } from './syntax.js';

/** Every string in values, at any depth, in order. */
export function stringsIn(values: Iterable<RawValue>): Uint8Array[] {
  const strings: Uint8Array[] = [];
  for (const value of walk(values)) if (value.kind === 'string') strings.push(value.bytes);
  return strings;
}

/** Every name in values, dictionary keys too. */
export function namesIn(values: Iterable<RawValue>): string[] {
  const names: string[] = [];
  for (const value of walk(values)) {
    if (value.kind === 'name') names.push(value.name);
    if (value.kind === 'dictionary') names.push(...value.entries.keys());
  }
  return names;
}

function* walk(values: Iterable<RawValue>): Iterable<RawValue> {
  for (const value of values) {
    yield value;
    if (value.kind === 'array') yield* walk(value.items);
    if (value.kind === 'dictionary') yield* walk(value.entries.values());
  }
}
