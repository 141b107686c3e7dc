import type { AuditRequest } from '../../../core/audit.js';
import { createHunter } from '../../../hunt/hunt.js';
import { prepareNeedle } from '../../../hunt/needle.js';
import type { AlsoRead } from '../../../proof/audit-archive.js';
import { decodeReferences } from '../../../proof/references.js';
import type { ZipEntry } from '../../../proof/zip-walk.js';

/**
 * Hunts the needles in what mammoth makes of a Word document: a reader of others, which sees less (no headers, no field
 * codes) and owes nothing to our idea of the format. Undefined for other packages, and where it is not installed.
 *
 * @param bytes A package that our own walk has read already, so that it is no bomb.
 * @param entries What that walk saw.
 */
export async function readWithMammoth(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  { needles }: Pick<AuditRequest, 'needles'>,
): Promise<AlsoRead | undefined> {
  const main = entries.find(({ name }) => name === 'word/document.xml');
  if (main === undefined) return undefined;
  const unread = (why: string): AlsoRead => ({
    reader: { reader: 'mammoth', read: {}, unread: [why] },
    residues: [],
  });
  const markup = entries.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name));
  if (markup.reduce((sum, one) => sum + one.bytes.length, 0) > MOST_BYTES) {
    return unread('a document that is too large for it');
  }
  const mammoth = await import('mammoth').then(
    (loaded) => loaded.default,
    () => undefined,
  );
  if (mammoth === undefined) return undefined;
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), styleMap: COMMENTS },
    );
    const hunter = createHunter(
      needles.flatMap((needle) => prepareNeedle(needle) ?? []),
      'mammoth',
    );
    const text = textOf(value);
    hunter.feed({ where: 'text', kind: 'text', text });
    return {
      reader: { reader: 'mammoth', read: { characters: text.length }, unread: [] },
      residues: hunter.finish(),
    };
  } catch {
    return unread('a document that it does not understand');
  }
}

/** Blocks of HTML end lines; other tags stand within words. */
function textOf(html: string): string {
  const lines = html.replace(/<\/?(?:p|h\d|li|ul|ol|t[rdh]|table|br|dl|d[td])\b[^>]*>/gu, '\n');
  return decodeReferences(lines.replace(/<[^>]*>/gu, ''));
}

const COMMENTS = ['comment-reference => sup'];
/** It builds trees of XML parts, which take a hundred times as much memory. */
const MOST_BYTES = 2 ** 20;
