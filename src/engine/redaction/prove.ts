import type { Audit, Needle } from '../../core/audit.js';
import type { Rewritten } from '../../core/rewritten.js';
import type { Area } from '../../core/plan.js';
import type { Verification } from '../../core/outcome.js';
import { detectLayers } from '../detection/detect-layers.js';
import { toFindings } from '../detection/findings.js';
import { clusterId } from '../merging/hit-cluster.js';
import type { Job } from '../reading/job.js';
import { compactLayers } from '../merging/layer-texts.js';
import type { MayStay } from './left-over.js';
import { packedLayers } from '../merging/packed-layers.js';
import { mergeHits } from '../merging/merge-hits.js';
import type { NestedFile } from '../reading/nested-layers.js';
import { OUTERMOST, nestLayers } from '../reading/nested-layers.js';
import { numberUnits } from '../merging/units.js';
import { valueHits } from '../values/given-values.js';

export interface ProofRequest {
  /** The finished file. */
  readonly output: Uint8Array;
  readonly needles: readonly Needle[];
  readonly against?: { readonly bytes: Uint8Array; readonly anyMarks?: boolean } & Pick<
    Rewritten,
    'boxes' | 'edits' | 'streams' | 'moves' | 'painted' | 'drawn'
  >;
  readonly mayStay: MayStay;
  /** Areas in which nothing of the original may be left. */
  readonly emptied?: readonly Area[];
  /** Where the file hangs in the outermost document, for the places of what is left in it. */
  readonly nested?: NestedFile;
  /** A file of any origin: redactions that failed are looked for as well. */
  readonly foreign?: boolean;
}

/** Has the finished file read again by other code, and looks at what it reads with the detectors. */
export async function prove(
  {
    output,
    needles,
    against,
    mayStay,
    emptied = [],
    nested = OUTERMOST,
    foreign = false,
  }: ProofRequest,
  { format, settings, limits }: Job,
): Promise<Verification> {
  const { signal, password, ocr, languages, ocrEngine, onProgress } = settings;
  onProgress({ stage: 'verify' });
  const audit = await format.audit(output, {
    needles,
    ...(against === undefined ? {} : { against }),
    ...(emptied.length === 0 ? {} : { emptied }),
    ...(password === undefined ? {} : { password }),
    ...(foreign ? { foreign } : {}),
    ocr,
    languages,
    onPage: (page, pages) => onProgress({ stage: 'verify', page, pages }),
    ...(ocrEngine === undefined ? {} : { ocrEngine }),
    limits,
    signal,
  });
  const layers = nestLayers(audit.layers, nested, 0);
  const { findings, detected } = await leftFindings(layers, mayStay, settings);
  const { readers, residues: left, changes: changed } = audit;
  const exposed = audit.exposures?.filter(({ confidence }) => confidence >= settings.minConfidence);
  const doubts = audit.doubts ?? [];
  const bad = left.length + changed.length + findings.length + (exposed ?? []).length;
  const done = readers.length > 0 && detected && bad === 0 && doubts.length === 0;
  return {
    done,
    readers,
    left,
    changed,
    findings,
    ...(exposed === undefined ? {} : { exposed }),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

interface LeftFindings {
  readonly findings: Verification['findings'];
  /** False when a detector failed, so that nobody knows what it would have found. */
  readonly detected: boolean;
}

async function leftFindings(
  layers: Audit['layers'],
  mayStay: MayStay,
  settings: Job['settings'],
): Promise<LeftFindings> {
  const packedOf = packedLayers();
  const { detectors, values } = settings;
  const { hits, blindSpots } = await detectLayers(layers, detectors, settings, packedOf);
  const given = valueHits(layers, values, compactLayers(), packedOf);
  const left = [...hits, ...given].filter((hit) => !mayStay(hit));
  const clusters = mergeHits(left, numberUnits(layers));
  const found = clusters.map((cluster) => ({
    id: clusterId(cluster),
    cluster,
    fate: 'kept' as const,
  }));
  const places = clusters.map(({ hit }) => [hit.layer.place]);
  return {
    findings: await toFindings(found, places, settings),
    detected: blindSpots.length === 0,
  };
}
