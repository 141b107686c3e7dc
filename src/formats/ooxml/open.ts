import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import { DocumentError } from '../../core/error.js';
import type { TextLayer } from '../../core/text.js';
import { packageBlindSpots, packageCoverage } from './blind-spots.js';
import { mainMediaType } from './document-type.js';
import { locateSpans } from './locate.js';
import type { EmbeddedPart, OpenPackage } from './open-package.js';
import { CONTENT_TYPES, readContentTypes } from './package/content-types.js';
import type { PackageFamily } from './package/package-family.js';
import type { PartKind } from './package/part-kind.js';
import { partKinds } from './package/part-kind.js';
import { readArchive } from '../../archive/read-archive.js';
import type { Part } from '../../archive/part.js';
import { namesLayer, unusualNames } from './package/part-names.js';
import { readRelationships } from './package/relationships.js';
import { partLabel } from '../../core/shared/part-label.js';
import { personalKinds } from './rewrite/personal-data.js';
import { rewritePackage } from './rewrite/rewrite-package.js';
import { partLayers } from '../../xml/text/layers.js';
import { textStyles } from './text/text-styles.js';
import { readXmlPart } from './text/read-xml-part.js';
import { loadSheetJs, numberFormatter } from '../../cells/sheet-js.js';
import type { OpenWorkbook } from './sheet/open-workbook.js';
import { isSheet, openWorkbook } from './sheet/open-workbook.js';
import { cellLayers } from '../../cells/cell-layers.js';
import { stringsLayer } from './text/strings-layer.js';
import type { XmlPart } from '../../xml/text/xml-part.js';
import { decodeXml } from '../../xml/part-text.js';

/**
 * Opens an Office document: every part that is XML is read in full, files and pictures inside are offered to the
 * engine, and anything else is a blind spot.
 *
 * @throws DocumentError ENCRYPTED, DAMAGED, LIMIT_SIZE or UNSUPPORTED_FORMAT
 */
export async function openPackage(
  bytes: Uint8Array,
  options: OpenOptions,
  family: PackageFamily,
): Promise<OpenDocument> {
  const { limits, signal } = options;
  signal.throwIfAborted();
  const parts = await readArchive(bytes, { inflatedBytes: limits.inflatedBytes, signal });
  const types = parts.find(({ name }) => name === CONTENT_TYPES);
  if (types === undefined) {
    throw new DocumentError('UNSUPPORTED_FORMAT', 'The archive is no Office document');
  }
  const contentTypes = readContentTypes(decodeXml(types.bytes).text);
  const relationships = readRelationships(parts);
  const mediaType = mainMediaType(
    family,
    relationships,
    contentTypes,
    parts.map(({ name }) => name),
  );
  const kinds = partKinds(parts, relationships, contentTypes);
  const labels = new Map(parts.map(({ name }, index) => [name, partLabel(name, index)]));
  const labelOf = (name: string): string => labels.get(name) ?? 'part';
  const xml = new Map<string, XmlPart>();
  const layers: TextLayer[] = [];
  const wholes = new Map<string, string>();
  const atoms = { next: 0 };
  const styles = textStyles(parts, relationships);
  for (const part of parts) {
    signal.throwIfAborted();
    const kind = kinds.get(part.name);
    if (kind === 'control') {
      const layer = stringsLayer(part, labelOf(part.name));
      layers.push(layer);
      wholes.set(layer.id, part.name);
    }
    if (kind !== 'xml' && kind !== 'properties') continue;
    const decoded = decodeXml(part.bytes);
    xml.set(
      part.name,
      readXmlPart(part.name, decoded, atoms, {
        isSheet: family === 'sheet' && isSheet(decoded),
        styles,
      }),
    );
  }
  const workbook =
    family === 'sheet'
      ? openWorkbook(xml, relationships, atoms, numberFormatter(await loadSheetJs()))
      : undefined;
  const names = unusualNames(parts, atoms);
  layers.push(...namesLayer(names));
  for (const read of xml.values()) {
    const label = labelOf(read.name);
    const sheet = workbook?.sheets.find(({ part }) => part === read.name);
    if (sheet !== undefined) layers.push(...cellLayers(sheet, label));
    const isText = kinds.get(read.name) === 'xml';
    layers.push(...partLayers(unshown(read, workbook), label, isText ? 'text' : 'metadata'));
  }
  const embedded = embeddedParts(parts, kinds, labelOf);
  const open: OpenPackage = {
    parts,
    names,
    kinds,
    xml,
    relationships,
    contentTypes,
    ...(workbook === undefined ? {} : { workbook }),
    wholes,
    layers,
    embedded,
  };
  return {
    mediaType,
    layers,
    blindSpots: packageBlindSpots(kinds, labelOf, xml),
    coverage: packageCoverage(kinds),
    metadata: personalKinds(open),
    ...(embedded.size === 0 ? {} : embeddedFiles(open)),
    locate: async (wanted) => locateSpans(open, wanted),
    redact: (plan) => rewritePackage(open, plan, options),
    close: async () => undefined,
  };
}

/** Parts that are files of their own, under the ids by which the engine knows them. */
function embeddedParts(
  parts: readonly Part[],
  kinds: ReadonlyMap<string, PartKind>,
  labelOf: (name: string) => string,
): Map<string, EmbeddedPart> {
  const of = (kind: PartKind): Part[] => parts.filter(({ name }) => kinds.get(name) === kind);
  return new Map([
    ...of('embedded').map((part, at): [string, EmbeddedPart] => {
      const number = String(at + 1);
      return [`embedded-${number}`, { part, where: `embedded file ${number}`, isPicture: false }];
    }),
    ...of('picture').map((part, at): [string, EmbeddedPart] => {
      const number = String(at + 1);
      const where = `picture ${number} (${labelOf(part.name)})`;
      return [`picture-${number}`, { part, where, isPicture: true }];
    }),
  ]);
}

/** A part without the texts that are read where they are shown. */
function unshown(part: XmlPart, workbook: OpenWorkbook | undefined): XmlPart {
  if (workbook === undefined || workbook.shownUnits.size === 0) return part;
  return { ...part, units: part.units.filter((unit) => !workbook.shownUnits.has(unit)) };
}

function embeddedFiles({
  embedded,
  contentTypes,
}: OpenPackage): Pick<OpenDocument, 'embedded' | 'readEmbedded'> {
  return {
    embedded: [...embedded].map(([id, { part, where, isPicture }]) => {
      const mediaType = contentTypes.typeOf(part.name);
      return {
        id,
        where,
        ...(mediaType === undefined ? {} : { mediaType }),
        ...(isPicture ? ({ shownAs: 'image' } as const) : {}),
      };
    }),
    readEmbedded: async (id) => {
      const file = embedded.get(id);
      if (file === undefined) throw new RangeError('No such embedded file');
      return file.part.bytes;
    },
  };
}
