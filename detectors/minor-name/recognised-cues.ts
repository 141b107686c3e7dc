import {
  AFTER,
  AFTERWARDS,
  AGED,
  INTRODUCED,
  CHILD_FIELD,
  AROUND,
  ASKED,
  BEFORE,
  FIELD,
} from './cues.js';

/** What a pattern is made of: escapes, classes, groups, counts, and letters. */
const PART = /\\.|\[[^\]]{1,20}\]|\(\?[:=!]|\{[^}]{1,8}\}| (?![?{])|[a-z,]/gu;

const CONFUSED: Readonly<Record<string, string>> = {
  '[il]': '[il1|]',
  ' ': ' ?',
  ',': '[,.]',
  a: '[ao]',
  b: '[bh86]',
  c: '[ce]',
  e: '[ec]',
  f: '[ft]',
  h: '[hb]',
  o: '[oa0]',
  s: '[s5$]',
  t: '[tf]',
};

/** The same words as they come out of the recognition of a picture: confused characters, lost blanks. */
export const RECOGNISED: Readonly<
  Record<
    | 'after'
    | 'afterwards'
    | 'aged'
    | 'introduced'
    | 'children'
    | 'around'
    | 'asked'
    | 'before'
    | 'field',
    RegExp
  >
> = {
  after: recognised(AFTER),
  afterwards: recognised(AFTERWARDS),
  around: recognised(AROUND),
  asked: recognised(ASKED),
  children: recognised(CHILD_FIELD),
  aged: recognised(AGED),
  introduced: recognised(INTRODUCED),
  before: recognised(BEFORE),
  field: recognised(FIELD),
};

function recognised({ source, flags }: RegExp): RegExp {
  const loose = source.replaceAll('(?=\\s)', '').replace(PART, (part) => CONFUSED[part] ?? part);
  return new RegExp(loose, flags);
}
