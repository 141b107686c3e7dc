import { readCompoundFile } from '../../archive/compound-file.js';
import { readArchive } from '../../archive/read-archive.js';
import { stringsIn } from '../../archive/strings-in.js';

/** What stands in a file besides what its reader shows. */
export interface RawStrings {
  /** Names of the streams or parts. */
  readonly names: readonly string[];
  readonly strings: readonly string[];
}

/** Every string of every stream or part: also what edits left behind, and drawings and charts. @throws DocumentError */
export async function rawStrings(
  bytes: Uint8Array,
  limits: { readonly inflatedBytes: number; readonly signal: AbortSignal },
): Promise<RawStrings> {
  const pieces = await piecesOf(bytes, limits);
  return {
    names: pieces.map(({ name }) => name),
    strings: pieces.flatMap((piece) => stringsIn(piece.bytes)),
  };
}

/** The streams of a compound file, or the parts of a package. */
export async function piecesOf(
  bytes: Uint8Array,
  limits: { readonly inflatedBytes: number; readonly signal: AbortSignal },
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  if (bytes[0] === 0x50) return readArchive(bytes, limits);
  return readCompoundFile(bytes).map(({ path, bytes: content }) => ({
    name: path,
    bytes: content,
  }));
}
