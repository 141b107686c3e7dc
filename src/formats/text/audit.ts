import { byteDecoder } from '../../core/shared/byte-decoder.js';
import type { Audit, AuditRequest, Change } from '../../core/audit.js';
import type { PartEdits } from '../../core/rewritten.js';
import { DocumentError } from '../../core/error.js';
import { besideEachOther } from '../../hunt/beside-each-other.js';
import { createHunter } from '../../hunt/hunt.js';
import { prepareNeedle } from '../../hunt/needle.js';

/**
 * Reads a finished text again, as text and as bytes, and proves that outside of the edits every byte is the one that it
 * was. Shares nothing with what wrote it.
 *
 * @throws DocumentError UNSUPPORTED_FORMAT for bytes that are no text
 */
export function auditText(bytes: Uint8Array, { needles, against, signal }: AuditRequest): Audit {
  signal.throwIfAborted();
  const text = shownBy(readText(bytes));
  if (text.includes('\0')) {
    throw new DocumentError('UNSUPPORTED_FORMAT', 'The file is not plain text throughout');
  }
  const prepared = needles.flatMap((needle) => prepareNeedle(needle) ?? []);
  const hunter = createHunter(prepared, 'text');
  hunter.feed({ where: 'text', kind: 'text', text });
  hunter.feed({ where: 'text', kind: 'text', text: besideEachOther(text).join(APART) });
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  hunter.feed({ where: 'text', kind: 'bytes', text: view.toString('latin1') });
  const count = needles.length - prepared.length;
  const unread = count === 0 ? [] : [`${String(count)} values without letters or digits`];
  return {
    readers: [
      { reader: 'text', read: { bytes: bytes.length, characters: text.length }, unread },
      ...(against === undefined
        ? []
        : [{ reader: 'comparison', read: { bytes: against.bytes.length }, unread: [] }]),
    ],
    residues: hunter.finish(),
    changes: against === undefined ? [] : changesBetween(against.bytes, bytes, against.edits ?? []),
    layers: [
      {
        id: 'text/read-again',
        text,
        source: 'text',
        removal: 'none',
        place: { kind: 'part', part: 'text', path: '' },
        secondary: true,
      },
    ],
  };
}

/** A sign that no value goes on over. */
const APART = '\n;\n';

/** Walks over both at once; where one was edited, both skip as many bytes as the edit says. */
function changesBetween(
  before: Uint8Array,
  after: Uint8Array,
  edits: readonly PartEdits[],
): Change[] {
  const was = Buffer.from(before.buffer, before.byteOffset, before.byteLength);
  const is = Buffer.from(after.buffer, after.byteOffset, after.byteLength);
  let old = 0;
  let now = 0;
  const changed: Change[] = [{ kind: 'bytes', where: 'text' }];
  const ranges = edits.flatMap((one) => [...one.ranges]);
  for (let at = 0; at + 2 < ranges.length; at += 3) {
    const [start = 0, end = 0, length = 0] = ranges.slice(at, at + 3);
    const size = start - old;
    if (size < 0 || end < start) return changed;
    if (!was.subarray(old, start).equals(is.subarray(now, now + size))) return changed;
    old = end;
    now += size + length;
  }
  return was.subarray(old).equals(is.subarray(now)) ? [] : changed;
}

/** The text as terminals show it, and lines of calendars and cards in one piece. */
function shownBy(text: string): string {
  const shown = /[\u001b\u0007]/u.test(text)
    ? text
        .replace(/\u001b\[[\d;:?]*[mK]/gu, '')
        .replace(/\u001b(?:\[[^@-~]*[@-~]|[^[])|\u0007/gu, ' ')
    : text;
  return /^\s*begin:v/iu.test(shown) ? shown.replace(/=?\r?\n[ \t]|=\r?\n/gu, '') : shown;
}

function readText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zero = bytes.subarray(0, 4096).indexOf(0);
  if (zero >= 0 && bytes.length >= 16)
    return new TextDecoder(zero % 2 === 1 ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return byteDecoder('windows-1252').decode(bytes);
  }
}
