import type { BlindSpot } from '../../../core/coverage.js';
import { declaredCharset } from '../../../html/charset.js';
import { markupBlindSpots, markupLayers } from '../../../html/layers.js';
import type { MarkupFiles } from '../../../html/markup-files.js';
import { markupFiles } from '../../../html/markup-files.js';
import { readMarkup } from '../../../html/read-markup.js';
import { writtenInMarkup } from '../../../html/writing.js';
import { decodeSource, encodingOf } from '../../../splice/charset.js';
import { lineConventions, packedLinesIn } from '../../../splice/line-conventions.js';
import { packedDataIn } from '../../../splice/packed-data.js';
import { decodedSegments } from '../../../splice/pieces-of.js';
import type { AtomCounter } from '../../../splice/segment.js';
import { joinPieces } from '../../../splice/segment.js';
import type { OpenText } from '../../../splice/spliced-text.js';
import { openSpliced } from '../../../splice/spliced-text.js';
import { decodeTransfer } from '../mime/transfer.js';
import type { MimePart } from '../mime/mime-part.js';

/** A body of text, decoded. */
export interface MailBody {
  readonly part: MimePart;
  readonly text: OpenText;
  readonly blindSpots: readonly BlindSpot[];
  /** What files its HTML holds. */
  readonly files?: MarkupFiles;
}

/** @param label What it is called: `body 2`. */
export function readBody(
  raw: string,
  part: MimePart,
  {
    label,
    isHtml,
    atoms,
  }: { readonly label: string; readonly isHtml: boolean; readonly atoms: AtomCounter },
): MailBody {
  const content = decodeTransfer(raw.slice(part.bodyStart, part.bodyEnd), part.encoding);
  const given = part.type.parameters.get('charset');
  const source = decodeSource(content, given ?? (isHtml ? declaredCharset(content) : undefined));
  const { text } = source;
  const blindSpots: BlindSpot[] = [
    ...unknownEncodings(part, given, label),
    ...sealedIn(text, label),
  ];
  if (isHtml) {
    const reading = readMarkup(text, { start: 0, end: text.length }, atoms);
    const opened = openSpliced({
      source,
      part: label,
      segments: reading.segments,
      layers: markupLayers(reading, label),
      written: writtenInMarkup,
    });
    const files = markupFiles(text, reading, `${label.replace(' ', '-')}-`);
    return {
      part,
      text: opened,
      files,
      blindSpots: [...blindSpots, ...markupBlindSpots(reading, label)],
    };
  }
  const { special, decode } = lineConventions(FOLDED.has(part.type.value) ? text : '');
  const stretch = { start: 0, end: text.length, writing: 'text' };
  const segments = decodedSegments(
    text,
    stretch,
    atoms,
    special === '' ? NOTHING : new RegExp(special, 'gu'),
    decode,
  );
  const layer = {
    id: label,
    ...joinPieces(segments),
    source: 'text',
    removal: 'span',
    place: { kind: 'part', part: label, path: '' },
  } as const;
  return {
    part,
    text: openSpliced({ source, part: label, segments, layers: [layer], written: (mark) => mark }),
    blindSpots: [...blindSpots, ...packedDataIn(text, label), ...packedLinesIn(text, label)],
  };
}

function unknownEncodings(part: MimePart, charset: string | undefined, where: string): BlindSpot[] {
  const isKnown = charset === undefined || encodingOf(charset) !== undefined;
  const isPlain = KNOWN_TRANSFERS.has(part.encoding);
  if (isKnown && isPlain) return [];
  const why =
    'It is in an encoding that is not known, so that it may say something else than was read.';
  return [{ code: 'unreadable-text', where, why }];
}

function sealedIn(text: string, where: string): BlindSpot[] {
  if (!text.includes('-----BEGIN PGP MESSAGE-----')) return [];
  return [{ code: 'encrypted', where, why: 'It is encrypted (PGP): decrypt it first.' }];
}

const KNOWN_TRANSFERS = new Set(['', '7bit', '8bit', 'binary', 'base64', 'quoted-printable']);
const FOLDED = new Set(['text/calendar', 'text/vcard', 'text/x-vcard', 'text/directory']);
const NOTHING = /(?!)/gu;
