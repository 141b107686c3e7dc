/** `1 file`, `2,004 files`. */
export function counted(count: number, noun: string, plural: string = `${noun}s`): string {
  return `${number(count)} ${count === 1 ? noun : plural}`;
}

/** `20,000`. */
export function number(count: number): string {
  return count.toLocaleString('en-US');
}

/** `3.4 GB`, in powers of 1000. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${number(bytes)} B`;
  const units = ['KB', 'MB', 'GB', 'TB', 'PB'];
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  const value = bytes / 1000 ** power;
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${units[power - 1] ?? 'B'}`;
}

/** `2026-11-22 08:15 UTC`; what is no time is told as it is. */
export function minuteOf(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? time
    : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** `2026-11-22`. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
