import { resolve } from 'node:path';
import type { Inspection } from '../core/outcome.js';
import type { ScanRun } from '../core/scan-run.js';
import type { Engine } from '../engine/engine.js';
import { TOOL } from '../report/tool.js';
import { toBytePath } from './walk/byte-path.js';
import { pathLooker } from './work/look-at-path.js';
import type { ScanSettings } from './scan-options.js';

/** What is told of a scan as a whole. @param looked An inspection with the scan's options, of whatever document */
export async function describeRun(
  paths: readonly string[],
  { detection, shard }: ScanSettings,
  looked: Inspection,
  engine: Engine,
): Promise<ScanRun> {
  const look = pathLooker((text) => engine.detect(text, detection));
  const roots: string[] = [];
  for (const path of paths) roots.push((await look(toBytePath(path))).shown);
  const { detectors, policies, notLookedFor } = looked;
  return {
    tool: TOOL,
    roots,
    startedAt: new Date().toISOString(),
    detectors,
    policies,
    ...(notLookedFor.length > 0 ? { notLookedFor } : {}),
    ...(shard === undefined ? {} : { shard: `${String(shard.index)}/${String(shard.of)}` }),
  };
}

/** All that decides on what is found in a file, as JSON can tell it; nobody sees it but as a keyed hash. */
export function decisiveSettings(
  { detection, maxBytes }: ScanSettings,
  looked: Inspection,
  extras: readonly string[],
): unknown {
  const { signal, isolate, password, fingerprintKey, keep = [], ...rest } = detection;
  return {
    tool: TOOL,
    detectors: looked.detectors,
    rest,
    keep: keep.map(String),
    password,
    maxBytes,
    extras,
  };
}

/** Files that a scan with a journal there keeps. */
export function ownFiles(state: string | undefined): string[] {
  if (state === undefined) return [];
  return ['', '.key', '.lock', '.previous'].map((ending) => resolve(`${state}${ending}`));
}
