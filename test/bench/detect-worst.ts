import type { Engine } from '../../src/index.js';
import { denseText } from './detect-speed.js';
import { median } from './measure.js';

const MEGABYTE = 1 << 20;

/** Milliseconds for a megabyte of one token, the worst first, and how time grows when the text does. */
export async function printWorstCases(engine: Engine): Promise<void> {
  const rows: { token: string; small: number; large: number; found: number }[] = [];
  for (const token of TOKENS) {
    const small = await cpuMs(engine, token.repeat(Math.ceil(MEGABYTE / 4 / token.length)));
    const text = token.repeat(Math.ceil(MEGABYTE / token.length));
    const large = await cpuMs(engine, text);
    rows.push({ token, small, large, found: (await engine.detect(text)).length });
  }
  rows.sort((a, b) => b.large - a.large);
  console.log('\none token over and over, CPU       256 kB     1 MB    growth  findings');
  for (const { token, small, large, found } of rows) {
    const over = isOver(small, large) ? '  OVER' : '';
    console.log(
      `  ${shown(token).padEnd(30)} ${ms(small)} ${ms(large)} ${growth(small, large)} ${String(found).padStart(9)}${over}`,
    );
  }
  const count = rows.filter(({ small, large }) => isOver(small, large)).length;
  console.log(
    `  over ${String(MOST_MS)} ms or ${String(MOST_GROWTH)} times: ${String(count)} of ${String(rows.length)} tokens`,
  );
  const dense = denseText(2 * MEGABYTE);
  const [quarter, whole] = [dense.slice(0, dense.length / 4), dense];
  const small = await cpuMs(engine, quarter);
  const large = await cpuMs(engine, whole);
  console.log(
    `  ${'dense text, 512 kB and 2 MB'.padEnd(30)} ${ms(small)} ${ms(large)} ${growth(small, large)}`,
  );
}

/** Of the process, not of the clock: other work on the machine doesn't count. */
async function cpuMs(engine: Engine, text: string): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 3; count++) {
    const before = process.cpuUsage();
    await engine.detect(text);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    // What takes long is measured well enough by one run.
    if ((times[0] ?? 0) > 300) break;
  }
  return median(times);
}

function shown(token: string): string {
  return JSON.stringify(token).replace(
    /[^ -~]/gu,
    (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0).padStart(6)} ms`;
}

function isOver(small: number, large: number): boolean {
  return large > MOST_MS || (large >= 8 && large / small > MOST_GROWTH);
}

/** The goals for a megabyte of one token, and for four times as much text. */
const MOST_MS = 100;
const MOST_GROWTH = 5;

/** Below a few milliseconds the clock and the collector of garbage decide. */
function growth(small: number, large: number): string {
  return large < 8 ? '      -' : `${(large / small).toFixed(1).padStart(6)}x`;
}

const TOKENS: readonly string[] = [
  '0',
  '1',
  'a',
  'A',
  ' ',
  '\n',
  '-',
  '.',
  ',',
  '/',
  '(',
  '|',
  '_',
  '@',
  '#',
  '*',
  ':',
  '"',
  'é',
  '\u00a0',
  '\u200b',
  '１',
  '𝟗',
  '1-',
  '1 ',
  '1\n',
  '1/',
  '1.',
  '1,',
  '(1)',
  '1|',
  'a@',
  'a.',
  'a@a.',
  'A1',
  '1a',
  'a ',
  'A. ',
  'Aa ',
  '812-34-5678 ',
  '812-34-',
  '3/4/',
  '3/4/1987 ',
  'one ',
  'one-',
  'March ',
  'March 1, ',
  'the 1st day of ',
  'born ',
  'SSN ',
  'SSN: ',
  'account ',
  'account no. ',
  'xxx-xx-',
  'XXX',
  '4111 ',
  '4111111111111111 ',
  'DE89',
  'DE89 3704 ',
  '555-',
  '(555) ',
  '1 Main St, ',
  'Main Street ',
  'Apt 1 ',
  'minor ',
  'minor child ',
  'Q. ',
  'A. 1\n',
  '1\n 2 ',
  'MRN',
  'MRN 1 ',
  'name\t',
  '|1|2',
  'a,1,',
  '"a":"1",',
  'age 12 ',
  'minor child Jane Doe ',
  'Jane Doe, a minor, ',
  'DOB 3/4/1987 ',
  'born March 14, 1987 ',
  'nacida el 4 de marzo de 1987 ',
  'xxx-xx-1234 ',
  'account ending in 1234 ',
  'Account No. 12345678 ',
  'MRN: 12345 ',
  'DL D123-4567-8901 ',
  'P.O. Box 12 ',
  '1 Main St., Fresno, CA 93612\n',
  '(555) 555-0142 ',
  'a@b.co ',
  'Q. What is your SSN?\nA. 812-34-5678\n',
  'SSN|DOB\n1|2\n',
];
