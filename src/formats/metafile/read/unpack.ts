import { gunzipSync } from 'node:zlib';
import { DocumentError } from '../../../core/error.js';
import { readEmf } from './emf.js';
import { metafileKind } from './kind.js';
import type { Drawing } from './metafile.js';
import { readWmf } from './wmf.js';

/** A drawing as it is in its file. */
export interface UnpackedDrawing {
  readonly kind: 'emf' | 'wmf';
  readonly isPacked: boolean;
  readonly bytes: Uint8Array;
  readonly drawing: Drawing;
}

/** @throws DocumentError DAMAGED, LIMIT_SIZE, UNSUPPORTED_FORMAT */
export function unpackDrawing(file: Uint8Array, inflatedBytes: number): UnpackedDrawing {
  const isPacked = metafileKind(file) === 'packed';
  const bytes = isPacked ? unpacked(file, inflatedBytes) : file;
  const kind = metafileKind(bytes);
  if (kind !== 'emf' && kind !== 'wmf') {
    throw new DocumentError('UNSUPPORTED_FORMAT', 'The packed file is no drawing');
  }
  return { kind, isPacked, bytes, drawing: kind === 'emf' ? readEmf(bytes) : readWmf(bytes) };
}

function unpacked(file: Uint8Array, most: number): Uint8Array {
  const usual = Math.max(SMALL, file.length * HIGHEST_RATIO);
  try {
    return new Uint8Array(
      gunzipSync(file, { maxOutputLength: Math.max(Math.min(most, usual), 1) }),
    );
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new DocumentError('LIMIT_SIZE', 'The drawing unpacks to more than the limit');
    }
    throw new DocumentError('DAMAGED', 'The packed drawing is damaged', { cause });
  }
}

/** Beyond this size a drawing may not be packed more tightly than this. */
const SMALL = 10 * 2 ** 20;
const HIGHEST_RATIO = 200;
