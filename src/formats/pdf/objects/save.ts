import { createHash } from 'node:crypto';
import { PDFHexString, PDFName } from './pdf-lib.js';
import type { PDFDocument } from './pdf-lib.js';
import { latin1Bytes } from './bytes.js';
import { sweepUnreachable } from './sweep.js';

/**
 * Writes the whole file anew: one revision, only what the catalog reaches, in the clear, with an identifier of its own
 * (ISO 32000-2 §14.4) that depends on nothing but the written bytes, so that the same work gives the same file.
 */
export async function saveWhole(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document;
  delete context.trailerInfo.Encrypt;
  const placeholder = '0'.repeat(ID_DIGITS);
  context.trailerInfo.ID = context.obj([
    PDFHexString.of(placeholder),
    PDFHexString.of(placeholder),
  ]);
  sweepUnreachable(context);
  // The count in the trailer follows from the largest number that was ever given out.
  context.largestObjectNumber = context
    .enumerateIndirectObjects()
    .reduce((largest, [ref]) => Math.max(largest, ref.objectNumber), 0);
  const bytes = await document.save({
    useObjectStreams: !claimsPdfA(document),
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, ID_DIGITS).toUpperCase();
  return withIdentifier(bytes, placeholder, digest);
}

const ID_DIGITS = 32;

/**
 * PDF/A-1 allows no object streams (ISO 19005-1 §6.1.4), and no PDF/A fonts that are not embedded; the claim stands in the
 * catalog's output intent and XMP.
 */
export function claimsPdfA(document: PDFDocument): boolean {
  return document.catalog.has(PDFName.of('OutputIntents'));
}

function withIdentifier(bytes: Uint8Array, placeholder: string, digest: string): Uint8Array {
  const wanted = latin1Bytes(`<${placeholder}>`);
  const value = latin1Bytes(`<${digest}>`);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The identifier stands in the trailer, at the end; anything alike before it is content.
  let at = text.lastIndexOf(wanted);
  for (let count = 0; count < 2 && at >= 0; count++) {
    bytes.set(value, at);
    at = at === 0 ? -1 : text.lastIndexOf(wanted, at - 1);
  }
  return bytes;
}
