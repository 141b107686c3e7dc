/** What parts the cells of a text in which every line has as many of them; undefined for any other text. */
export function delimiterOf(text: string): string | undefined {
  const lines = text
    .slice(0, SAMPLE)
    .split(/\r\n|[\n\r]/u)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
  if (lines.length < 2) return undefined;
  return ['\t', ';', ','].find((delimiter) => {
    const counts = lines.map((line) => cellCount(line, delimiter));
    const most = Math.max(...counts);
    return most > 1 && counts.filter((count) => count === most).length >= ENOUGH * lines.length;
  });
}

function cellCount(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/gu, '').split(delimiter).length;
}

const SAMPLE = 20_000;
const LINES = 60;
/** Cells may hold line ends, and headings stand over some sheets. */
const ENOUGH = 0.7;
