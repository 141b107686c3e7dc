import { nameEntries, nameTrees, writeNameTree } from '../objects/name-tree.js';
import { dictAt, nameAt } from '../objects/objects.js';
import { PDFDict } from '../objects/pdf-lib.js';
import type { PDFArray, PDFContext } from '../objects/pdf-lib.js';

/**
 * Which strings are names that other objects use, by the tree that defines them: destinations, embedded files,
 * identifiers of structure elements, and the rest of the catalog's name trees.
 */
export interface NameNamespaces {
  readonly ofArray: (array: PDFArray) => string | undefined;
  readonly ofEntry: (dict: PDFDict, key: string) => string | undefined;
}

export function nameNamespaces(context: PDFContext): NameNamespaces {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) {
    return { ofArray: () => undefined, ofEntry: () => undefined };
  }
  const arrays = new Map<PDFArray, string>();
  for (const [name, tree] of nameTrees(catalog)) {
    for (const { owner } of nameEntries(tree)) arrays.set(owner, name);
  }
  const collection = dictAt(catalog, 'Collection');
  return {
    ofArray: (array) => arrays.get(array),
    ofEntry: (dict, key) => {
      switch (key) {
        case 'Dest':
          return 'Dests';
        case 'D':
          if (dict === collection) return 'EmbeddedFiles';
          return nameAt(dict, 'S') === 'GoTo' ? 'Dests' : undefined;
        case 'N':
          // A target of a GoToE action (ISO 32000-2, table 205).
          return ['C', 'P'].includes(nameAt(dict, 'R') ?? '') ? 'EmbeddedFiles' : undefined;
        case 'ID':
          return nameAt(dict, 'Type') === 'StructElem' || nameAt(dict, 'S') !== undefined
            ? 'IDTree'
            : undefined;
        default:
          return undefined;
      }
    },
  };
}

/** Sorts the trees in which some names have changed, and takes out the bounds that they gave. */
export function sortTrees(context: PDFContext, changed: ReadonlySet<string>): void {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) return;
  for (const [name, tree] of nameTrees(catalog)) {
    if (changed.has(name)) writeNameTree(context, tree, nameEntries(tree));
  }
}
