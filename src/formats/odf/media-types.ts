/** What the entry `mimetype` of a document says (ISO/IEC 26300-3 §3.3, 26300-1 appendix C). */
export const MEDIA_TYPE: RegExp =
  /^application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation|graphics)(?:-template|-master)?$/u;

export const ODF_MEDIA_TYPES: readonly string[] = [
  'text',
  'text-template',
  'text-master',
  'spreadsheet',
  'spreadsheet-template',
  'presentation',
  'presentation-template',
  'graphics',
  'graphics-template',
].map((kind) => `application/vnd.oasis.opendocument.${kind}`);
