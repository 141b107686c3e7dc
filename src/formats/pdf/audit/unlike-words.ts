/**
 * How many words are not among those that were read of the same page another time: neither the same (letters and digits
 * alone count, however they are parted), nor with a letter in three at most read in another way.
 */
export function unlikeWords(words: readonly string[], readings: readonly string[]): number {
  const texts = readings.map(compact);
  const known = new Set(readings.flatMap((text) => text.split(/\s+/u).map(compact)));
  const unlike = words.filter((word) => {
    const letters = compact(word);
    if (letters === '' || known.has(letters) || texts.some((text) => text.includes(letters))) {
      return false;
    }
    const most = Math.max(1, Math.floor(letters.length / 3));
    return ![...known].some((other) => isWithin(letters, other, most));
  });
  return unlike.length;
}

function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether one becomes the other by so many letters left out, added or changed (Levenshtein). */
function isWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return (row[other.length] ?? 0) <= most;
}
