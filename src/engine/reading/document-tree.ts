import type { OpenDocument } from '../../core/document.js';
import type { Refusal } from '../../core/refusal.js';
import type { Place } from '../../core/place.js';
import { placeWithin } from '../../core/place.js';
import type { Span } from '../../core/span.js';
import type { TextLayer } from '../../core/text.js';
import type { Job } from './job.js';
import { withOpenDocument } from './job.js';
import type { NestedFile } from './nested-layers.js';

/** What an opened document said of itself, in its own terms. */
export type DocumentFacts = Pick<
  OpenDocument,
  'mediaType' | 'blindSpots' | 'coverage' | 'metadata' | 'marked'
>;

/** A document that could be opened: the outermost one, or a file inside of another. */
export interface DocumentNode extends NestedFile, DocumentFacts {
  /** Its id in the document that holds it; empty for the outermost one. */
  readonly id: string;
  readonly job: Job;
  /** Its layers as all detectors see them, with ids and atoms that are unique in the tree. */
  readonly layers: readonly TextLayer[];
  readonly children: readonly (DocumentNode | UnreadFile)[];
}

/** A file inside a document that no format could open. */
export interface UnreadFile extends NestedFile {
  readonly id: string;
  readonly failure: Refusal;
}

/** A document with all files inside of it, read once; each can be opened again. */
export interface DocumentTree {
  readonly root: DocumentNode;
  /** Every document of the tree, each before the files in it. */
  readonly nodes: readonly DocumentNode[];
  readonly unread: readonly UnreadFile[];
  /** The layers of all documents. */
  readonly layers: readonly TextLayer[];
  readonly withOpen: <Result>(
    node: DocumentNode,
    use: (document: OpenDocument) => Promise<Result>,
  ) => Promise<Result>;
  /** The places of spans of any layers, as seen from the outermost document. */
  readonly locate: (
    wanted: readonly { readonly layer: string; readonly span: Span }[],
  ) => Promise<readonly (readonly Place[])[]>;
}

/** @param open The outermost document, where it is still open. */
export function treeOf(root: DocumentNode, open?: OpenDocument): DocumentTree {
  const nodes: DocumentNode[] = [];
  const unread: UnreadFile[] = [];
  const visit = (node: DocumentNode | UnreadFile): void => {
    if ('failure' in node) {
      unread.push(node);
      return;
    }
    nodes.push(node);
    node.children.forEach(visit);
  };
  visit(root);
  const withOpen: DocumentTree['withOpen'] = (node, use) =>
    open !== undefined && node === root ? use(open) : withOpenDocument(node.job, use);
  return {
    root,
    nodes,
    unread,
    layers: nodes.length === 1 ? root.layers : nodes.flatMap(({ layers }) => layers),
    withOpen,
    locate: (wanted) => locateIn(nodes, withOpen, wanted),
  };
}

async function locateIn(
  nodes: readonly DocumentNode[],
  withOpen: DocumentTree['withOpen'],
  wanted: readonly { readonly layer: string; readonly span: Span }[],
): Promise<readonly (readonly Place[])[]> {
  const places: (readonly Place[])[] = wanted.map(() => []);
  for (const node of nodes) {
    const ids = new Set(node.layers.map(({ id }) => id));
    const asked = wanted.flatMap(({ layer, span }, at) =>
      ids.has(layer) ? [{ at, layer: layer.slice(node.prefix.length), span }] : [],
    );
    if (asked.length === 0) continue;
    const found = await withOpen(node, (document) => document.locate(asked));
    asked.forEach(({ at }, index) => {
      places[at] = (found[index] ?? []).map((place) => placeWithin(place, node.within));
    });
  }
  return places;
}
