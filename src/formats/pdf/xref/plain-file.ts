import { meantObjects, severalVersions } from './meant-objects.js';
import type { MeantObjects } from './meant-objects.js';
import { readCrossReference } from './read-xref.js';
import type { CrossReference } from './read-xref.js';
import type { PhysicalObject } from './indirect-object.js';
import { dictEntries, textOf } from './syntax.js';

/** The objects of a file that viewers see, as a file that leaves no choice. */
export interface PlainFile {
  /** For a reader that ignores cross-references: each object once, object streams first. */
  readonly bytes: Uint8Array;
  /** Undefined where the file's cross-reference is broken, and `bytes` are those of the file. */
  readonly meant?: MeantObjects;
  /** How many object numbers stand for several objects, of which readers may choose different ones. */
  readonly doubtful: number;
}

/**
 * Takes out of a file what its cross-reference does not mean: earlier revisions, freed and shadowed objects, whatever stands
 * between objects. pdf-lib reads the objects front to back and keeps the last of each number, viewers those that the
 * cross-reference points at; of the plain file both make the same.
 */
export function plainFile(bytes: Uint8Array): PlainFile {
  const xref = readCrossReference(bytes);
  const meant = xref && meantObjects(bytes, xref);
  if (xref === undefined || meant === undefined || !hasRoot(bytes, xref, meant)) {
    return { bytes, doubtful: severalVersions(bytes).size };
  }
  return { bytes: write(bytes, xref, meant), meant, doubtful: meant.doubtful.size };
}

/** Without its catalog in place, a reader gives up on a cross-reference and searches the file for objects. */
function hasRoot(bytes: Uint8Array, xref: CrossReference, meant: MeantObjects): boolean {
  const range = xref.trailer.get('Root');
  const root = Number(/^\d+/u.exec(range ? textOf(bytes, range.start, range.end) : '')?.[0] ?? 0);
  return meant.plain.has(root) || [...meant.packed.values()].some((list) => list.includes(root));
}

function write(
  bytes: Uint8Array,
  xref: CrossReference,
  { plain, packed }: MeantObjects,
): Uint8Array {
  const objects = [...plain.values()].sort((a, b) => a.start - b.start);
  const containers = objects.filter(({ number }) => packed.has(number));
  const others = objects.filter(
    (object) => !packed.has(object.number) && !isStructure(bytes, object),
  );
  const version = /%PDF-\d\.\d/u.exec(textOf(bytes, 0, 1024 + 8))?.[0] ?? '%PDF-1.7';
  const chunks: Uint8Array[] = [Buffer.from(`${version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1')];
  for (const { start, end } of [...containers, ...others]) {
    chunks.push(bytes.subarray(start, end), LINE_END);
  }
  const entries = KEPT_KEYS.flatMap((key) => {
    const range = xref.trailer.get(key);
    return range === undefined ? [] : [`/${key} ${textOf(bytes, range.start, range.end)}`];
  });
  // Without an identifier the empty one goes into the key (ISO 32000-2 §7.6.4.3).
  if (xref.trailer.has('Encrypt') && !xref.trailer.has('ID')) entries.push('/ID [<> <>]');
  chunks.push(Buffer.from(`trailer\n<< ${entries.join('\n')} >>\nstartxref\n0\n%%EOF\n`, 'latin1'));
  return new Uint8Array(Buffer.concat(chunks));
}

/** An object stream of which nothing is meant any more would still be unpacked. */
function isStructure(bytes: Uint8Array, { value, data }: PhysicalObject): boolean {
  const type = data && dictEntries(bytes, value)?.get('Type');
  return type !== undefined && /^\/(?:ObjStm|XRef)$/u.test(textOf(bytes, type.start, type.end));
}

const LINE_END = Uint8Array.of(10);
const KEPT_KEYS = ['Size', 'Root', 'Info', 'ID', 'Encrypt'];
