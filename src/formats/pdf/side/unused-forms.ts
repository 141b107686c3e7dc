import { dictAt, inherited, lookup, nameAt } from '../objects/objects.js';
import { PDFDict, PDFPageLeaf, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext } from '../objects/pdf-lib.js';
import { PRIVATE_KEYS } from '../objects/private-keys.js';
import { reachable } from '../objects/sweep.js';

/**
 * Forms that stay in the file although nothing that was walked draws them: they hang on an entry that no rule of the format
 * knows, or are only named, so that their text is shown to nobody. What pages name and never draw is taken out elsewhere.
 */
export function unusedForms(
  context: PDFContext,
  walked: ReadonlySet<PDFRawStream>,
): PDFRawStream[] {
  const objects = [...reachable(context, PRIVATE_KEYS)].map((ref) => context.lookup(ref));
  const known = new Set<PDFRawStream>();
  const visit = (resources: PDFDict | undefined): void => {
    const named = dictAt(resources, 'XObject');
    for (const key of named?.keys() ?? []) {
      const stream = lookup(named, key.decodeText());
      if (!(stream instanceof PDFRawStream) || known.has(stream)) continue;
      known.add(stream);
      visit(dictAt(stream.dict, 'Resources'));
    }
  };
  for (const object of objects) {
    if (!(object instanceof PDFPageLeaf)) continue;
    const resources = inherited(object, 'Resources');
    visit(resources instanceof PDFDict ? resources : undefined);
  }
  return objects.filter(
    (object): object is PDFRawStream =>
      object instanceof PDFRawStream &&
      nameAt(object.dict, 'Subtype') === 'Form' &&
      !known.has(object) &&
      !walked.has(object),
  );
}
