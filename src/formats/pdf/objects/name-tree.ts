import { arrayAt, dictAt } from './objects.js';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from './pdf-lib.js';
import type { PDFContext, PDFObject } from './pdf-lib.js';

/** One entry of a name tree (ISO 32000-2 §7.9.6): the array in which it stands, and the index of its key there. */
export interface NameEntry {
  readonly owner: PDFArray;
  readonly index: number;
  readonly key: PDFString | PDFHexString;
  readonly value: PDFObject | undefined;
}

/** The entries of a tree in their order; a node that is its own ancestor is entered once. */
export function nameEntries(root: PDFDict | undefined): NameEntry[] {
  const entries: NameEntry[] = [];
  const seen = new Set<PDFDict>();
  const visit = (node: PDFDict | undefined): void => {
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    const owner = arrayAt(node, 'Names');
    for (let index = 0; owner !== undefined && index + 1 < owner.size(); index += 2) {
      const key = owner.lookup(index);
      if (!(key instanceof PDFString || key instanceof PDFHexString)) continue;
      entries.push({ owner, index, key, value: owner.get(index + 1) });
    }
    const kids = arrayAt(node, 'Kids');
    for (let at = 0; kids !== undefined && at < kids.size(); at++) {
      const kid = kids.lookup(at);
      if (kid instanceof PDFDict) visit(kid);
    }
  };
  visit(root);
  return entries;
}

/** Writes a tree anew as one node, sorted by its keys' bytes as the standard wants it. */
export function writeNameTree(
  context: PDFContext,
  root: PDFDict,
  entries: readonly Pick<NameEntry, 'key' | 'value'>[],
): void {
  const sorted = [...entries].sort((a, b) => compareBytes(a.key.asBytes(), b.key.asBytes()));
  const names = PDFArray.withContext(context);
  for (const { key, value } of sorted) {
    if (value === undefined) continue;
    names.push(key);
    names.push(value);
  }
  root.delete(PDFName.of('Kids'));
  root.delete(PDFName.of('Limits'));
  root.set(PDFName.of('Names'), names);
}

/** The name trees of the catalog, by their names, and the one of structure elements' identifiers. */
export function nameTrees(catalog: PDFDict): Map<string, PDFDict> {
  const trees = new Map<string, PDFDict>();
  const names = dictAt(catalog, 'Names');
  for (const key of names?.keys() ?? []) {
    const tree = dictAt(names, key.decodeText());
    if (tree !== undefined) trees.set(key.decodeText(), tree);
  }
  const ids = dictAt(dictAt(catalog, 'StructTreeRoot'), 'IDTree');
  if (ids !== undefined) trees.set('IDTree', ids);
  return trees;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return Buffer.compare(a, b);
}
