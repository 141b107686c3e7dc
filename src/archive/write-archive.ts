import { ZipFile } from 'yazl';
import type { Part } from './part.js';

/**
 * A package made from nothing but the parts: the same order, one fixed time, no comments, no extra fields, so that the
 * same parts give the same bytes and nothing of the old file's container comes along.
 */
export async function writeArchive(parts: readonly Part[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes, compressed } of parts) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, {
      mtime: EARLIEST,
      forceDosTimestamp: true,
      compress: compressed,
      mode: 0o100644,
    });
  }
  const done = collect(zip.outputStream as AsyncIterable<Buffer>);
  zip.end();
  return done;
}

async function collect(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** The first time that the format can write; of the local clock, since the format knows no time zones. */
const EARLIEST = new Date(1980, 0, 1);
