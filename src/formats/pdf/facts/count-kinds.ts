import type { DocumentFacts } from '../../../core/facts.js';
import { dictAt, eachDict, nameAt, streamAt } from '../objects/objects.js';
import { PDFName } from '../objects/pdf-lib.js';
import type { PDFContext, PDFDict } from '../objects/pdf-lib.js';
import { reachable } from '../objects/sweep.js';

type Counts = Pick<
  DocumentFacts,
  | 'formFields'
  | 'externalLinks'
  | 'scripts'
  | 'attachments'
  | 'media'
  | 'fontsNotEmbedded'
  | 'unappliedRedactions'
>;

/** One pass over every dictionary that the document still reaches. */
export function countKinds(context: PDFContext): Counts {
  const reached = reachable(context);
  const counts = {
    formFields: 0,
    externalLinks: 0,
    scripts: 0,
    attachments: 0,
    media: 0,
    fontsNotEmbedded: 0,
    unappliedRedactions: 0,
  };
  eachDict(context, (dict, ref) => {
    if (!reached.has(ref)) return;
    const subtype = nameAt(dict, 'Subtype') ?? '';
    const action = nameAt(dict, 'S') ?? '';
    // A form in XML may have no other fields (ISO 32000-1 §12.7.8).
    if (dict.has(FIELD_TYPE) || dict.has(XML_FORM)) counts.formFields++;
    if (OUTSIDE.has(action)) counts.externalLinks++;
    if (SCRIPTS.has(action)) counts.scripts++;
    if (dict.has(EMBEDDED_FILE)) counts.attachments++;
    if (MEDIA.has(subtype)) counts.media++;
    if (subtype === 'Redact') counts.unappliedRedactions++;
    if (isFontWithoutProgram(dict, subtype)) counts.fontsNotEmbedded++;
  });
  return counts;
}

/** A simple font or the descendant of a composite one; a Type3 font is its own program (ISO 32000-2 §9.6.4). */
function isFontWithoutProgram(dict: PDFDict, subtype: string): boolean {
  if (nameAt(dict, 'Type') !== 'Font' || subtype === 'Type3' || subtype === 'Type0') return false;
  const descriptor = dictAt(dict, 'FontDescriptor');
  return !PROGRAMS.some((key) => streamAt(descriptor, key) !== undefined);
}

const FIELD_TYPE = PDFName.of('FT');
const XML_FORM = PDFName.of('XFA');
const EMBEDDED_FILE = PDFName.of('EF');
const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'];
/** Actions (ISO 32000-2 §12.6.4) that lead out of the document. */
const OUTSIDE: ReadonlySet<string> = new Set(['URI', 'GoToR', 'SubmitForm', 'ImportData']);
const SCRIPTS: ReadonlySet<string> = new Set(['JavaScript', 'Launch']);
/** Annotations (ISO 32000-2 §12.5.6) that sound or move. */
const MEDIA: ReadonlySet<string> = new Set(['Screen', 'Movie', 'Sound', 'RichMedia', '3D']);
