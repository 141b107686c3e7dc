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

const FOLDERS = alternatives(
  'word xl ppt docProps customXml docMetadata glossary theme media charts diagrams embeddings drawings worksheets ' +
    'chartsheets dialogsheets macrosheets externalLinks tables pivotTables pivotCache queryTables comments ' +
    'threadedComments persons slicers slicerCaches timelines timelineCaches revisions slides slideLayouts slideMasters ' +
    'notesSlides notesMasters handoutMasters tags printerSettings activeX _rels META-INF Pictures Thumbnails ' +
    'Configurations2 Object',
);
const WORDS = alternatives(
  'document header footer footnotes endnotes comments comment commentsExtended commentsIds commentsExtensible people ' +
    'settings styles stylesWithEffects numbering fontTable webSettings theme themeOverride core app custom item itemProps ' +
    'chart chartEx style colors data drawing layout quickStyle image thumbnail oleObject afchunk vmlDrawing activeX ' +
    'vbaProject vbaData attachedToolbars recipientData LabelInfo workbook sharedStrings sheet table pivotTable ' +
    'pivotCacheDefinition pivotCacheRecords externalLink queryTable connections calcChain metadata volatileDependencies ' +
    'xmlMaps threadedComment person slicer slicerCache timeline timelineCache revisionHeaders revisionLog userNames ' +
    'printerSettings presentation presProps viewProps tableStyles slide slideLayout slideMaster notesSlide notesMaster ' +
    'handoutMaster commentAuthors authors tag content meta mimetype manifest Microsoft_Office_Excel_Worksheet ' +
    'Microsoft_Excel_Worksheet Microsoft_Word_Document Microsoft_PowerPoint_Presentation',
);
const USUAL = new RegExp(
  `^(?:${FOLDERS}/){0,3}(?:${WORDS}\\d{0,3}(?:\\.xml)?)?(?:\\.[a-z]{3,5})?$|^\\[Content_Types\\]\\.xml$`,
  'u',
);

function alternatives(words: string): string {
  return `(?:${words.replaceAll(' ', '|')})`;
}
