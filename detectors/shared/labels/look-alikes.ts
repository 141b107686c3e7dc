/** One character for all that look alike in a picture, unit for unit. */
export function alike(lower: string): string {
  if (lower.length < LONG) return lower.replace(LOOK_ALIKES, (unit) => ALIKE[unit] ?? unit);
  const bytes = Buffer.from(lower, 'utf16le');
  // Each of them is one byte and a zero.
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at + 1] === 0) bytes[at] = LOOKS[bytes[at] ?? 0] ?? 0;
  }
  return bytes.toString('utf16le');
}

const ALIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  a: 'o',
  '1': 'l',
  i: 'l',
  '5': 's',
  $: 's',
  '8': 'b',
  h: 'b',
  '2': 'z',
  '6': 'g',
  '9': 'g',
  e: 'c',
  f: 't',
};

const LOOK_ALIKES = /[0a1i5$8h269ef]/gu;
const LOOKS = Uint8Array.from({ length: 256 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return (ALIKE[letter] ?? letter).charCodeAt(0);
});

/** A text and no word. */
const LONG = 256;
