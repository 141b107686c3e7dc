/** Where the text of a group goes. */
export type Destination =
  /** The text of the document. */
  | 'flow'
  /** Other text: headers, notes, text boxes, names of styles. */
  | 'other'
  /** Codes of fields. */
  | 'field'
  /** Who wrote it and when. */
  | 'info'
  /** Hexadecimal digits of a picture or an object. */
  | 'picture'
  | 'object'
  /** Data that only programs read; it goes with a redaction. */
  | 'dropped'
  /** Numbers. */
  | 'none';

/** What a control word makes of its group; undefined for one that makes nothing of it. */
export function destinationOf(word: string): Destination | undefined {
  return DESTINATIONS.get(word);
}

const WORDS: Readonly<Record<Exclude<Destination, 'flow'>, string>> = {
  other:
    'header headerl headerr headerf footer footerl footerr footerf footnote annotation atnid atnauthor atndate atnref ' +
    'shptxt sn sv stylesheet fonttbl listtable listoverridetable bkmkstart bkmkend docvar revtbl userprops xmlopen ' +
    'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pntext pntxta pntxtb formfield xe tc',
  field: 'fldinst datafield',
  info: 'info author operator title subject doccomm company manager category keywords hlinkbase template',
  picture: 'pict',
  object: 'objdata',
  dropped:
    'themedata colorschememapping datastore nonshppict generator passwordhash xmlnstbl wgrffmtfilter',
  none: 'colortbl rsidtbl blipuid panose picprop latentstyles mmathPr',
};

const DESTINATIONS: ReadonlyMap<string, Destination> = new Map(
  Object.entries(WORDS).flatMap(([destination, words]) =>
    words.split(' ').map((word): [string, Destination] => [word, destination as Destination]),
  ),
);
