/**
 * A name for a part that a report may show: its own where it is made of words that Office programs use for parts, else
 * its number, since a part can be named after anything.
 *
 * @example partLabel('word/header2.xml', 7) // 'word/header2.xml'
 * @param index Its place in the package, from 0.
 */
export function partLabel(name: string, index: number): string {
  return USUAL.test(name) ? name : `part ${String(index + 1)}`;
}

const FOLDERS =
  '(?:word|xl|ppt|docProps|customXml|docMetadata|glossary|theme|media|charts|diagrams|embeddings|drawings|worksheets|slides|activeX|_rels|META-INF|Pictures)';
const WORDS =
  '(?:document|header|footer|footnotes|endnotes|comments|commentsExtended|commentsIds|commentsExtensible|people|settings|styles|stylesWithEffects|numbering|fontTable|webSettings|theme|core|app|custom|item|itemProps|chart|chartEx|style|colors|data|drawing|layout|quickStyle|image|thumbnail|oleObject|afchunk|vmlDrawing|activeX|vbaProject|vbaData|attachedToolbars|recipientData|LabelInfo|workbook|sharedStrings|sheet|slide|content|meta|mimetype|manifest|Microsoft_Office_Excel_Worksheet|Microsoft_Excel_Worksheet|Microsoft_Word_Document)';
const USUAL = new RegExp(
  `^(?:${FOLDERS}/){0,3}(?:${WORDS}\\d{0,3}(?:\\.xml)?)?(?:\\.[a-z]{3,5})?$|^\\[Content_Types\\]\\.xml$`,
  'u',
);
