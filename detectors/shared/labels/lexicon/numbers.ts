import type { Words } from './words.js';

/** Numbers as they are spoken. */
export const NUMBERS: Words<'number-word'> = {
  'number-word': `zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen
    seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand`,
};
