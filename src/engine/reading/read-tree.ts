import type { OpenDocument } from '../../core/document.js';
import type { FormatAdapter } from '../../core/format-adapter.js';
import type { EmbeddedFile } from '../../core/embedded.js';
import { DocumentError } from '../../core/error.js';
import type { Refusal } from '../../core/refusal.js';
import type { TextLayer } from '../../core/text.js';
import type { DocumentFacts, DocumentNode, DocumentTree, UnreadFile } from './document-tree.js';
import { treeOf } from './document-tree.js';
import type { Job } from './job.js';
import { startJob, withOpenDocument } from './job.js';
import type { NestedFile } from './nested-layers.js';
import { OUTERMOST, atomsIn, idWithin, nestLayers } from './nested-layers.js';
import type { Settings } from '../options/settings.js';

/** Files within files are read down to this depth, and so many of them in one document. */
const MOST_DEPTH = 5;
const MOST_FILES = 2000;
/** Beyond this size in bytes, files within files may not be as many times as large as the document that holds them. */
const SMALL = 10 * 2 ** 20;
const HIGHEST_RATIO = 200;
/** The same for all their text, in UTF-16 units. */
const SHORT = 4 * 2 ** 20;
/** Files that hold files are packed already: more than a few of them have about as many bytes as what holds them. */
const MANY_HOLDERS = 12;
const MOST_HELD = 6;
const LITTLE_HELD = 2 ** 15;

/**
 * Reads a document and all files in it. A document without files stays open while it is used. One with files is closed
 * before they are opened, each on its own: none can take the others down, and one process is enough for all of them.
 *
 * @throws DocumentError when the outermost document cannot be read; what is inside of it is in the tree as unread.
 * LIMIT_SIZE for files within files that only a bomb has.
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
  if (reader.isBomb()) {
    throw new DocumentError(
      'LIMIT_SIZE',
      'The files in the document unpack to more than a document has',
    );
  }
  return use(treeOf({ ...first.root, children }));
}

interface Content {
  readonly file: EmbeddedFile;
  readonly bytes: Uint8Array | Refusal;
}

interface TreeReader {
  /** Whether the files met so far are so many times as large as the document that no document has them. */
  readonly isBomb: () => boolean;
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
  let text = 0;
  let holders = 0;
  let held = 0;

  const isBomb = (): boolean =>
    (bytes > SMALL && bytes > size * HIGHEST_RATIO) ||
    (text > SHORT && text > size * HIGHEST_RATIO) ||
    (holders > MANY_HOLDERS && held > size * MOST_HELD + LITTLE_HELD);

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
    if (files > MOST_FILES || readEmbedded === undefined || isBomb()) return TOO_MUCH;
    try {
      const content = await readEmbedded(id);
      bytes += content.length;
      return isBomb() || bytes > settings.limits.inflatedBytes ? TOO_MUCH : content;
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
    if (isBomb()) return { ...nested, id, failure: TOO_MUCH };
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
      text += node.layers.reduce((sum, layer) => sum + layer.text.length, 0);
      if (contents.length > 0) {
        holders += 1;
        held += content.length;
      }
      return { ...node, children: await readAll(contents, nested) };
    } catch (error) {
      return { ...nested, id, failure: failureOf(error) };
    }
  };

  return { isBomb, claimLayers, contentsOf, readAll };
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
