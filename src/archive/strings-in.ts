/** Runs of characters in bytes that could be text, one byte or two each: also what an edit left behind. */
export function stringsIn(bytes: Uint8Array): string[] {
  const units = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const wide = [...units.matchAll(WIDE)].map(([run]) => run.replaceAll('\0', ''));
  const narrow = [...units.matchAll(NARROW)].map(([run]) => run);
  return [...wide, ...narrow];
}

const NARROW = /[\t\r\n\x20-\x7e\xa0-\xff]{5,}/gu;
const WIDE = /(?:[\t\r\n\x20-\x7e\xa0-\xff]\0){5,}/gu;
