import type { Audit, AuditRequest, Change } from '../core/audit.js';
import type { Rewritten } from '../core/rewritten.js';
import type { TextLayer } from '../core/text.js';
import { createHunter } from '../hunt/hunt.js';
import { prepareNeedle } from '../hunt/needle.js';
import type { Piece } from '../hunt/piece.js';
import { isSameOutside } from './same-outside.js';

/** What another reader saw of a finished text. */
export interface TextReading {
  /** What to hunt in. */
  readonly pieces: readonly Piece[];
  /** What to look at with the detectors. */
  readonly texts: readonly string[];
  readonly unread?: readonly string[];
}

/** The audit of a document that is one text, whose edits are those of the part `part`. */
export function auditText(
  bytes: Uint8Array,
  { needles, against }: AuditRequest,
  {
    reader,
    part,
    read,
  }: { readonly reader: string; readonly part: string; readonly read: TextReading },
): Audit {
  const prepared = needles.flatMap((needle) => prepareNeedle(needle) ?? []);
  const hunter = createHunter(prepared, reader);
  for (const piece of read.pieces) hunter.feed(piece);
  hunter.feed({ where: part, kind: 'bytes', text: latin1(bytes) });
  const left = needles.length - prepared.length;
  const unread = left === 0 ? [] : [`${String(left)} values without letters or digits`];
  return {
    readers: [
      {
        reader,
        read: { bytes: bytes.length, characters: read.texts.join('').length },
        unread: [...unread, ...(read.unread ?? [])],
      },
      ...(against === undefined
        ? []
        : [{ reader: 'comparison', read: { bytes: against.bytes.length }, unread: [] }]),
    ],
    residues: hunter.finish(),
    changes: against === undefined ? [] : changesOf(bytes, against, part),
    layers: layersAgain(read.texts, part),
  };
}

/** Text that another reader sees, as layers for the detectors. */
export function layersAgain(texts: readonly string[], part: string): TextLayer[] {
  return texts.flatMap((text, number) =>
    text.trim() === ''
      ? []
      : [
          {
            id: `${part}/again-${String(number + 1)}`,
            text,
            source: 'text' as const,
            removal: 'none' as const,
            place: { kind: 'part' as const, part, path: '' },
            secondary: true as const,
          },
        ],
  );
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function changesOf(
  after: Uint8Array,
  { bytes, edits = [] }: { readonly bytes: Uint8Array } & Pick<Rewritten, 'edits'>,
  part: string,
): Change[] {
  const own = edits.filter((one) => one.part === part).flatMap(({ ranges }) => [...ranges]);
  const isSame = isSameOutside(bytes, after, Int32Array.from(own));
  return isSame ? [] : [{ kind: 'bytes', where: part }];
}
