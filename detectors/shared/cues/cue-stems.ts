/**
 * What the cues of detectors that go by words hold, as bits of `CueTable.kinds`. Their patterns are run only around the words
 * that begin so, since in most text there is no cue at all.
 */
export const CUE = {
  /** A field for a minor's name. */
  field: 1,
  /** A word for a minor before a name. */
  before: 2,
  /** Words before a name that others behind it make a minor's. */
  around: 4,
  /** A word for a minor after a name. */
  after: 8,
  /** The heading of a column of minors' names. */
  heading: 16,
  /** A list of dependents or of relations. */
  relation: 32,
  /** The dot of an e-mail address, spelled out. */
  dot: 64,
  /** `b.` for born. */
  born: 128,
  /** A question after children. */
  asked: 256,
  /** What is said of a child behind its name. */
  aged: 512,
  /** What is said of a child before its name. */
  introduced: 1024,
  /** A field or list of children. */
  children: 2048,
  /** The heading of a list of a class. */
  classList: 4096,
  /** An age in words. */
  spelledAge: 8192,
  /** The heading of a column of ages. */
  ageColumn: 16384,
  /** A first name or surname by itself. */
  nameParts: 32768,
} as const;

const MINORS = 'mino chil stud pupi';
const CHILDREN = 'mino chil son daug step gran infa juve';

/**
 * Beginnings of words, four letters at most; `_` is a place without a letter. Every way in which a cue can be written has a
 * word that begins so; `i` and `l` stand for each other.
 */
const STEMS: readonly (readonly [number, string])[] = [
  [CUE.field, `${MINORS} son daug kid meno juve camp play ward gran step scho godc dep_ depe`],
  [
    CUE.before,
    `${CHILDREN} stud pupi kid todd ward sibl yout teen newb baby boy_ boys girl olde youn elde midd`,
  ],
  [
    CUE.before,
    'filh cria hijo hija ni_ bebe beb_ mind nino nina meno fils fill enfa kind sohn toch',
  ],
  [
    CUE.around,
    'big_ litt baby twin olde youn brot sist neph niec cous moth fath pare guar supp cust adop inte matt re_ next beha plai chil welf visi pick get_ got_ gett grab take took taki brin brou drop watc coll fbo_ c_f birt cert',
  ],
  [
    CUE.after,
    `${CHILDREN} meno mine depe fost ward vict year age_ aged moth fath pare next guar natu grad kind ages baby todd newb litt`,
  ],
  [CUE.heading, `${MINORS} age_ camp play kid_`],
  [
    CUE.introduced,
    'mino chil juve son sons daug ward boy_ boys girl gran step pati year grad brot sist sibl sib_ sibs twin niec neph trip godc anot clie peer clas stud pupi pare camp play unio marr rela cust baby kid_ yo_ y_o litt half ch_ c_ yout juv_',
  ],
  [
    CUE.aged,
    'son_ daug gran step niec neph age_ juve mino infa chil y_o yo_ yoa_ yr_ yrs_ year turn ward grad kind pre_ dayc teac pedi baby rela birt bday b_da gr_ dau_ dtr_',
  ],
  [
    CUE.children,
    'chil mino juve juv_ kid sibl brot pupi infa depe hijo hija meno nino nina ni_ unde ch_ occu',
  ],
  [CUE.asked, 'chil kid son daug sibl ages birt eigh ch_ c_ mino yout juv_ juve'],
  [CUE.relation, 'rela depe'],
  [CUE.classList, 'grad clas rost stud pupi home camp carp kind hono perf'],
  [CUE.spelledAge, 'one_ two_ thre four five six_ seve eigh nine ten_ elev twel thir fift sixt'],
  [CUE.ageColumn, 'age_'],
  [CUE.nameParts, 'firs give fnam pers'],
  [CUE.dot, 'dot_'],
  [CUE.born, 'b_'],
];

/** Each beginning with its bits, with `i` for `l` and the reverse too. */
export function* cueStems(): Generator<readonly [stem: string, kinds: number]> {
  for (const [kind, stems] of STEMS) {
    for (const stem of stems.split(/\s+/u)) for (const one of misread(stem)) yield [one, kind];
  }
}

function misread(stem: string): readonly string[] {
  const [first = '', ...rest] = stem;
  if (first === '') return [''];
  const others = misread(rest.join(''));
  const firsts = first === 'i' || first === 'l' ? ['i', 'l'] : [first];
  return firsts.flatMap((one) => others.map((other) => one + other));
}
