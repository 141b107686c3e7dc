import type { BlindSpot } from '../../core/coverage.js';
import { areaFindings, unappliedNote } from './areas.js';
import type { DocumentTree } from '../reading/document-tree.js';
import { embeddedBlindSpot, nestedBlindSpots } from '../reading/embedded-coverage.js';
import { checkPages, decide } from './decisions.js';
import { locatedFindings } from './findings.js';
import { keepRule } from './fate.js';
import { judgedBefore } from '../redaction/judged-before.js';
import type { MayStay } from '../redaction/left-over.js';
import { mayStayAfter } from '../redaction/left-over.js';
import { maskFileName } from './mask-file-name.js';
import type { DocumentRecord } from '../record.js';
import { emptyRecord, openedRecord } from '../record.js';
import { survey } from './survey.js';
import type { Surveyed } from './surveyed.js';

/** A document as read: what was found in it, for the engine and for the world. */
export interface ReadFindings {
  readonly found: readonly Surveyed[];
  /** Of the search itself; those of the documents are in the tree. The record has all of them. */
  readonly blindSpots: readonly BlindSpot[];
  /** Whether a hit in the rewritten document may stand there. */
  readonly mayStay: MayStay;
  readonly record: DocumentRecord;
}

/** Detects on all layers of a document and of the files in it, applies a person's decisions, and locates. */
export async function readFindings(tree: DocumentTree): Promise<ReadFindings> {
  const { root, layers } = tree;
  const { settings, bytes } = root.job;
  settings.onProgress({ stage: 'detect' });
  const surveyed = await survey(layers, settings);
  const { pages } = root.coverage;
  checkPages([...settings.areas, ...(settings.decisions?.areas ?? [])], pages);
  const found = decide(surveyed.found, settings.decisions, { bytes: bytes.length, pages });
  const opened = openedRecord(emptyRecord(settings), tree);
  const { policy, keep } = settings;
  const areas = areaFindings(settings, root.marked);
  const wasJudged = judgedBefore(layers, found);
  return {
    found,
    blindSpots: surveyed.blindSpots,
    mayStay: mayStayAfter(found, policy, keepRule(keep), wasJudged),
    record: {
      ...opened,
      ...(settings.fileName === undefined
        ? {}
        : { fileName: maskFileName(settings.fileName, found, settings.values) }),
      blindSpots: [
        ...tree.nodes.flatMap(nestedBlindSpots),
        ...tree.unread.map(embeddedBlindSpot),
        ...surveyed.blindSpots,
      ],
      findings: [...(await locatedFindings(found, tree.locate, settings)), ...areas],
      planned: [
        ...found.filter(({ fate }) => fate === 'removed').map(({ id }) => id),
        ...areas.map(({ id }) => id),
      ],
      notes: unappliedNote(settings, root.marked),
    },
  };
}
