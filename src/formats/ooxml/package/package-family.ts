import type { ZipDirectory } from '../../../archive/zip-directory.js';

/** The three kinds of Office documents that are packages. */
export type PackageFamily = 'word' | 'sheet' | 'slides';

/** What an archive says that it is, by the content types of its parts, else by its folders; undefined for no package. */
export function familyOf({ names, read }: ZipDirectory): PackageFamily | undefined {
  // A workbook in binary is a package, but none of XML parts.
  if (!names.includes(CONTENT_TYPES) || names.includes('xl/workbook.bin')) return undefined;
  const types = read(CONTENT_TYPES, LONGEST);
  return familyOfTypes(types === undefined ? '' : latin(types)) ?? familyOfNames(names) ?? 'word';
}

/** By the content type of the main part, wherever the text names one. */
export function familyOfTypes(text: string): PackageFamily | undefined {
  return FAMILIES.find(({ types }) => types.test(text))?.family;
}

/** By the folder in which Office programs keep the parts of each kind. */
export function familyOfNames(names: readonly string[]): PackageFamily | undefined {
  return FAMILIES.find(({ folder }) => names.some((name) => folder.test(name)))?.family;
}

/** Content types are ASCII; in UTF-16 they have a zero beside each letter. */
function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.filter((byte) => byte !== 0)).toString('latin1');
}

const CONTENT_TYPES = '[Content_Types].xml';
const LONGEST = 2 ** 20;
const FAMILIES: readonly {
  readonly family: PackageFamily;
  readonly types: RegExp;
  readonly folder: RegExp;
}[] = [
  {
    family: 'word',
    types: /(?:wordprocessingml\.(?:document|template)|ms-word\.\w+\.macroenabled\w*)\.main\+xml/iu,
    folder: /^word\//iu,
  },
  {
    family: 'sheet',
    types: /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.\w+\.macroenabled)\.main\+xml/iu,
    folder: /^xl\//iu,
  },
  {
    family: 'slides',
    types:
      /(?:presentationml\.(?:presentation|template|slideshow)|ms-powerpoint\.\w+\.macroenabled)\.main\+xml/iu,
    folder: /^ppt\//iu,
  },
];
