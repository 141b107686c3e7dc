import type { BlindSpot } from '../../../core/coverage.js';
import type { TextLayer, TextSource } from '../../../core/text.js';
import type { AtomCounter, Piece, Segment } from '../../../splice/segment.js';
import { append, joinPieces, newSegment } from '../../../splice/segment.js';
import type { MimePart } from '../mime/mime-part.js';
import { readMime } from '../mime/mime-part.js';
import { fieldSegments } from './field-segments.js';
import { leafKind } from './leaf-kind.js';
import type { MailWriting } from './mail-writing.js';
import type { MailBody } from './read-body.js';
import { readBody } from './read-body.js';

/** A mail, read whole. */
export interface MailReading {
  readonly root: MimePart;
  /** Of the header fields and what stands between parts: all that is not in a body. */
  readonly segments: readonly Segment<MailWriting>[];
  /** Those of the segments. */
  readonly ownLayers: readonly TextLayer[];
  /** All, those of the bodies among them. */
  readonly layers: readonly TextLayer[];
  readonly bodies: readonly MailBody[];
  readonly attachments: readonly MimePart[];
  readonly signatures: readonly MimePart[];
  /** Parts whose type says that another of them is a signature. */
  readonly signed: readonly MimePart[];
  readonly blindSpots: readonly BlindSpot[];
}

/** @throws DocumentError LIMIT_SIZE */
export function readMail(raw: string): MailReading {
  const atoms: AtomCounter = { next: 0 };
  const root = readMime(raw);
  const segments: Segment<MailWriting>[] = [];
  const lists = {
    headers: [] as Piece[],
    trace: [] as Piece[],
    parts: [] as Piece[],
    around: [] as Piece[],
  };
  const found = {
    bodies: [] as MailBody[],
    attachments: [] as MimePart[],
    signatures: [] as MimePart[],
    signed: [] as MimePart[],
    blindSpots: [] as BlindSpot[],
  };
  const oddNames = new Set<string>();

  const visit = (part: MimePart): void => {
    for (const field of part.fields) {
      const made = fieldSegments(raw, field, atoms);
      append(segments, made);
      const list =
        part !== root ? lists.parts : OF_PEOPLE.has(field.name) ? lists.headers : lists.trace;
      if (/\d{4}/u.test(field.name)) oddNames.add(field.written);
      append(list, [`${field.written}:`, ...made, '\n']);
    }
    for (const { start, end } of part.around) {
      const text = raw.slice(start, end);
      if (text.trim() === '') continue;
      const made = newSegment<MailWriting>(atoms, {
        text,
        start,
        end,
        writing: 'around',
        isExact: true,
      });
      segments.push(made);
      lists.around.push(made, '\n;\n');
    }
    if (part.type.value === 'multipart/signed') found.signed.push(part);
    if (part.parts.length > 0) {
      if (part.type.value === 'multipart/encrypted')
        found.blindSpots.push(sealed('encrypted part'));
      part.parts.forEach(visit);
    } else leaf(part);
  };
  const leaf = (part: MimePart): void => {
    const kind = leafKind(part);
    switch (kind) {
      case 'html':
      case 'text': {
        const label = `body ${String(found.bodies.length + 1)}`;
        found.bodies.push(readBody(raw, part, { label, isHtml: kind === 'html', atoms }));
        return;
      }
      case 'signature':
        (part === root ? found.attachments : found.signatures).push(part);
        return;
      case 'sealed':
        found.blindSpots.push(sealed('sealed part'));
        return;
      case 'attachment':
        found.attachments.push(part);
    }
  };
  visit(root);
  const layers = [
    layerOf('headers', lists.headers, 'text'),
    layerOf('trace', lists.trace, 'metadata'),
    layerOf('part-headers', lists.parts, 'field'),
    layerOf('around-parts', lists.around, 'text'),
    namesOf(oddNames),
  ].filter(({ text }) => text.trim() !== '');
  return {
    root,
    segments,
    ownLayers: layers,
    ...found,
    layers: [
      ...layers.slice(0, 1),
      ...found.bodies.flatMap(({ text }) => text.layers),
      ...layers.slice(1),
    ],
    blindSpots: [...found.blindSpots, ...found.bodies.flatMap(({ blindSpots }) => blindSpots)],
  };
}

function layerOf(id: string, pieces: readonly Piece[], source: TextSource): TextLayer {
  const place = { kind: 'part', part: id.replace('-', ' '), path: '' } as const;
  return { id, ...joinPieces(pieces), source, removal: 'span', place };
}

function namesOf(names: ReadonlySet<string>): TextLayer {
  const place = { kind: 'part', part: 'names of header fields', path: '' } as const;
  return { id: 'names', text: [...names].join('\n;\n'), source: 'name', removal: 'none', place };
}

function sealed(where: string): BlindSpot {
  const why = 'It is encrypted, or signed as a whole (S/MIME, PGP): decrypt it first.';
  return { code: 'encrypted', where, why };
}

/** Fields that a mail program shows; the others are the traces of programs. */
const OF_PEOPLE = new Set(
  'from to cc bcc subject date reply-to sender comments keywords resent-from resent-to resent-cc'.split(
    ' ',
  ),
);
