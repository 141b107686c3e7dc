import type { FormatAdapter } from '../core/format-adapter.js';
import type { Rewritten } from '../core/rewritten.js';
import { DocumentError } from '../core/error.js';
import type { Finding } from '../core/finding.js';
import type { Verification } from '../core/outcome.js';
import type { Place } from '../core/place.js';
import { draftRedaction } from './redaction/draft.js';
import { keepRule } from './detection/fate.js';
import type { DocumentTree } from './reading/document-tree.js';
import type { Job } from './reading/job.js';
import { startJob } from './reading/job.js';
import type { MayStay } from './redaction/left-over.js';
import { mayStayAfter } from './redaction/left-over.js';
import { allNeedles } from './values/needles.js';
import { prove } from './redaction/prove.js';
import { readFindings } from './detection/read-findings.js';
import { withDocumentTree } from './reading/read-tree.js';
import { NO_VERIFICATION } from './record.js';
import { removalsOf } from './redaction/removals.js';
import { readUnshown, withUnshown } from './read-unshown.js';
import type { Settings } from './options/settings.js';
import type { Surveyed } from './detection/surveyed.js';
import { numberUnits } from './merging/units.js';

/** The part of a findings report that says where something was removed. */
export interface RemovedPlaces {
  readonly findings: readonly (Pick<Finding, 'places'> & { readonly action?: string })[];
}

export interface VerifyRequest {
  readonly output: Uint8Array;
  /** The document that the output was made from. */
  readonly original?: Uint8Array;
  readonly report?: RemovedPlaces;
}

/**
 * Reads a finished file and looks for what should be gone: the given values, what the detectors find, and, with the
 * original at hand, everything that the same options would have removed from it, and any other difference.
 */
export async function verifyDocument(
  { output, original, report }: VerifyRequest,
  formats: readonly FormatAdapter[],
  settings: Settings,
): Promise<Verification> {
  try {
    const before =
      original === undefined
        ? undefined
        : await readOriginal(startJob(original, formats, settings), formats);
    const boxes = [...(before?.boxes ?? []), ...boxesOf(removedPlaces(report))];
    const edits = before?.edits;
    const found = before?.found ?? [];
    const job = startJob(output, formats, settings);
    const mayStay = before?.mayStay ?? mayStayAfter([], settings.policy, keepRule(settings.keep));
    // First the reader that knows an attack before it executes anything.
    const unshown = await readUnshown(job, formats, mayStay);
    const proveWith = (made: Rewritten['edits'], anyMarks: boolean): Promise<Verification> =>
      prove(
        {
          output,
          needles: allNeedles(found, settings.values),
          ...(original === undefined
            ? {}
            : { against: { bytes: original, boxes, anyMarks, ...(made && { edits: made }) } }),
          foreign: true,
          mayStay,
        },
        job,
      );
    const proof = await proveWith(edits, edits !== undefined);
    if (proof.changed.length === 0 || original === undefined || edits === undefined) {
      return withUnshown(proof, unshown);
    }
    // The file may have been written with other options than those that were given now.
    for (const other of otherSettings(settings)) {
      const made = await editsWith(startJob(original, formats, other), formats);
      const again = await proveWith(made, true);
      if (again.changed.length === 0) return withUnshown(again, unshown);
    }
    return withUnshown(proof, unshown);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { ...NO_VERIFICATION, reason: { code: error.code, message: error.message } };
  }
}

interface Original {
  readonly found: readonly Surveyed[];
  readonly mayStay: MayStay;
  readonly boxes: Rewritten['boxes'];
  readonly edits: Rewritten['edits'];
}

function readOriginal(job: Job, formats: readonly FormatAdapter[]): Promise<Original> {
  return withDocumentTree(job, formats, async (tree) => {
    const { found, mayStay } = await readFindings(tree);
    const unitsOf = numberUnits(tree.layers);
    const removals = found
      .filter(({ fate }) => fate === 'removed')
      .flatMap(({ cluster, whole }) => removalsOf(cluster, job.settings.policy, unitsOf, whole));
    const places = removals.length === 0 ? [] : await tree.locate(removals);
    return { found, mayStay, boxes: boxesOf(places.flat()), edits: await editsIn(tree) };
  });
}

/** A document of parts has no places that a report could tell: the same redaction is made once more to know them. */
async function editsIn(tree: DocumentTree): Promise<Rewritten['edits']> {
  if (tree.root.layers.every(({ place }) => place.kind !== 'part')) return undefined;
  const { result } = await draftRedaction(tree);
  return 'refusal' in result ? undefined : result.rewritten.edits;
}

/** All ways in which a document of parts may have been written, but for the one that was tried. */
function otherSettings(settings: Settings): Settings[] {
  return [false, true].flatMap((keepMetadata) =>
    (['keep', 'accept', 'reject'] as const)
      .filter((changes) => keepMetadata !== settings.keepMetadata || changes !== settings.changes)
      .map((changes) => ({ ...settings, keepMetadata, changes })),
  );
}

/** Undefined where the document cannot be written in this way. */
async function editsWith(job: Job, formats: readonly FormatAdapter[]): Promise<Rewritten['edits']> {
  try {
    return await withDocumentTree(job, formats, editsIn);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return undefined;
  }
}

function removedPlaces(report: RemovedPlaces | undefined): Place[] {
  return (report?.findings ?? [])
    .filter(({ action }) => action === undefined || action === 'removed')
    .flatMap(({ places }) => places);
}

/** Marks reach a little beyond what they cover. */
function boxesOf(places: readonly Place[]): Rewritten['boxes'] {
  return places.flatMap((place) =>
    place.kind !== 'page'
      ? []
      : place.boxes.map(({ left, bottom, right, top }) => ({
          page: place.page,
          box: {
            left: left - MARGIN,
            bottom: bottom - MARGIN,
            right: right + MARGIN,
            top: top + MARGIN,
          },
        })),
  );
}

/** Points. */
const MARGIN = 3;
