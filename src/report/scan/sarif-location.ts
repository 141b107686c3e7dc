import type { ScanRecord } from '../../core/scan-record.js';
import type { ScanRun } from '../../core/scan-run.js';

/** Where an entry is: its path in percent-encoding (RFC 3986) from its root on, byte by byte where it is no UTF-8. */
export function sarifLocation({
  path,
  pathBytes,
  root,
}: Pick<ScanRecord, 'path' | 'pathBytes' | 'root'>): object {
  const bytes = pathBytes === undefined ? new TextEncoder().encode(path) : bytesOf(pathBytes);
  return { uri: encoded(bytes), uriBaseId: rootId(root) };
}

/** The roots, by name only: where they are mounted is not the same for whoever reads the report. */
export function sarifRoots({ roots }: Pick<ScanRun, 'roots'>): object {
  return Object.fromEntries(roots.map((text, index) => [rootId(index), { description: { text } }]));
}

function rootId(root: number): string {
  return `ROOT${root}`;
}

/** Unreserved characters and `/` as they are, all other bytes as `%XX`. A first segment with `:` would be a scheme. */
function encoded(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    return /[\w.~/-]/u.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
