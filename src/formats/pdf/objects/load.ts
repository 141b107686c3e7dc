import { PDFDict, PDFDocument, PDFName, PDFPageLeaf, PDFRef } from './pdf-lib.js';
import { encryptionError } from './encryption-error.js';
import { keepMeant } from '../xref/keep-meant.js';
import { plainFile } from '../xref/plain-file.js';
import { loadedStreams } from './rewritten-streams.js';
import type { LoadedStreams } from './rewritten-streams.js';
import { assertLittleJunk } from './object-limit.js';
import { DocumentError } from '../../../core/error.js';

/** One page as an object of the file. */
export interface SourcePage {
  readonly ref: PDFRef;
  readonly node: PDFPageLeaf;
}

/** A document as pdf-lib holds it: the side that is rewritten. */
export interface SourceDocument {
  readonly document: PDFDocument;
  readonly pages: readonly SourcePage[];
  readonly wasEncrypted: boolean;
  readonly loaded: LoadedStreams;
  /** How many objects stand in the file in several versions, so that readers may differ on which is meant. */
  readonly doubtfulObjects: number;
}

/**
 * Loads the object graph of a file, decrypted: the objects that its cross-reference means.
 *
 * @throws DocumentError ENCRYPTED or DAMAGED
 */
export async function loadSource(bytes: Uint8Array, password: string): Promise<SourceDocument> {
  let document: PDFDocument;
  const { meant, doubtful: versions, bytes: plain } = plainFile(bytes);
  let doubtful = versions;
  assertLittleJunk(plain);
  try {
    document = await PDFDocument.load(plain, {
      // Without a password the library refuses even files whose user password is empty.
      password,
      updateMetadata: false,
      throwOnInvalidObject: false,
    });
    if (meant !== undefined) doubtful += await keepMeant(document.context, meant);
  } catch (cause) {
    if (cause instanceof Error && /encrypt|password/iu.test(cause.message)) {
      throw await encryptionError(plain, password);
    }
    throw new DocumentError('DAMAGED', 'The PDF cannot be opened: its objects are damaged.', {
      cause,
    });
  }
  return {
    document,
    pages: collectPages(document),
    // The library calls a document that it decrypted not encrypted any more.
    wasEncrypted: document.context.isDecrypted,
    loaded: loadedStreams(document.context),
    doubtfulObjects: doubtful,
  };
}

/** Our own walk of the page tree: bounded, and proof against nodes that name an ancestor as their child. */
function collectPages(document: PDFDocument): SourcePage[] {
  const pages: SourcePage[] = [];
  const seen = new Set<string>();
  const visit = (ref: unknown, depth: number): void => {
    if (!(ref instanceof PDFRef) || seen.has(ref.tag) || depth > MAX_TREE_DEPTH) {
      throw new DocumentError('DAMAGED', 'The PDF cannot be opened: its page tree is damaged.');
    }
    seen.add(ref.tag);
    const node = document.context.lookup(ref);
    if (!(node instanceof PDFDict)) {
      throw new DocumentError('DAMAGED', 'The PDF cannot be opened: a page is missing.');
    }
    if (node instanceof PDFPageLeaf) {
      pages.push({ ref, node });
      return;
    }
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids !== undefined && 'asArray' in kids) {
      for (const kid of (kids as { asArray(): unknown[] }).asArray()) visit(kid, depth + 1);
    }
  };
  // Where the trailer's Root is missing or unreadable, the library gives something else than it declares.
  const catalog: unknown = document.catalog;
  if (!(catalog instanceof PDFDict)) {
    throw new DocumentError('DAMAGED', 'The PDF cannot be opened: it has no catalog.');
  }
  visit(catalog.get(PDFName.of('Pages')), 0);
  if (pages.length === 0) {
    throw new DocumentError('DAMAGED', 'The PDF has no pages: there is nothing to read.');
  }
  return pages;
}

const MAX_TREE_DEPTH = 64;
