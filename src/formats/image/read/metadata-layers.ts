import type { TextLayer } from '../../../core/text.js';
import type { Picture } from './picture.js';
import { tiffDirectories } from './tiff-directories.js';

/** The layer of the one kind of metadata that stays in an output, unless a value stands in it. */
export const PROFILE_LAYER = 'metadata/ICC profile';

/** Longer metadata is a picture or a program's own data; its beginning is searched. */
const MOST_BYTES = 1 << 20;

/**
 * The text in the metadata of a picture, a layer for each kind. All of it goes from every output, so that a value in it is
 * reported and needs no plan; a colour profile with a value goes too.
 */
export function metadataLayers(bytes: Uint8Array, { kind, metadata }: Picture): TextLayer[] {
  const { exif, xmp, iptc, icc, tifftagPhotoshop, comments = [] } = metadata ?? {};
  const fields = kind === 'tiff' ? tiffDirectories(bytes).flatMap(({ texts }) => texts) : [];
  const found: readonly (readonly [string, readonly string[]])[] = [
    ['EXIF', stringsIn(exif)],
    ['XMP', stringsIn(xmp)],
    ['IPTC', stringsIn(iptc)],
    ['Photoshop', stringsIn(tifftagPhotoshop)],
    ['ICC profile', stringsIn(icc)],
    ['comments', [...comments.map(({ text }) => text), ...fields]],
  ];
  return found.flatMap(([name, strings]): TextLayer[] =>
    strings.length === 0
      ? []
      : [
          {
            id: `metadata/${name}`,
            text: strings.join('\n'),
            source: 'metadata',
            removal: 'whole',
            place: { kind: 'field', name },
          },
        ],
  );
}

/** Runs of printable characters, in UTF-8 and in both orders of UTF-16. */
function stringsIn(bytes: Uint8Array | undefined): string[] {
  if (bytes === undefined) return [];
  const some = bytes.subarray(0, MOST_BYTES);
  const text = new TextDecoder().decode(some);
  const units = Buffer.from(some.buffer, some.byteOffset, some.length).toString('latin1');
  const wide = [...(units.match(UTF_16_LE) ?? []), ...(units.match(UTF_16_BE) ?? [])];
  return [...(text.match(PRINTABLE) ?? []), ...wide.map((run) => run.replaceAll('\0', ''))];
}

const PRINTABLE = /[\p{L}\p{M}\p{N}\p{P}\p{S} \t\n]{4,}/gu;
const UTF_16_LE = /(?:[\x20-\x7e]\0){4,}/gu;
const UTF_16_BE = /(?:\0[\x20-\x7e]){4,}/gu;
