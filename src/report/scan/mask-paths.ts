import type { ScanRecord } from '../../core/scan-record.js';
import type { RecordedScan, ScanRun } from '../../core/scan-run.js';
import { ownMark } from './entry-key.js';
import { knownExtension } from './known-extension.js';

/**
 * The same scan with a token in the place of every name in a path: `clients/Vance/will.pdf` becomes
 * `k3x9q2ab/m0w8hz4c/7d2fpa1s.pdf`. The same path has the same tokens under the same key, and nobody without it can tell
 * which names they stand for. Of an extension stays what is one.
 *
 * @param key At least 32 random bytes.
 */
export async function maskedPaths(scan: RecordedScan, key: Uint8Array): Promise<RecordedScan> {
  const tokenOf = await tokens(key);
  return {
    run: {
      ...scan.run,
      roots: scan.run.roots.map((_, index) => `root ${index + 1}`),
      pathsMasked: true,
    },
    records: async function* () {
      for await (const record of scan.records()) yield maskedRecord(record, scan.run, tokenOf);
    },
  };
}

type TokenOf = (name: string) => Promise<string>;

async function maskedRecord(
  record: ScanRecord,
  { roots }: ScanRun,
  tokenOf: TokenOf,
): Promise<ScanRecord> {
  const { pathBytes: _bytes, ...shown } = record;
  const root = roots[record.root] ?? String(record.root);
  const names = record.path.split('/');
  const masked: string[] = [];
  // The key may make other hashes too, of which none may look like one of these.
  let way = `name in a path\0${root}`;
  for (const [index, name] of names.entries()) {
    const isLast = index === names.length - 1;
    way += `\0${name}${isLast ? ownMark(record) : ''}`;
    if (name === '' || name === '.') masked.push(name);
    else {
      const extension = isLast && record.kind !== 'folder' ? knownExtension(name) : '';
      masked.push(`${await tokenOf(way)}${extension}`);
    }
  }
  return { ...shown, path: masked.join('/') };
}

/** The way to an entry as eight letters and digits: 40 bits of its keyed hash. */
async function tokens(key: Uint8Array): Promise<TokenOf> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const { subtle } = globalThis.crypto;
  const hmac = await subtle.importKey('raw', Uint8Array.from(key), algorithm, false, ['sign']);
  const known = new Map<string, string>();
  return async (way) => {
    const before = known.get(way);
    if (before !== undefined) return before;
    const hash = new Uint8Array(await subtle.sign('HMAC', hmac, new TextEncoder().encode(way)));
    const token = Array.from(hash.subarray(0, 8), (byte) => ALPHABET[byte % 32] ?? '').join('');
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(way, token);
    return token;
  };
}

/** Crockford's base 32, without the letters that look like digits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const MOST_KNOWN = 20_000;
