import type { Words } from './words.js';

/** What is said of a number of which the end alone is written. */
export const LAST_FOUR: Words<'ssn-last-four' | 'last-four'> = {
  'ssn-last-four': `last four of ssn|ssn last four|ssn last 4|ss last 4|ss # last 4|ss# last 4|last 4 ssn|last four ssn
    ssn last 4 digits|ssn last four digits|l4 ssn|ssn l4|l4 of ssn|l4 ss|last 4 ss|last four ss|last 4 of ssn
    last four of social|last 4 of social|ssn ending in|ssn ends in|ssn ending|ss# on file ends|social last 4
    social last four|social security last 4|ssn4|ssn ends`,
  'last-four': `last four|last 4|last four digits|last 4 digits|last four numbers|last 4 numbers|final four digits|final four
    final 4|final four numbers|ending in|ending with|ending|ends in|ends with|ended in|terminating in`,
};
