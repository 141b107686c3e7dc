import type { CompoundStream } from '../../archive/compound-file.js';
import { stringsIn } from '../../archive/strings-in.js';
import { decodeCodePage } from './code-page.js';

/** A stream that holds one property of a message ([MS-OXMSG] §2.1.3): `__substg1.0_0037001F`. */
export interface PropertyStream {
  /** Four hexadecimal digits, upper case; from `8000` up they have a name in the message ([MS-OXMSG] §2.2.3). */
  readonly id: string;
  readonly type: string;
  /** The storages that it stands in, `''` for the message itself. */
  readonly inside: string;
  readonly bytes: Uint8Array;
}

/** `undefined` for a stream that is no property, such as a table of names. */
export function propertyStream({ path, bytes }: CompoundStream): PropertyStream | undefined {
  const parts = NAME.exec(path)?.groups;
  if (parts === undefined) return undefined;
  const { inside = '', id = '', type = '' } = parts;
  return { inside, id: id.toUpperCase(), type: type.toUpperCase(), bytes };
}

/**
 * Everything in a stream that is text, whatever the library made of it: a property of text whole, of others every run of
 * characters.
 */
export function textsOf(stream: CompoundStream, codePage: number | undefined): string[] {
  switch (propertyStream(stream)?.type) {
    case '001F':
    case '101F':
      return [new TextDecoder('utf-16le').decode(stream.bytes).replaceAll('\0', '\n')];
    case '001E':
    case '101E':
      return [decodeCodePage(stream.bytes, codePage).replaceAll('\0', '\n')];
    default:
      return stringsIn(stream.bytes);
  }
}

const NAME =
  /^(?<inside>.*\/)?__substg1\.0_(?<id>[0-9a-f]{4})(?<type>[0-9a-f]{4})(?:-[0-9a-f]{8})?$/iu;
