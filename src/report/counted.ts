/** `3 pages`, `1 page`, `1 XML part`: kinds of things are named in the plural. */
export function counted([kind, number]: readonly [kind: string, number: number]): string {
  return `${String(number)} ${number === 1 ? kind.replace(/(\w)s\b/u, '$1') : kind}`;
}
