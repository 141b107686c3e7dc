import type { Part } from '../../archive/part.js';
import { readArchive } from '../../archive/read-archive.js';
import type { BlindSpot, Coverage } from '../../core/coverage.js';
import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import { DocumentError } from '../../core/error.js';
import { partLabel } from '../../core/shared/part-label.js';
import type { TextLayer } from '../../core/text.js';
import { decodeXml } from '../../xml/part-text.js';
import type { LayerOptions } from '../../xml/text/layers.js';
import { partLayers } from '../../xml/text/layers.js';
import { FLAGS } from '../../xml/text/segment.js';
import { locateInOdf } from './locate.js';
import { MEDIA_TYPE, ODF_MEDIA_TYPES } from './media-types.js';
import type { OdfPart } from './odf-part.js';
import type { OdfDocument, OdfFile } from './open-document.js';
import type { PartKind } from './part-kind.js';
import { kindOf } from './part-kind.js';
import { readOdfPart } from './read-part.js';
import { personalKinds } from './rewrite/personal-data.js';
import { rewriteOdf } from './rewrite/rewrite-document.js';
import { stylesIn } from './text-styles.js';

/**
 * Opens a document in OpenDocument format: every part that is XML is read in full, pictures and files inside are offered
 * to the engine, previews, macros and signatures go, and anything else is a blind spot.
 *
 * @throws DocumentError ENCRYPTED, DAMAGED, LIMIT_SIZE or UNSUPPORTED_FORMAT
 */
export async function openOdf(bytes: Uint8Array, options: OpenOptions): Promise<OpenDocument> {
  const { limits, signal } = options;
  signal.throwIfAborted();
  const parts = await readArchive(bytes, { inflatedBytes: limits.inflatedBytes, signal });
  const mediaType = mediaTypeOf(parts);
  const kinds = new Map(parts.map((part) => [part.name, kindOf(part)]));
  const labels = new Map(parts.map(({ name }, index) => [name, partLabel(name, index)]));
  const labelOf = (name: string): string => labels.get(name) ?? 'part';
  const xml = new Map<string, OdfPart>();
  const layers: TextLayer[] = [];
  const atoms = { next: 0 };
  const common = parts.find(({ name }) => name === 'styles.xml');
  const styles = common === undefined ? undefined : stylesIn(decodeXml(common.bytes).text);
  for (const part of parts) {
    signal.throwIfAborted();
    const kind = kinds.get(part.name);
    if (kind !== 'xml' && kind !== 'properties') continue;
    const read = readOdfPart(part.name, decodeXml(part.bytes), atoms, styles);
    xml.set(part.name, read);
    const source = kind === 'xml' ? 'text' : 'metadata';
    layers.push(...partLayers(read, labelOf(part.name), source, HOW));
  }
  const files = filesIn(parts, kinds, labelOf);
  const open: OdfDocument = { parts, kinds, xml, layers, files };
  return {
    mediaType,
    layers,
    blindSpots: blindSpotsOf(kinds, labelOf),
    coverage: coverageOf(kinds),
    metadata: personalKinds(open),
    ...(files.size === 0 ? {} : embeddedFiles(files)),
    locate: async (wanted) => locateInOdf(open, wanted),
    redact: (plan) => rewriteOdf(open, plan, options),
    close: async () => undefined,
  };
}

function mediaTypeOf(parts: readonly Part[]): string {
  const text = (name: string): string | undefined => {
    const part = parts.find((one) => one.name === name);
    return part === undefined ? undefined : new TextDecoder().decode(part.bytes).trim();
  };
  const manifest = text('META-INF/manifest.xml') ?? '';
  if (/<(?:\w+:)?encryption-data[\s/>]/u.test(manifest)) {
    throw new DocumentError('ENCRYPTED', 'The document has a password');
  }
  const said =
    text('mimetype') ??
    /\bfull-path\s*=\s*["']\/["'][^>]*\bmedia-type\s*=\s*["']([^"']*)/u.exec(manifest)?.[1] ??
    /\bmedia-type\s*=\s*["']([^"']*)["'][^>]*\bfull-path\s*=\s*["']\/["']/u.exec(manifest)?.[1] ??
    '';
  if (!MEDIA_TYPE.test(said) || text('content.xml') === undefined) {
    throw new DocumentError('UNSUPPORTED_FORMAT', 'The archive is no OpenDocument file');
  }
  return ODF_MEDIA_TYPES.find((one) => one === said) ?? ODF_MEDIA_TYPES[0] ?? said;
}

/** Empty cells between two that say something have tabs of their own, so that columns stay columns. */
function cellsApart(
  a: { readonly table: number; readonly row: number; readonly cell: number },
  b: { readonly table: number; readonly row: number; readonly cell: number },
): string {
  if (a.table === 0 || a.table !== b.table) return '\n';
  if (a.row === b.row) {
    return a.cell === b.cell
      ? '\n'
      : '\t'.repeat(Math.min(Math.max(b.cell - a.cell, 1), MOST_TABS));
  }
  return '\n' + '\t'.repeat(Math.min(Math.max(b.cell - 1, 0), MOST_TABS));
}

function filesIn(
  parts: readonly Part[],
  kinds: ReadonlyMap<string, PartKind>,
  labelOf: (name: string) => string,
): Map<string, OdfFile> {
  const of = (kind: PartKind): Part[] => parts.filter(({ name }) => kinds.get(name) === kind);
  return new Map([
    ...of('embedded').map((part, at): [string, OdfFile] => {
      const number = String(at + 1);
      return [`embedded-${number}`, { part, where: `embedded file ${number}`, isPicture: false }];
    }),
    ...of('picture').map((part, at): [string, OdfFile] => {
      const number = String(at + 1);
      const where = `picture ${number} (${labelOf(part.name)})`;
      return [`picture-${number}`, { part, where, isPicture: true }];
    }),
  ]);
}

function embeddedFiles(
  files: ReadonlyMap<string, OdfFile>,
): Pick<OpenDocument, 'embedded' | 'readEmbedded'> {
  return {
    embedded: [...files].map(([id, { where, isPicture }]) => ({
      id,
      where,
      ...(isPicture ? ({ shownAs: 'image' } as const) : {}),
    })),
    readEmbedded: async (id) => {
      const file = files.get(id);
      if (file === undefined) throw new RangeError('No such embedded file');
      return file.part.bytes;
    },
  };
}

function blindSpotsOf(
  kinds: ReadonlyMap<string, PartKind>,
  labelOf: (name: string) => string,
): BlindSpot[] {
  const why = 'The part is of a kind that is not known.';
  return [...kinds].flatMap(([name, kind]) =>
    kind === 'unknown' ? [{ code: 'unread-part', where: labelOf(name), why }] : [],
  );
}

function coverageOf(kinds: ReadonlyMap<string, PartKind>): Coverage {
  const count = (wanted: PartKind): number =>
    [...kinds.values()].filter((kind) => kind === wanted).length;
  return {
    pages: 0,
    pagesReadAsText: [],
    pagesReadByOcr: [],
    pagesNotRead: [],
    parts: COVERED.flatMap(([kind, part, read]) =>
      count(kind) === 0 ? [] : [{ part, count: count(kind), read }],
    ),
  };
}

const COVERED: readonly (readonly [PartKind, string, boolean])[] = [
  ['xml', 'XML part', true],
  ['properties', 'properties', true],
  ['preview', 'thumbnail', false],
  ['macros', 'macros', false],
  ['signature', 'signature', false],
  ['unknown', 'unknown part', false],
];
const HOW: LayerOptions = {
  separator: cellsApart,
  views: [
    {
      id: 'original',
      omits: FLAGS.choice,
      when: FLAGS.choice | FLAGS.fallback,
      path: 'with changes rejected',
    },
    {
      id: 'shown',
      omits: FLAGS.hidden | FLAGS.fallback,
      when: FLAGS.hidden,
      path: 'without hidden text',
    },
    {
      id: 'level',
      omits: FLAGS.raised | FLAGS.fallback,
      when: FLAGS.raised,
      path: 'without raised text',
    },
  ],
};
/** Columns beyond this many say nothing of a table. */
const MOST_TABS = 64;
