import type { BlindSpot } from '../../../core/coverage.js';
import type { TextLayer } from '../../../core/text.js';
import { arrayAt, dictAt, lookup } from '../objects/objects.js';
import { PDFName } from '../objects/pdf-lib.js';
import type { PDFDict } from '../objects/pdf-lib.js';

/** The form in XML beside, or instead of, the fields of the document (ISO 32000-1 §12.7.8; deprecated in 32000-2). */
export function hasXfa(catalog: PDFDict): boolean {
  return lookup(dictAt(catalog, 'AcroForm'), 'XFA') !== undefined;
}

/**
 * A form that only its viewer lays out has a page that says to wait, and nothing to be read on it. The catalog should say
 * so, and often does not.
 */
export function xfaBlindSpots(catalog: PDFDict, layers: readonly TextLayer[]): BlindSpot[] {
  if (!hasXfa(catalog)) return [];
  const fields = arrayAt(dictAt(catalog, 'AcroForm'), 'Fields');
  const waits = layers.some(({ text, place }) => place.kind === 'page' && WAIT.test(text));
  const isDynamic =
    String(lookup(catalog, 'NeedsRendering')) === 'true' || ((fields?.size() ?? 0) === 0 && waits);
  if (!isDynamic) return [];
  return [
    {
      code: 'dynamic-form',
      where: 'document',
      why: 'The pages are made from form data (XFA) by the viewer, and are not read: print the form to a PDF first.',
    },
  ];
}

const WAIT = /please wait|if this message is not eventually replaced/iu;

/**
 * Takes the form data in XML out: they say again what the fields say, and more. The fields stay, and work without them.
 * Gives what was done, for the report.
 */
export function removeXfa(catalog: PDFDict): string[] {
  if (!hasXfa(catalog)) return [];
  dictAt(catalog, 'AcroForm')?.delete(PDFName.of('XFA'));
  catalog.delete(PDFName.of('NeedsRendering'));
  return ['Form data in XML (XFA) were taken out; the form fields stay.'];
}
