import type { Rewritten } from '../../../core/rewritten.js';
import type { Area, RedactionPlan } from '../../../core/plan.js';
import type { OpenPdf } from '../open-pdf.js';
import type { PlannedRemovals } from '../removal/planned-removals.js';
import { areaOf } from './redact-annotations.js';
import { quadsOver, withSilentNeighbours } from '../removal/removal.js';
import { rewrittenStreams } from '../objects/rewritten-streams.js';
import { saveWhole } from '../objects/save.js';
import { boxesWhereDrawn } from '../side/drawn-boxes.js';
import { removeSignatures } from '../objects/signatures.js';
import { writeAnnotations } from './write-annotations.js';

/**
 * The document with everything that would go marked by redaction annotations, and nothing taken out. The quads are those
 * that a redaction would paint, so that applying them takes out the same.
 */
export async function annotateDocument(
  { source, reader, openInk }: OpenPdf,
  { pages: values, sides, marks }: PlannedRemovals,
  { areas, encrypts }: Pick<RedactionPlan, 'areas' | 'encrypts'>,
): Promise<Rewritten> {
  const pages = [...values.keys()].sort((a, b) => a - b);
  const annotated = [...areas];
  const ink = await openInk();
  try {
    for (const index of pages) {
      const page = await reader.read(index);
      const inkAt = ink.page(index);
      for (const { glyphs, label, note } of values.get(index) ?? []) {
        const whole = withSilentNeighbours(page.table, glyphs);
        for (const quad of quadsOver(page, whole, inkAt)) {
          annotated.push({ ...areaOf(index + 1, quad), ...textsOf({ label, note }) });
        }
      }
    }
  } finally {
    ink.close();
  }
  for (const [content, marked] of sides) {
    for (const { glyphs, label, note } of marked) {
      const quads = quadsOver(content.glyphs, glyphs);
      for (const place of boxesWhereDrawn(content, quads, source.pages))
        annotated.push({ ...place, ...textsOf({ label, note }) });
    }
  }
  for (const [owner, read] of marks) {
    for (const { quad, text: label, note } of read) {
      const places =
        typeof owner === 'number'
          ? [areaOf(owner + 1, quad)]
          : boxesWhereDrawn(owner, [quad], source.pages);
      for (const place of places) annotated.push({ ...place, ...textsOf({ label, note }) });
    }
  }
  const boxes = writeAnnotations(source.document.context, source.pages, annotated);
  const notes = [
    ...(source.wasEncrypted && encrypts !== true
      ? ['The input was encrypted; the output is not.']
      : []),
    ...removeSignatures(source.document),
  ];
  const bytes = await saveWhole(source.document);
  const streams = rewrittenStreams(source.document.context, source.loaded);
  return { bytes, streams, boxes, annotated, metadataRemoved: [], notes };
}

function textsOf({
  label,
  note,
}: {
  readonly label: string | undefined;
  readonly note: string | undefined;
}): Pick<Area, 'label' | 'note'> {
  return { ...(label === undefined ? {} : { label }), ...(note === undefined ? {} : { note }) };
}
