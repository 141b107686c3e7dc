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
const LOOKS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return (ALIKE[letter] ?? letter).charCodeAt(0);
});
const CHUNK = 4096;
