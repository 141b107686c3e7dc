/** One character for all that look alike in a picture, unit for unit. */
export function alike(lower: string): string {
  if (lower.length < CHUNK) return lower.replace(LOOK_ALIKES, (unit) => ALIKE[unit] ?? unit);
  let text = '';
  const units = new Uint16Array(CHUNK);
  for (let from = 0; from < lower.length; from += CHUNK) {
    const length = Math.min(CHUNK, lower.length - from);
    for (let at = 0; at < length; at++) {
      const unit = lower.charCodeAt(from + at);
      units[at] = LOOKS[unit] ?? unit;
    }
    text += String.fromCharCode(...units.subarray(0, length));
  }
  return text;
}

const ALIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  a: 'o',
  '4': 'o',
  '1': 'l',
  i: 'l',
  '5': 's',
  $: 's',
  '8': 'b',
  h: 'b',
  // A 6 is a b as well as a g, and a 9 a g.
  '6': 'b',
  '9': 'b',
  g: 'b',
  '2': 'z',
  e: 'c',
  '3': 'c',
  f: 't',
  '7': 't',
};

const LOOK_ALIKES = /[0a41i5$8h69g2e3f7]/gu;
const LOOKS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return (ALIKE[letter] ?? letter).charCodeAt(0);
});
const CHUNK = 4096;
