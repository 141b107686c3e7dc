import { availableParallelism, totalmem } from 'node:os';
import {
  boolean,
  isRecord,
  knownKeys,
  list,
  oneOf,
  positiveInteger,
} from '../engine/options/checks.js';
import { expected } from '../engine/options/expected.js';
import type { Options } from '../engine/options/settings.js';
import type { PathRules } from './walk/path-rules.js';
import { pathRules } from './walk/path-rules.js';
import type { WatchSettings, WatchState } from './watch/watch-scan.js';
import type { ScanProgress } from './scan-progress.js';

/** The options of documents that a scan takes too: it writes nothing, and knows the names of its files. */
type DetectionOptions = Pick<
  Options,
  | 'policy'
  | 'values'
  | 'keep'
  | 'detectors'
  | 'roster'
  | 'minConfidence'
  | 'ocr'
  | 'languages'
  | 'ocrEngine'
  | 'password'
  | 'fingerprintKey'
  | 'limits'
  | 'isolate'
  | 'signal'
>;

/** Which of several scans that share the work this one is; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Options of `scan`. An abort by `signal` ends the scan after the files in hand; the error ABORTED comes after them. */
export interface ScanOptions extends DetectionOptions {
  /** How many files are read at a time. @defaultValue as many as there are processors, at most 8, and memory for each */
  readonly jobs?: number;
  /** Larger files are not read, and said to be unread. @defaultValue 268435456 */
  readonly maxFileBytes?: number;
  /** Only files that these patterns name, in the syntax of `.gitignore`. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Whether `.blackletterignore` files in the tree are heeded. @defaultValue true */
  readonly ignoreFiles?: boolean;
  /** Whether hidden files and folders are looked at. @defaultValue false */
  readonly hidden?: boolean;
  /** @defaultValue false */
  readonly crossFileSystems?: boolean;
  /** Only files that were changed since then; others are skipped. */
  readonly since?: Date;
  /** This scan's part of the work; the paths decide. */
  readonly shard?: Shard;
  /** When pictures were read by OCR for so long, all in all, the rest of them stays unread. In milliseconds. */
  readonly ocrBudgetMs?: number;
  /** Modules or JSON files of detectors of your own, loaded in each child process. */
  readonly detectorFiles?: readonly string[];
  /** The scan's journal: it goes on where an interrupted one ended, and what did not change is not read again. */
  readonly state?: string;
  /** Reads everything anew, whatever the journal says. @defaultValue false */
  readonly fresh?: boolean;
  readonly onProgress?: (progress: ScanProgress) => void;
  /**
   * The scan goes on with files that are new or change, until it is aborted by `signal`, which is its end then.
   * @defaultValue false
   */
  readonly watch?: boolean | WatchOptions;
}

export interface WatchOptions {
  /** A folder is looked at when so long nothing more was written in it. In milliseconds. @defaultValue 1000 */
  readonly settleMs?: number;
  /**
   * Everything is looked at after so long, since file systems over a network do not tell of changes that others make. In
   * milliseconds. @defaultValue 600000
   */
  readonly everyMs?: number;
  /** Told when the first pass is over, and when the system stops telling of changes. */
  readonly onWatch?: (state: WatchState) => void;
}

/** The scan's own options after the gate. */
export interface ScanSettings {
  readonly jobs: number;
  readonly maxBytes: number;
  readonly include?: PathRules;
  readonly exclude?: PathRules;
  readonly ignoreFiles: boolean;
  readonly hidden: boolean;
  readonly crossFileSystems: boolean;
  readonly sinceMs?: number;
  readonly shard?: Shard;
  readonly ocrBudgetMs: number;
  readonly detectorFiles: readonly string[];
  readonly state?: string;
  readonly fresh: boolean;
  readonly onProgress: (progress: ScanProgress) => void;
  readonly watch?: WatchSettings;
  /** What goes to the engine's own gate. */
  readonly detection: DetectionOptions;
}

/** @throws BlackletterError BAD_OPTION with what was expected and what came */
export function readScanOptions(given: unknown): ScanSettings {
  if (given !== undefined && !isRecord(given)) throw expected('options', 'an object', given);
  const options = given ?? {};
  const { jobs, maxFileBytes, since, shard, ocrBudgetMs, state, onProgress } = options;
  if (since !== undefined && !(since instanceof Date && Number.isFinite(since.getTime()))) {
    throw expected('since', 'a Date', since);
  }
  if (state !== undefined && (typeof state !== 'string' || state === '')) {
    throw expected('state', 'the path of a file', state);
  }
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw expected('onProgress', 'a function', onProgress);
  }
  oneOf(options['isolate'] ?? 'process', 'isolate', ['process', 'none']);
  const include = patterns(options['include'], 'include');
  const exclude = patterns(options['exclude'], 'exclude');
  const flag = (name: 'ignoreFiles' | 'hidden' | 'crossFileSystems' | 'fresh', usual: boolean) =>
    boolean(options[name] ?? usual, name);
  return {
    jobs: jobs === undefined ? usualJobs() : positiveInteger(jobs, 'jobs'),
    maxBytes:
      maxFileBytes === undefined ? USUAL_BYTES : positiveInteger(maxFileBytes, 'maxFileBytes'),
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
    ignoreFiles: flag('ignoreFiles', true),
    hidden: flag('hidden', false),
    crossFileSystems: flag('crossFileSystems', false),
    fresh: flag('fresh', false),
    ...(since === undefined ? {} : { sinceMs: since.getTime() }),
    ...(shard === undefined ? {} : { shard: readShard(shard) }),
    ocrBudgetMs: ocrBudgetMs === undefined ? Infinity : positiveInteger(ocrBudgetMs, 'ocrBudgetMs'),
    detectorFiles: texts(options['detectorFiles'], 'detectorFiles'),
    ...(state === undefined ? {} : { state }),
    ...readWatch(options['watch'] ?? false),
    onProgress: (onProgress as ScanSettings['onProgress'] | undefined) ?? ((): void => undefined),
    detection: Object.fromEntries(
      Object.entries(options).filter(([key]) => !OWN_KEYS.includes(key)),
    ),
  };
}

function readWatch(got: unknown): { readonly watch?: WatchSettings } {
  if (got === false) return {};
  const { settleMs, everyMs, onWatch } = got === true ? {} : knownKeys(got, 'watch', WATCH_KEYS);
  if (onWatch !== undefined && typeof onWatch !== 'function') {
    throw expected('watch.onWatch', 'a function', onWatch);
  }
  const time = (given: unknown, name: string, usual: number): number =>
    given === undefined ? usual : positiveInteger(given, `watch.${name}`);
  return {
    watch: {
      settleMs: time(settleMs, 'settleMs', 1000),
      everyMs: time(everyMs, 'everyMs', 600_000),
      onWatch: (onWatch as WatchSettings['onWatch'] | undefined) ?? ((): void => undefined),
    },
  };
}

function readShard(got: unknown): Shard {
  const shard = isRecord(got) ? got : {};
  const [index, of] = [shard['index'], shard['of']];
  if (!isCount(index) || !isCount(of) || index > of) {
    throw expected('shard', '{ index, of } with integers from 1 up, index at most of', got);
  }
  return { index, of };
}

function isCount(got: unknown): got is number {
  return typeof got === 'number' && Number.isSafeInteger(got) && got >= 1;
}

function patterns(got: unknown, name: string): PathRules | undefined {
  return got === undefined ? undefined : pathRules(texts(got, name));
}

function texts(got: unknown, name: string): readonly string[] {
  return list(got ?? [], name, 'strings').map((one, at) => {
    if (typeof one !== 'string' || one === '') {
      throw expected(`${name}[${String(at)}]`, 'a string with text', one);
    }
    return one;
  });
}

function usualJobs(): number {
  const memory = Math.floor(totalmem() / 1024 ** 3);
  return Math.max(1, Math.min(8, availableParallelism(), memory));
}

const USUAL_BYTES = 256 * 1024 ** 2;

const OWN_KEYS: readonly string[] = [
  'jobs',
  'maxFileBytes',
  'include',
  'exclude',
  'ignoreFiles',
  'hidden',
  'crossFileSystems',
  'since',
  'shard',
  'ocrBudgetMs',
  'detectorFiles',
  'state',
  'fresh',
  'onProgress',
  'watch',
];

const WATCH_KEYS: readonly string[] = ['settleMs', 'everyMs', 'onWatch'];
