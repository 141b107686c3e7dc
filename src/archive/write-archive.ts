import { crc32, deflateRawSync } from 'node:zlib';
import { DocumentError } from '../core/error.js';
import type { Part } from './part.js';

/**
 * A package made from nothing but the parts: the same order, one fixed time, no comments, no extra fields, so that the
 * same parts give the same bytes and nothing of the old file's container comes along (PKWARE APPNOTE 4.3).
 *
 * Parts are packed one after the other: ten thousand small ones at once would take gigabytes of the packer's memory.
 *
 * @throws DocumentError LIMIT_SIZE for what an archive of 32 bits cannot hold
 */
export async function writeArchive(parts: readonly Part[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [at, { name, bytes, compressed }] of parts.entries()) {
    // Others get their turn.
    if (at % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    const content = compressed ? deflateRawSync(bytes) : bytes;
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(title.length === name.length ? 0 : UTF_8, 2);
    common.writeUInt16LE(compressed ? DEFLATED : STORED, 4);
    common.writeUInt16LE(EARLIEST_DAY, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((REGULAR_FILE << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    const entry = [LOCAL, common, title, content];
    pieces.push(...entry);
    directory.push(DIRECTORY, common, tail, title);
    offset += entry.reduce((sum, { length }) => sum + length, 0);
    if (offset > LONGEST) throw tooLarge();
  }
  if (parts.length > MOST) throw tooLarge();
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

function tooLarge(): DocumentError {
  return new DocumentError('LIMIT_SIZE', 'The package is too large to be written');
}

const LOCAL = Buffer.from('PK\x03\x04');
/** Made by version 2.0 on a Unix. */
const DIRECTORY = Buffer.from('PK\x01\x02\x14\x03');
const VERSION = 20;
const UTF_8 = 0x800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, midnight: the first moment that the format can write. */
const EARLIEST_DAY = (1 << 5) | 1;
const REGULAR_FILE = 0o100644;
const MOST = 0xfffe;
const LONGEST = 2 ** 31;
const TURN = 64;
