import type { Needle } from '../../core/audit.js';
import type { Redaction, RedactionPlan } from '../../core/plan.js';
import { DocumentError } from '../../core/error.js';
import { whereWithin } from '../../core/place.js';
import type { DocumentNode, DocumentTree, UnreadFile } from '../reading/document-tree.js';
import { embeddedBlindSpot, nestedBlindSpots } from '../reading/embedded-coverage.js';
import type { EmbeddedResult } from '../reading/embedded-result.js';
import { objectionTo } from './judge.js';
import { prove } from './prove.js';
import { placesOf } from './rewritten-places.js';
import type { ReadFindings } from '../detection/read-findings.js';
import { unremovable } from './unremovable.js';

/** The work on one tree, as far as all of its documents share it. */
export interface TreeWork extends Pick<ReadFindings, 'found' | 'mayStay'> {
  readonly tree: DocumentTree;
  readonly needles: readonly Needle[];
  readonly redactions: readonly Redaction[];
}

/**
 * Redacts and proves every file in a document, the innermost first. A file that cannot be opened, cleaned or proved, or
 * that was not read whole, is taken out, and the notes say so: nothing that nobody read goes out with a clean document.
 * What the document shows stays where it was not read, and is a blind spot.
 */
export async function redactEmbedded(
  { children }: DocumentNode,
  work: TreeWork,
): Promise<EmbeddedResult> {
  const results: EmbeddedResult[] = [];
  for (const child of children) results.push(await redactFile(child, work));
  return {
    changes: results.flatMap(({ changes }) => changes),
    taken: results.reduce((sum, { taken }) => sum + taken, 0),
    readers: results.flatMap(({ readers }) => readers),
    blindSpots: results.flatMap(({ blindSpots }) => blindSpots),
    metadataRemoved: results.flatMap(({ metadataRemoved }) => metadataRemoved),
    notes: results.flatMap(({ notes }) => notes),
  };
}

/** What of the plan is in one document, in that document's own terms. */
export function planFor(
  { layers, prefix }: DocumentNode,
  redactions: readonly Redaction[],
  { changes }: Pick<EmbeddedResult, 'changes'>,
): RedactionPlan {
  const ids = new Set(layers.map(({ id }) => id));
  const own = redactions.filter(({ layer }) => ids.has(layer));
  return {
    redactions: own.map((one) => ({ ...one, layer: one.layer.slice(prefix.length) })),
    areas: [],
    ...(changes.length === 0 ? {} : { embedded: changes }),
  };
}

async function redactFile(
  file: DocumentNode | UnreadFile,
  work: TreeWork,
): Promise<EmbeddedResult> {
  const isShown = file.shownAs !== undefined;
  if ('failure' in file) {
    return isShown ? leftAlone([embeddedBlindSpot(file)]) : takenOut(file, file.failure.message);
  }
  const { settings, bytes } = file.job;
  const stuck = unremovable(work.found, file)?.message;
  const mayBeUnread = settings.allowIncomplete || isShown;
  const why = stuck ?? (mayBeUnread ? undefined : whatIsUnread(file));
  if (why !== undefined) return takenOut(file, why);
  try {
    const inner = await redactEmbedded(file, work);
    const plan = planFor(file, work.redactions, inner);
    const isUntouched = plan.redactions.length === 0 && plan.embedded === undefined;
    const opened = isUntouched && isShown ? withoutOcr(file) : file;
    const rewritten = await work.tree.withOpen(opened, (document) => document.redact(plan));
    if (isUntouched && isSame(rewritten.bytes, bytes)) return leftAlone(nestedBlindSpots(file));
    const verification = await prove(
      {
        output: rewritten.bytes,
        needles: work.needles,
        against: { bytes, ...placesOf(rewritten) },
        mayStay: work.mayStay,
        nested: file,
      },
      file.job,
    );
    const objection = objectionTo(verification);
    if (objection !== undefined) return takenOut(file, objection.message);
    const here = (text: string): string => whereWithin(text, file.within);
    return {
      changes: [{ id: file.id, kind: 'replace', bytes: rewritten.bytes }],
      taken: inner.taken,
      readers: [
        ...verification.readers.map((one) => ({ ...one, reader: here(one.reader) })),
        ...inner.readers,
      ],
      blindSpots: [...nestedBlindSpots(file), ...inner.blindSpots],
      metadataRemoved: [...rewritten.metadataRemoved.map(here), ...inner.metadataRemoved],
      notes: [...rewritten.notes.map(here), ...inner.notes],
    };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return takenOut(file, error.message);
  }
}

/** Where nothing is to be taken out of a picture, nothing need be read in it a second time to rewrite it. */
function withoutOcr(file: DocumentNode): DocumentNode {
  const { job } = file;
  return { ...file, job: { ...job, settings: { ...job.settings, ocr: 'off' } } };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** The file keeps all its bytes, so that there is nothing to prove. */
function leftAlone(blindSpots: EmbeddedResult['blindSpots']): EmbeddedResult {
  return { changes: [], taken: 0, readers: [], blindSpots, metadataRemoved: [], notes: [] };
}

function whatIsUnread({ blindSpots }: DocumentNode): string | undefined {
  const [first] = blindSpots;
  if (first === undefined) return undefined;
  const more = blindSpots.length > 1 ? ` and ${String(blindSpots.length - 1)} more` : '';
  return `It could not be read whole (${first.code}, ${first.where}${more})`;
}

function takenOut({ id, within }: DocumentNode | UnreadFile, why: string): EmbeddedResult {
  return {
    changes: [{ id, kind: 'remove' }],
    taken: 1,
    readers: [],
    blindSpots: [],
    metadataRemoved: [],
    notes: [`${within.join(' > ')} was taken out of the document. ${why}`],
  };
}
