import type { OpenDocument, OpenOptions } from '../../core/document.js';
import { DocumentError } from '../../core/error.js';
import type { TextLayer } from '../../core/text.js';
import { packageBlindSpots, packageCoverage } from './blind-spots.js';
import { mainMediaType } from './document-type.js';
import { locateSpans } from './locate.js';
import type { OpenPackage } from './open-package.js';
import { CONTENT_TYPES, readContentTypes } from './package/content-types.js';
import { partKinds } from './package/part-kind.js';
import { readArchive } from '../../archive/read-archive.js';
import { readRelationships } from './package/relationships.js';
import { partLabel } from '../../core/part-label.js';
import { personalKinds } from './rewrite/personal-data.js';
import { rewritePackage } from './rewrite/rewrite-package.js';
import { partLayers } from '../../xml/text/layers.js';
import { readXmlPart } from './text/read-xml-part.js';
import { stringsLayer } from './text/strings-layer.js';
import type { XmlPart } from '../../xml/text/xml-part.js';
import { decodeXml } from '../../xml/part-text.js';

/**
 * Opens a Word document: every part that is XML is read in full, files inside are offered to the engine, and anything
 * else is a blind spot.
 *
 * @throws DocumentError ENCRYPTED, DAMAGED, LIMIT_SIZE or UNSUPPORTED_FORMAT
 */
export async function openPackage(bytes: Uint8Array, options: OpenOptions): Promise<OpenDocument> {
  const { limits, signal } = options;
  signal.throwIfAborted();
  const parts = await readArchive(bytes, { inflatedBytes: limits.inflatedBytes, signal });
  const types = parts.find(({ name }) => name === CONTENT_TYPES);
  if (types === undefined) {
    throw new DocumentError('UNSUPPORTED_FORMAT', 'The archive is no Office document');
  }
  const contentTypes = readContentTypes(decodeXml(types.bytes).text);
  const relationships = readRelationships(parts);
  const mediaType = mainMediaType(relationships, contentTypes);
  const kinds = partKinds(parts, relationships, contentTypes);
  const labels = new Map(parts.map(({ name }, index) => [name, partLabel(name, index)]));
  const labelOf = (name: string): string => labels.get(name) ?? 'part';
  const xml = new Map<string, XmlPart>();
  const layers: TextLayer[] = [];
  const wholes = new Map<string, string>();
  const atoms = { next: 0 };
  for (const part of parts) {
    signal.throwIfAborted();
    const kind = kinds.get(part.name);
    if (kind === 'control') {
      const layer = stringsLayer(part, labelOf(part.name));
      layers.push(layer);
      wholes.set(layer.id, part.name);
    }
    if (kind !== 'xml' && kind !== 'properties') continue;
    const read = readXmlPart(part.name, decodeXml(part.bytes), atoms);
    xml.set(part.name, read);
    if (part.name === CONTENT_TYPES) continue;
    layers.push(...partLayers(read, labelOf(part.name), kind === 'xml' ? 'text' : 'metadata'));
  }
  const embedded = parts.filter(({ name }) => kinds.get(name) === 'embedded');
  const open: OpenPackage = {
    parts,
    kinds,
    xml,
    relationships,
    contentTypes,
    wholes,
    layers,
    embedded: new Map(embedded.map((part, at) => [`embedded-${String(at + 1)}`, part])),
  };
  return {
    mediaType,
    layers,
    blindSpots: packageBlindSpots(kinds, labelOf),
    coverage: packageCoverage(kinds),
    metadata: personalKinds(open),
    ...(embedded.length === 0 ? {} : embeddedFiles(open)),
    locate: async (wanted) => locateSpans(open, wanted),
    redact: (plan) => rewritePackage(open, plan, options),
    close: async () => undefined,
  };
}

function embeddedFiles({
  embedded,
  contentTypes,
}: OpenPackage): Pick<OpenDocument, 'embedded' | 'readEmbedded'> {
  return {
    embedded: [...embedded].map(([id, { name }], at) => {
      const mediaType = contentTypes.typeOf(name);
      return {
        id,
        where: `embedded file ${String(at + 1)}`,
        ...(mediaType === undefined ? {} : { mediaType }),
      };
    }),
    readEmbedded: async (id) => {
      const part = embedded.get(id);
      if (part === undefined) throw new RangeError('No such embedded file');
      return part.bytes;
    },
  };
}
