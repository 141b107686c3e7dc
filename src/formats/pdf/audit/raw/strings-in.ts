import type { RawValue } from './syntax.js';

/** Every string in values, at any depth, in order. */
export function stringsIn(values: Iterable<RawValue>): Uint8Array[] {
  const strings: Uint8Array[] = [];
  visit(values, (value) => {
    if (value.kind === 'string') strings.push(value.bytes);
  });
  return strings;
}

/** Every name in values, dictionary keys too. */
export function namesIn(values: Iterable<RawValue>): string[] {
  const names: string[] = [];
  visit(values, (value) => {
    if (value.kind === 'name') names.push(value.name);
    if (value.kind === 'dictionary') for (const key of value.entries.keys()) names.push(key);
  });
  return names;
}

function visit(values: Iterable<RawValue>, note: (value: RawValue) => void): void {
  for (const value of values) {
    note(value);
    if (value.kind === 'array') visit(value.items, note);
    if (value.kind === 'dictionary') visit(value.entries.values(), note);
  }
}
