/**
 * Where text stands in the attributes of workbooks (ISO/IEC 29500-1 §18 and Microsoft's extensions), by local names of
 * elements.
 */
export const SHEET_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  // Workbook and names (§18.2)
  sheet: ['name'],
  definedName: ['name', 'comment', 'description', 'help', 'statusBar', 'customMenu'],
  customWorkbookView: ['name'],
  fileSharing: ['userName'],
  webPublishObject: ['title', 'destinationFile', 'divId'],
  // Sheets (§18.3)
  hyperlink: ['display', 'location'],
  dataValidation: ['error', 'errorTitle', 'prompt', 'promptTitle'],
  filter: ['val'],
  customFilter: ['val'],
  scenario: ['name', 'comment', 'user'],
  inputCells: ['val'],
  protectedRange: ['name'],
  cfRule: ['text'],
  cfvo: ['val'],
  dataRef: ['name', 'sheet'],
  webPublishItem: ['title', 'destinationFile', 'divId'],
  // Tables (§18.5)
  table: ['name', 'displayName', 'comment'],
  tableColumn: ['name', 'totalsRowLabel', 'uniqueName'],
  xmlColumnPr: ['xpath'],
  // Pivot tables and their caches (§18.10)
  cacheField: ['name', 'caption', 'formula'],
  cacheHierarchy: ['uniqueName', 'caption'],
  worksheetSource: ['name', 'sheet'],
  s: ['v'],
  n: ['v'],
  d: ['v'],
  e: ['v'],
  sharedItems: ['minValue', 'maxValue', 'minDate', 'maxDate'],
  rangePr: ['startNum', 'endNum', 'startDate', 'endDate'],
  pivotTableDefinition: [
    'name',
    'dataCaption',
    'grandTotalCaption',
    'rowHeaderCaption',
    'colHeaderCaption',
    'tag',
  ],
  pivotField: ['name', 'subtotalCaption', 'uniqueMemberProperty'],
  dataField: ['name'],
  pageField: ['name', 'cap'],
  item: ['n'],
  member: ['name'],
  pageItem: ['name'],
  calculatedItem: ['formula'],
  pivotCacheDefinition: ['refreshedBy'],
  // Links and connections (§18.13, §18.14)
  sheetName: ['val'],
  ddeLink: ['ddeService', 'ddeTopic'],
  ddeItem: ['name'],
  oleLink: ['progId'],
  oleItem: ['name'],
  // Slicers, timelines, threaded comments ([MS-XLSX])
  slicer: ['name', 'caption', 'cache'],
  slicerCacheDefinition: ['name', 'sourceName'],
  timeline: ['name', 'caption', 'cache'],
  timelineCacheDefinition: ['name', 'sourceName'],
  person: ['displayName', 'userId'],
  absPath: ['url'],
  // Maps of XML (§18.12) and shared workbooks (§18.11)
  Map: ['Name'],
  userInfo: ['name'],
  header: ['userName'],
  rcmt: ['author'],
};

/** Parts in which every attribute may hold text, since what they describe stands in other programs. */
export const SHEET_DATA_PARTS: RegExp = /^xl\/(?:connections\.xml$|queryTables\/)/iu;

/** Elements whose text is a formula (§18.17). */
export const FORMULA_ELEMENTS: ReadonlySet<string> = new Set([
  'f',
  'definedName',
  'formula1',
  'formula2',
  'formula',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);

/** Elements in which a value is a number (§21.2.2). */
export const NUMBERS_IN: ReadonlySet<string> = new Set(['numCache', 'numLit']);

/** What a mark in some attributes has to be, by element and attribute. */
export const SHEET_FORMS: ReadonlyMap<string, 'name' | 'unique' | 'formula' | 'number' | 'moment'> =
  new Map([
    ['definedName/name', 'name'],
    ['sheet/name', 'name'],
    ['worksheetSource/name', 'name'],
    ['worksheetSource/sheet', 'name'],
    ['table/name', 'name'],
    ['table/displayName', 'name'],
    ['slicer/name', 'name'],
    ['slicer/cache', 'name'],
    ['slicerCacheDefinition/name', 'name'],
    ['timeline/name', 'name'],
    ['timeline/cache', 'name'],
    ['timelineCacheDefinition/name', 'name'],
    ['tableColumn/name', 'unique'],
    ['cacheField/name', 'unique'],
    ['pivotTableDefinition/name', 'unique'],
    ['scenario/name', 'unique'],
    ['protectedRange/name', 'unique'],
    ['customWorkbookView/name', 'unique'],
    ['hyperlink/location', 'formula'],
    ['cacheField/formula', 'formula'],
    ['calculatedItem/formula', 'formula'],
    ['n/v', 'number'],
    ['sharedItems/minValue', 'number'],
    ['sharedItems/maxValue', 'number'],
    ['rangePr/startNum', 'number'],
    ['rangePr/endNum', 'number'],
    ['d/v', 'moment'],
    ['sharedItems/minDate', 'moment'],
    ['sharedItems/maxDate', 'moment'],
    ['rangePr/startDate', 'moment'],
    ['rangePr/endDate', 'moment'],
  ]);
