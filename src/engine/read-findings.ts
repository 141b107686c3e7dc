import type { OpenDocument } from '../core/document.js';
import { decide } from './decisions.js';
import { locatedFindings } from './findings.js';
import { keepRule } from './fate.js';
import type { Job } from './job.js';
import { judgedBefore } from './judged-before.js';
import type { MayStay } from './left-over.js';
import { mayStayAfter } from './left-over.js';
import type { DocumentRecord } from './record.js';
import { emptyRecord, openedRecord } from './record.js';
import { survey } from './survey.js';
import type { Surveyed } from './surveyed.js';

/** A document as read: what was found in it, for the engine and for the world. */
export interface ReadFindings {
  readonly found: readonly Surveyed[];
  /** Whether a hit in the rewritten document may stand there. */
  readonly mayStay: MayStay;
  readonly record: DocumentRecord;
}

/** Detects on all layers, applies a person's decisions, and locates. */
export async function readFindings(document: OpenDocument, job: Job): Promise<ReadFindings> {
  const { settings, bytes } = job;
  settings.onProgress({ stage: 'detect' });
  const surveyed = await survey(document.layers, settings);
  const { pages } = document.coverage;
  const found = decide(surveyed.found, settings.decisions, { bytes: bytes.length, pages });
  const opened = openedRecord(emptyRecord(settings), document);
  const { policy, keep } = settings;
  const wasJudged = judgedBefore(document.layers, found);
  return {
    found,
    mayStay: mayStayAfter(found, policy, keepRule(keep), wasJudged),
    record: {
      ...opened,
      blindSpots: [...opened.blindSpots, ...surveyed.blindSpots],
      findings: await locatedFindings(found, document.locate, settings),
      planned: found.filter(({ fate }) => fate === 'removed').map(({ id }) => id),
    },
  };
}
