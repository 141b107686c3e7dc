import { isOfficeWord } from '../core/shared/office-words.js';
import type { TextLayer } from '../core/text.js';
import type { Checkpoint } from '../hunt/checkpoint.js';
import type { Hunter } from '../hunt/hunt.js';
import { BETWEEN, looksWritten, textOfBytes } from '../hunt/piece.js';
import { looksXml, readXmlText } from '../hunt/xml-text.js';
import { partLabel } from '../core/shared/part-label.js';
import { readMarkup } from './read-markup.js';
import { xmlText } from './decode-text.js';
import type { PartReading } from './part-reading.js';
import type { ZipEntry, ZipWalk } from './zip-walk.js';
import { walkZip } from './zip-walk.js';

export interface HuntedEntries {
  readonly read: Readonly<Record<string, number>>;
  readonly unread: readonly string[];
  /** What the parts say, for the detectors to look at again. */
  readonly layers: readonly TextLayer[];
}

export interface HuntOptions {
  readonly inflatedBytes: number;
  /** Reads an XML part. Rejects with DocumentError UNPROVED for what is not well-formed. */
  readonly readPart: (text: string) => PartReading;
  /** Reads what several parts say only together. */
  readonly readAcross?: ReadAcross;
}

/** A part of an archive that is XML, read when it is asked for. */
export interface NamedPart {
  readonly name: string;
  /** How reports call it. */
  readonly label: string;
  readonly text: () => string;
}

/** Texts that parts say together, each under the label of the part that shows it. */
export type ReadAcross = (parts: readonly NamedPart[]) => readonly {
  readonly where: string;
  /** For the detectors to look at. */
  readonly text: string;
  /** What needles are hunted in, where that is something else. */
  readonly hunted?: string;
}[];

/** Feeds everything of an archive to the hunter, archives within it too. */
export async function huntEntries(
  walk: ZipWalk,
  hunter: Hunter,
  { pause }: Checkpoint,
  { inflatedBytes, readPart, readAcross }: HuntOptions,
): Promise<HuntedEntries> {
  const layers: TextLayer[] = [];
  const budget = { left: inflatedBytes };
  let xml = 0;
  let characters = 0;
  let binary = 0;

  const hunt = async (
    { entries, slack }: ZipWalk,
    prefix: string,
    depth: number,
  ): Promise<void> => {
    feedNames(entries, prefix);
    for (const bytes of slack) feedBytes(bytes, `${prefix}bytes between parts`);
    for (const [index, entry] of entries.entries()) {
      await pause();
      await huntEntry(entry, prefix + partLabel(entry.name, index), depth);
    }
  };
  const huntEntry = async ({ bytes }: ZipEntry, where: string, depth: number): Promise<void> => {
    const text = xmlText(bytes);
    if (text !== undefined && depth === 0) {
      const reading = readPart(text);
      xml++;
      characters += text.length;
      feedReading(reading, where);
      layers.push(...layersOf(reading, where));
      return;
    }
    // Files within were proved before, each on its own; that they are looked at again must not take names for values.
    const nested = text === undefined || depth === 0 ? undefined : readMarkup(text);
    if (nested !== undefined) {
      feedReading(nested, where);
      return;
    }
    const inner = depth < DEEPEST && isArchive(bytes) ? archive(bytes) : undefined;
    if (inner !== undefined) await hunt(inner, `${where} > `, depth + 1);
    else {
      binary++;
      feedBytes(bytes, where);
    }
  };
  const feedNames = (entries: readonly ZipEntry[], prefix: string): void => {
    const where = `${prefix}names of parts`;
    const isUsual = ({ name }: ZipEntry, at: number): boolean =>
      partLabel(name, at) === name || name.split(/[^\p{L}\p{N}]+/u).every(isPartWord);
    const say = (some: readonly ZipEntry[]): string => some.map(({ name }) => name).join(BETWEEN);
    hunter.feed({ where, kind: 'fragments', text: say(entries.filter(isUsual)) });
    hunter.feed({ where, kind: 'text', text: say(entries.filter((one, at) => !isUsual(one, at))) });
  };
  const archive = (bytes: Uint8Array): ZipWalk | undefined => {
    try {
      return walkZip(bytes, budget);
    } catch {
      return undefined;
    }
  };
  const feedReading = (reading: PartReading, where: string): void => {
    for (const text of reading.stories) hunter.feed({ where, kind: 'text', text });
    const lists = [reading.others, reading.attributes, reading.names];
    for (const list of lists) hunter.feed({ where, kind: 'text', text: list.join(BETWEEN) });
    hunter.feed({ where, kind: 'syntax', text: reading.structure.join(BETWEEN) });
  };
  const feedBytes = (bytes: Uint8Array, where: string): void => {
    if (looksWritten(bytes)) feedWritten(textOfBytes(bytes), where);
    else {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      hunter.feed({ where, kind: 'bytes', text: text.toString('latin1') });
    }
  };

  /** Of a web page its names and tags are no words of anybody's. */
  const feedWritten = (text: string, where: string): void => {
    if (!looksXml(text)) {
      const isMediaType =
        /(?:^| )mimetype$/u.test(where) && text.split(/[^\p{L}\p{N}]+/u).every(isPartWord);
      hunter.feed({ where, kind: isMediaType ? 'fragments' : 'text', text });
      return;
    }
    const { joined, apart, asides } = readXmlText(text);
    for (const said of [joined, apart, asides]) hunter.feed({ where, kind: 'text', text: said });
    hunter.feed({ where, kind: 'fragments', text });
  };

  await hunt(walk, '', 0);
  const together = readAcross?.(namedParts(walk.entries)) ?? [];
  for (const [at, { where, text, hunted = text }] of together.entries()) {
    hunter.feed({ where, kind: 'text', text: hunted });
    layers.push(layerOf(`${where}/together-${String(at + 1)}`, text, where));
  }
  return {
    read: { parts: walk.entries.length, 'XML parts': xml, characters },
    unread: binary === 0 ? [] : [`what ${String(binary)} parts show that are no XML`],
    layers,
  };
}

function layersOf({ stories, others, attributes }: PartReading, part: string): TextLayer[] {
  const texts = [...stories, others.join(APART), attributes.join(APART)];
  return texts.flatMap((text, number) =>
    text.trim() === '' ? [] : [layerOf(`${part}/again-${String(number + 1)}`, text, part)],
  );
}

function layerOf(id: string, text: string, part: string): TextLayer {
  const place = { kind: 'part', part, path: '' } as const;
  return { id, text, source: 'text', removal: 'none', place, secondary: true };
}

/** A part that is no text reads as an empty one; it was looked at as bytes. */
function namedParts(entries: readonly ZipEntry[]): NamedPart[] {
  return entries.map(({ name, bytes }, index) => ({
    name,
    label: partLabel(name, index),
    text: () => xmlText(bytes) ?? '<none/>',
  }));
}

/** A word of the format, with no more digits than parts are counted with. */
function isPartWord(token: string): boolean {
  return isOfficeWord(token) && !/\d{4}/u.test(token);
}

function isArchive([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

/** Archives within archives are walked down to this depth; further down they are bytes. */
const DEEPEST = 4;
/** A sign that no value and no number goes on over. */
const APART = '\n;\n';
