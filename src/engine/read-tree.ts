import type { FormatAdapter, OpenDocument } from '../core/document.js';
import type { EmbeddedFile } from '../core/embedded.js';
import { DocumentError } from '../core/error.js';
import type { Refusal } from '../core/outcome.js';
import type { TextLayer } from '../core/text.js';
import type { DocumentFacts, DocumentNode, DocumentTree, UnreadFile } from './document-tree.js';
import { treeOf } from './document-tree.js';
import type { Job } from './job.js';
import { startJob, withOpenDocument } from './job.js';
import type { NestedFile } from './nested-layers.js';
import { OUTERMOST, atomsIn, idWithin, nestLayers } from './nested-layers.js';
import type { Settings } from './settings.js';

/** Files within files are read down to this depth, and so many of them in one document. */
const MOST_DEPTH = 5;
const MOST_FILES = 2000;
/** Beyond this size in bytes, files within files may not be as many times as large as the document that holds them. */
const SMALL = 10 * 2 ** 20;
const HIGHEST_RATIO = 200;

/**
 * Reads a document and all files in it. A document without files stays open while it is used. One with files is closed
 * before they are opened, each on its own: none can take the others down, and one process is enough for all of them.
 *
 * @throws DocumentError when the outermost document cannot be read; what is inside of it is in the tree as unread.
 */
export async function withDocumentTree<Result>(
  job: Job,
  formats: readonly FormatAdapter[],
  use: (tree: DocumentTree) => Promise<Result>,
): Promise<Result> {
  const reader = treeReader(formats, job.settings, job.bytes.length);
  const first = await withOpenDocument(job, async (document) => {
    const layers = reader.claimLayers(document.layers, OUTERMOST);
    const root: DocumentNode = {
      ...factsOf(document),
      ...OUTERMOST,
      id: '',
      job,
      layers,
      children: [],
    };
    if ((document.embedded ?? []).length > 0) {
      return { root, contents: await reader.contentsOf(document) };
    }
    return { result: await use(treeOf(root, document)) };
  });
  if ('result' in first) return first.result;
  const children = await reader.readAll(first.contents, OUTERMOST);
  return use(treeOf({ ...first.root, children }));
}

interface Content {
  readonly file: EmbeddedFile;
  readonly bytes: Uint8Array | Refusal;
}

interface TreeReader {
  readonly claimLayers: (layers: readonly TextLayer[], nested: NestedFile) => readonly TextLayer[];
  readonly contentsOf: (document: OpenDocument) => Promise<Content[]>;
  readonly readAll: (
    contents: readonly Content[],
    parent: NestedFile,
  ) => Promise<DocumentNode['children']>;
}

/** Counts files, bytes and atoms over one tree. */
/** @param size Bytes of the outermost document. */
function treeReader(
  formats: readonly FormatAdapter[],
  settings: Settings,
  size: number,
): TreeReader {
  let files = 0;
  let bytes = 0;
  let atoms = 0;

  const claimLayers = (layers: readonly TextLayer[], nested: NestedFile): readonly TextLayer[] => {
    const first = atoms;
    atoms += atomsIn(layers);
    return nestLayers(layers, nested, first);
  };

  const contentsOf = async (document: OpenDocument): Promise<Content[]> => {
    const contents: Content[] = [];
    for (const file of document.embedded ?? []) {
      contents.push({ file, bytes: await contentOf(document, file) });
    }
    return contents;
  };

  const contentOf = async (
    { readEmbedded }: OpenDocument,
    { id }: EmbeddedFile,
  ): Promise<Content['bytes']> => {
    files += 1;
    if (files > MOST_FILES || readEmbedded === undefined) return TOO_MUCH;
    try {
      const content = await readEmbedded(id);
      bytes += content.length;
      const isBomb = bytes > SMALL && bytes > size * HIGHEST_RATIO;
      return isBomb || bytes > settings.limits.inflatedBytes ? TOO_MUCH : content;
    } catch (error) {
      return failureOf(error);
    }
  };

  const readAll = async (
    contents: readonly Content[],
    parent: NestedFile,
  ): Promise<DocumentNode['children']> => {
    const children: (DocumentNode | UnreadFile)[] = [];
    for (const { file, bytes: content } of contents) {
      const nested = {
        within: [...parent.within, file.where],
        prefix: idWithin(file.id, parent),
        ...(file.shownAs === undefined ? {} : { shownAs: file.shownAs }),
      };
      children.push(await readOne(file.id, nested, content));
    }
    return children;
  };

  const readOne = async (
    id: string,
    nested: NestedFile,
    content: Content['bytes'],
  ): Promise<DocumentNode | UnreadFile> => {
    if ('code' in content) return { ...nested, id, failure: content };
    if (nested.within.length > MOST_DEPTH) return { ...nested, id, failure: TOO_DEEP };
    try {
      const job = startJob(content, formats, settings);
      const { node, contents } = await withOpenDocument(job, async (document) => ({
        node: {
          ...factsOf(document),
          ...nested,
          id,
          job,
          layers: claimLayers(document.layers, nested),
        },
        contents: await contentsOf(document),
      }));
      return { ...node, children: await readAll(contents, nested) };
    } catch (error) {
      return { ...nested, id, failure: failureOf(error) };
    }
  };

  return { claimLayers, contentsOf, readAll };
}

const TOO_MUCH: Refusal = {
  code: 'LIMIT_SIZE',
  message: 'The files in the document are too many or too large',
};
const TOO_DEEP: Refusal = { code: 'LIMIT_SIZE', message: 'Files within files go too deep' };

function failureOf(error: unknown): Refusal {
  if (!(error instanceof DocumentError)) throw error;
  return { code: error.code, message: error.message };
}

function factsOf({
  mediaType,
  blindSpots,
  coverage,
  metadata,
  marked = [],
}: OpenDocument): DocumentFacts {
  return { mediaType, blindSpots, coverage, metadata, marked };
}
