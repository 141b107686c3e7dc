import type { PSTMessage } from 'pst-extractor';
import { stringsIn } from '../../archive/strings-in.js';

/** The texts of all properties of an object, and every run of characters in those that are no text. */
export function textsOfProperties(object: unknown): string[] {
  const { pstTableItems, localDescriptorItems } = object as Inside;
  const texts: string[] = [];
  for (const [id, item] of pstTableItems ?? []) {
    if (READ_ELSEWHERE.has(id)) continue;
    if (item.entryValueType === UNICODE || item.entryValueType === STRING) {
      texts.push((object as Inside).getStringItem(id));
      continue;
    }
    const outside = item.isExternalValueReference
      ? localDescriptorItems?.get(item.entryValueReference)?.getData()
      : item.data;
    if (outside !== null && outside !== undefined) texts.push(...stringsIn(outside));
  }
  return texts
    .map((text) => text.replaceAll('\0', '\n').trim())
    .filter((text) => text !== '' && /[\p{L}\p{N}]/u.test(text));
}

/** Whether the object has a property that a getter of the library gives as nothing. */
export function hasProperty(object: PSTMessage, id: number): boolean {
  const item = (object as unknown as Inside).pstTableItems?.get(id);
  return item !== undefined && (item.isExternalValueReference || item.data.length > 0);
}

/** What the library keeps to itself. */
interface Inside {
  readonly pstTableItems: ReadonlyMap<number, Item> | null;
  readonly localDescriptorItems: ReadonlyMap<
    number,
    { readonly getData: () => Buffer | null }
  > | null;
  readonly getStringItem: (id: number) => string;
}

interface Item {
  readonly entryValueType: number;
  readonly entryValueReference: number;
  readonly isExternalValueReference: boolean;
  readonly data: Buffer;
}

const STRING = 0x1e;
const UNICODE = 0x1f;
/** Bodies (text, packed, HTML), the content of an attachment, headers of transport, the subject. */
const READ_ELSEWHERE: ReadonlySet<number> = new Set([
  0x1000, 0x1009, 0x1013, 0x3701, 0x007d, 0x0037,
]);
