import type { PDFDict } from '../objects/pdf-lib.js';
import type { DocumentFacts } from '../../../core/facts.js';
import type { DescribeRequest } from '../../../core/format-adapter.js';
import { decodeStream } from '../objects/decode-stream.js';
import type { SourcePage } from '../objects/load.js';
import { loadSource } from '../objects/load.js';
import { dictAt, lookup } from '../objects/objects.js';
import { readPdfAClaim } from '../pdf-a.js';
import { readPdfiumText } from '../pdfium/read-text.js';
import { countKinds } from './count-kinds.js';
import { shownSize } from './shown-size.js';

/**
 * What a finished PDF is to a court's filing system.
 *
 * @throws DocumentError ENCRYPTED, DAMAGED or LIMIT_SIZE
 */
export async function pdfFacts(
  bytes: Uint8Array,
  { password = '', limits }: DescribeRequest,
): Promise<DocumentFacts> {
  const { document, pages, wasEncrypted } = await loadSource(bytes, password);
  const { pages: texts } = await readPdfiumText(bytes, password);
  const budget = { left: limits.inflatedBytes };
  const claim = readPdfAClaim(document, (stream) => decodeStream(stream, budget));
  return {
    mediaType: 'application/pdf',
    bytes: bytes.length,
    pages: pages.length,
    pageSizes: pages.map(({ node }) => shownSize(node)),
    pagesWithoutText: pages.flatMap((page, index) =>
      showsNothingToSearch(page, texts[index]?.text ?? '') ? [index + 1] : [],
    ),
    ...(claim && { pdfA: `${String(claim.part)}${(claim.conformance ?? '').toLowerCase()}` }),
    encrypted: wasEncrypted,
    bookmarks: outlineItems(document.catalog),
    ...countKinds(document.context),
  };
}

/** An empty page has nothing to search and nothing to show. */
function showsNothingToSearch({ node }: SourcePage, text: string): boolean {
  return text.trim() === '' && lookup(node, 'Contents') !== undefined;
}

/** Items of the outline (ISO 32000-2 §12.3.3), each once, however they are linked. */
function outlineItems(catalog: PDFDict): number {
  const seen = new Set<PDFDict>();
  const queue = [dictAt(dictAt(catalog, 'Outlines'), 'First')];
  while (queue.length > 0) {
    const item = queue.pop();
    if (item === undefined || seen.has(item)) continue;
    seen.add(item);
    queue.push(dictAt(item, 'First'), dictAt(item, 'Next'));
  }
  return seen.size;
}
