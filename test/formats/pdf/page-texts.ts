import { openPdf } from '../../../src/formats/pdf/open.js';

/** The text of each page in reading order, as the remover reads it. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const document = await openPdf(bytes, {
    limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 28 },
    signal: new AbortController().signal,
  });
  await document.close();
  return document.layers.flatMap(({ id, text }) => (/^page-\d+$/u.test(id) ? [text] : []));
}
