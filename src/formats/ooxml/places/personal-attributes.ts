/** Attributes that name people, by element and attribute; those of comments and changes are told by their names alone. */
export const PERSONAL_ATTRIBUTES: ReadonlyMap<string, 'author' | 'initials'> = new Map([
  ['presenceInfo/userId', 'author'],
  // Workbooks: threaded comments ([MS-XLSX]), sharing and pivot tables (ISO/IEC 29500-1 §18.2.8, §18.10.1.67, §18.11)
  ['person/displayName', 'author'],
  ['person/userId', 'author'],
  ['fileSharing/userName', 'author'],
  ['pivotCacheDefinition/refreshedBy', 'author'],
  ['userInfo/name', 'author'],
  ['header/userName', 'author'],
  ['scenario/user', 'author'],
  // Presentations: authors of comments (§19.4.3 and [MS-PPTX])
  ['cmAuthor/name', 'author'],
  ['cmAuthor/initials', 'initials'],
  ['author/name', 'author'],
  ['author/initials', 'initials'],
  ['author/userId', 'author'],
]);
