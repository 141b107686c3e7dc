import { DocumentError } from '../../core/error.js';
import type { ContentTypes } from './package/content-types.js';
import type { Relationship } from './package/relationships.js';

/** Media types of Word documents by the content type of their main part. */
const WORD: ReadonlyMap<string, string> = new Map([
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
  ],
  [
    'application/vnd.ms-word.document.macroenabled.main+xml',
    'application/vnd.ms-word.document.macroenabled.12',
  ],
  [
    'application/vnd.ms-word.template.macroenabledtemplate.main+xml',
    'application/vnd.ms-word.template.macroenabled.12',
  ],
]);

export const WORD_MEDIA_TYPES: readonly string[] = [...new Set(WORD.values())];

/**
 * The media type of a package by its main part.
 * @throws DocumentError UNSUPPORTED_FORMAT for anything but a Word document
 */
export function mainMediaType(
  relationships: readonly Relationship[],
  { typeOf }: ContentTypes,
): string {
  const main = relationships.find(({ source, type }) => source === '' && type === 'officeDocument');
  const type = main?.target === undefined ? undefined : typeOf(main.target);
  const mediaType = type === undefined ? undefined : WORD.get(type);
  if (mediaType !== undefined) return mediaType;
  throw new DocumentError('UNSUPPORTED_FORMAT', `The file is ${kindOf(type ?? '')}`);
}

function kindOf(type: string): string {
  if (/spreadsheetml|ms-excel/u.test(type)) return 'a workbook, which is not supported yet';
  if (/presentationml|ms-powerpoint/u.test(type)) {
    return 'a presentation, which is not supported yet';
  }
  return 'an archive without a Word document';
}
