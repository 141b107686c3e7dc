import library from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';

/** A message as the library reads it. */
export interface ReadMessage {
  readonly fields: FieldsData;
  readonly attachments: readonly FieldsData[];
  /** The bytes of an attachment; a message inside becomes a file of its own. @throws whatever the library does */
  readonly contentOf: (attachment: FieldsData) => Uint8Array;
}

/** `undefined` where the library gives up; the streams are looked at all the same. */
export function readMessage(bytes: Uint8Array): ReadMessage | undefined {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { reader, fields } = inItsCodePage(view, read(view, undefined));
    if (fields.error !== undefined) return undefined;
    return {
      fields,
      attachments: fields.attachments ?? [],
      contentOf: (attachment) => Uint8Array.from(reader.getAttachment(attachment).content),
    };
  } catch {
    return undefined;
  }
}

/** The code page of its texts of one byte a character, where it has such. */
export function codePageOf({ rawProps = [] }: FieldsData): number | undefined {
  const numberOf = (tag: string): number | undefined => {
    const value: unknown = rawProps.find(({ propertyTag }) => propertyTag === tag)?.value;
    return typeof value === 'number' && value > 0 ? value : undefined;
  };
  return numberOf(MESSAGE_CODE_PAGE) ?? numberOf(INTERNET_CODE_PAGE);
}

interface Read {
  readonly reader: InstanceType<Reader>;
  readonly fields: FieldsData;
}

/** Old messages have their texts in a code page that only they themselves can tell. */
function inItsCodePage(view: DataView, first: Read): Read {
  const codePage = codePageOf(first.fields);
  if (codePage === undefined) return first;
  try {
    return read(view, codePage === UTF_8 ? 'utf8' : `cp${String(codePage)}`);
  } catch {
    return first;
  }
}

function read(view: DataView, ansiEncoding: string | undefined): Read {
  const reader = new MsgReader(view);
  reader.parserConfig = {
    includeRawProps: true,
    ...(ansiEncoding === undefined ? {} : { ansiEncoding }),
  };
  return { reader, fields: reader.getFileData() };
}

type Reader = typeof library.default;
/** What the default of a CommonJS module is depends on who loads it. */
const loaded = library as unknown as Reader | { readonly default: Reader };
const MsgReader: Reader = 'default' in loaded ? loaded.default : loaded;

/** PidTagMessageCodepage and PidTagInternetCodepage ([MS-OXPROPS] §2.775, §2.742), numbers. */
const MESSAGE_CODE_PAGE = '3ffd0003';
const INTERNET_CODE_PAGE = '3fde0003';
const UTF_8 = 65001;
