import { DocumentError } from '../../core/error.js';
import type { ContentTypes } from './package/content-types.js';
import type { PackageFamily } from './package/package-family.js';
import { familyOfNames } from './package/package-family.js';
import type { Relationship } from './package/relationships.js';

const OPEN = 'application/vnd.openxmlformats-officedocument.';
const MICROSOFT = 'application/vnd.ms-';

/** Media types by the content type of the main part, both without what all of them have in common. */
const TYPES: Readonly<Record<PackageFamily, readonly (readonly [string, string])[]>> = {
  word: [
    [`${OPEN}wordprocessingml.document.main+xml`, `${OPEN}wordprocessingml.document`],
    [`${OPEN}wordprocessingml.template.main+xml`, `${OPEN}wordprocessingml.template`],
    [
      `${MICROSOFT}word.document.macroenabled.main+xml`,
      `${MICROSOFT}word.document.macroenabled.12`,
    ],
    [
      `${MICROSOFT}word.template.macroenabledtemplate.main+xml`,
      `${MICROSOFT}word.template.macroenabled.12`,
    ],
  ],
  sheet: [
    [`${OPEN}spreadsheetml.sheet.main+xml`, `${OPEN}spreadsheetml.sheet`],
    [`${OPEN}spreadsheetml.template.main+xml`, `${OPEN}spreadsheetml.template`],
    [`${MICROSOFT}excel.sheet.macroenabled.main+xml`, `${MICROSOFT}excel.sheet.macroenabled.12`],
    [
      `${MICROSOFT}excel.template.macroenabled.main+xml`,
      `${MICROSOFT}excel.template.macroenabled.12`,
    ],
    [`${MICROSOFT}excel.addin.macroenabled.main+xml`, `${MICROSOFT}excel.addin.macroenabled.12`],
  ],
  slides: [
    [`${OPEN}presentationml.presentation.main+xml`, `${OPEN}presentationml.presentation`],
    [`${OPEN}presentationml.template.main+xml`, `${OPEN}presentationml.template`],
    [`${OPEN}presentationml.slideshow.main+xml`, `${OPEN}presentationml.slideshow`],
    ...['presentation', 'template', 'slideshow'].map(
      (kind) =>
        [
          `${MICROSOFT}powerpoint.${kind}.macroenabled.main+xml`,
          `${MICROSOFT}powerpoint.${kind}.macroenabled.12`,
        ] as const,
    ),
  ],
};

/** The media types of one kind of Office document, the usual one first. */
export function mediaTypesOf(family: PackageFamily): readonly string[] {
  return TYPES[family].map(([, mediaType]) => mediaType);
}

/**
 * The media type of a package by its main part; where nothing says which part that is, the usual one of the kind whose
 * folder the package has.
 *
 * @throws DocumentError UNSUPPORTED_FORMAT for anything but a document of the kind
 */
export function mainMediaType(
  family: PackageFamily,
  relationships: readonly Relationship[],
  { typeOf }: ContentTypes,
  names: readonly string[],
): string {
  const main = relationships.find(({ source, type }) => source === '' && type === 'officeDocument');
  const type = main?.target === undefined ? undefined : typeOf(main.target);
  const mediaType = TYPES[family].find(([one]) => one === type)?.[1];
  if (mediaType !== undefined) return mediaType;
  const [usual] = mediaTypesOf(family);
  if (family !== 'word' && usual !== undefined && familyOfNames(names) === family) return usual;
  throw new DocumentError('UNSUPPORTED_FORMAT', `The file is ${kindOf(type ?? '')}`);
}

function kindOf(type: string): string {
  if (/spreadsheetml|ms-excel/u.test(type)) return 'a workbook of an unknown kind';
  if (/presentationml|ms-powerpoint/u.test(type)) return 'a presentation of an unknown kind';
  return 'an archive without an Office document that is known';
}
