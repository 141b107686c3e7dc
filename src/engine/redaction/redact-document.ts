import type { Converter } from '../../core/converter.js';
import type { Needle } from '../../core/audit.js';
import type { FormatAdapter } from '../../core/format-adapter.js';
import { DocumentError } from '../../core/error.js';
import type { Outcome } from '../../core/outcome.js';
import type { Draft } from './draft.js';
import { draftRedaction } from './draft.js';
import type { Job } from '../reading/job.js';
import { startJob } from '../reading/job.js';
import { judgeAnnotated } from './judge-annotated.js';
import { judge } from './judge.js';
import { lockOutput } from './lock-output.js';
import { allNeedles } from '../values/needles.js';
import { checkName } from '../reading/pick-format.js';
import { prove } from './prove.js';
import { convertDocument } from './redact-converted.js';
import { withDocumentTree } from '../reading/read-tree.js';
import { emptyRecord, refused } from '../record.js';
import { placesOf } from './rewritten-places.js';
import type { Settings } from '../options/settings.js';
import { withPreview } from './with-preview.js';

/** What the engine knows of a document besides its bytes. */
export interface DocumentSurroundings {
  readonly path?: string | undefined;
  /** For formats that cannot be written. */
  readonly converter?: Converter | undefined;
}

/**
 * The way of one document: open it and the files in it, detect on all layers, plan, rewrite from the inside out, read
 * the result again with other code, judge.
 * What the document is never throws: it shows as a `refused` outcome.
 */
export async function redactDocument(
  bytes: Uint8Array,
  formats: readonly FormatAdapter[],
  settings: Settings,
  { path, converter }: DocumentSurroundings = {},
): Promise<Outcome> {
  try {
    const job = startJob(bytes, formats, settings);
    const { writtenAs } = job.format;
    if (writtenAs !== undefined) {
      const usable = settings.convert === 'off' ? undefined : converter;
      const converted = await convertDocument(job, writtenAs, formats, usable, path);
      if ('refusal' in converted) return refused(converted.record, converted.refusal);
      const { needles, note, extension } = converted;
      const draft = await withDocumentTree(converted.job, formats, draftRedaction);
      const outcome = await proveDraft(draft, converted.job, needles);
      return { ...outcome, notes: [note, ...outcome.notes], writtenAs: extension };
    }
    const draft = await withDocumentTree(job, formats, (tree) => {
      // What the document is (locked, damaged) comes before what it is called.
      checkName(settings.fileName ?? path, job.format, formats);
      return draftRedaction(tree);
    });
    return await proveDraft(draft, job);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return refused(emptyRecord(settings), { code: error.code, message: error.message });
  }
}

/** @param more Values that must be gone besides those that the draft takes out. */
async function proveDraft(draft: Draft, job: Job, more: readonly Needle[] = []): Promise<Outcome> {
  const { found, mayStay, result } = draft;
  if ('refusal' in result) return refused(draft.record, result.refusal);
  const { settings, bytes } = job;
  const { rewritten, embedded, record } = result;
  try {
    if (settings.annotates) {
      return await lockOutput(await judgeAnnotated(record, rewritten, job), record, [], job);
    }
    const needles = [...allNeedles(found, settings.values), ...more];
    const verification = await prove(
      {
        output: rewritten.bytes,
        needles,
        emptied: result.areas,
        against: { bytes, ...placesOf(rewritten) },
        mayStay,
      },
      job,
    );
    const judged = judge(record, { rewritten, embedded, verification }, settings);
    const outcome = await withPreview(judged, rewritten.marks ?? [], job);
    return await lockOutput(outcome, record, needles, job);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return refused(record, { code: error.code, message: error.message });
  }
}
