import { inflateSync } from 'node:zlib';

/** The bytes of a file, and of each of its Flate streams inflated: found by their keywords, with no parser between. */
export function inflatedBytes(bytes: Uint8Array): Buffer[] {
  const file = Buffer.from(bytes);
  const found = [file];
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    const end = file.indexOf('endstream', start);
    try {
      found.push(inflateSync(file.subarray(start, end)));
    } catch {
      // Not deflated: its bytes are those of the file.
    }
  }
  return found;
}

/** Whether any of some byte strings stands anywhere in a file, deflated or not. */
export function holdsBytes(bytes: Uint8Array, wanted: readonly Buffer[]): boolean {
  return inflatedBytes(bytes).some((part) => wanted.some((one) => part.includes(one)));
}

/** The ways in which a value of ASCII may stand in a PDF: as it is, as hexadecimal digits, in UTF-16. */
export function writtenForms(value: string): Buffer[] {
  const hex = Buffer.from(value, 'latin1').toString('hex');
  const utf16 = Buffer.from(value, 'utf16le').swap16();
  return [
    Buffer.from(value, 'latin1'),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    utf16,
    Buffer.from(utf16.toString('hex')),
    Buffer.from(utf16.toString('hex').toUpperCase()),
  ];
}
