import { builtIn, linearPattern, parseDetectors, roster } from '../detectors/index.js';
import type { Finding } from './core/finding.js';
import type { Inspection, Outcome, Verification } from './core/outcome.js';
import type { ScanRecord } from './core/scan-record.js';
import type { Engine, Source, VerifyOptions } from './engine/engine.js';
import { makeEngine } from './engine/engine.js';
import { readEngineOptions } from './engine/options/engine-options.js';
import type { DetectOptions, EngineOptions, Options } from './engine/options/settings.js';
import { loadDetectorFile } from './files/load-detector-file.js';
import { officeConverter } from './convert/office-converter.js';
import { readSource } from './files/read-source.js';
import { formats as builtInFormats } from './formats/index.js';
import { childEntry } from './isolate/child-entry.js';
import { isolation } from './isolate/isolation.js';
import { optionalPackages } from './isolate/optional-packages.js';
import { builtInPolicies } from './policy/built-in.js';
import type { ScanOptions } from './scan/scan-options.js';
import { scanPaths } from './scan/scan-paths.js';

export type { Detector, Hit, KnownValue, NumberTable, ScanInput } from './core/detector.js';
export type { Audit, AuditRequest, Change, Needle, ReaderRecord, Residue } from './core/audit.js';
export type { BlindSpot, Coverage } from './core/coverage.js';
export type { OpenDocument } from './core/document.js';
export type { FormatAdapter } from './core/format-adapter.js';
export type { Limits, OpenOptions } from './core/open-options.js';
export type { Redaction } from './core/plan.js';
export type { Rewritten } from './core/rewritten.js';
export type { EmbeddedChange, EmbeddedFile } from './core/embedded.js';
export type { EntityId } from './core/entity.js';
export { BlackletterError, DocumentError } from './core/error.js';
export type { ErrorCode } from './core/error.js';
export type { Finding } from './core/finding.js';
export type { Exposure, ExposureCode } from './core/exposure.js';
export type { Inspection, Outcome, Verification } from './core/outcome.js';
export type { Refusal } from './core/refusal.js';
export type { Box, EmbeddedPlace, OwnPlace, Place } from './core/place.js';
export type { Area, Decisions, MarkedArea, RedactionPlan } from './core/plan.js';
export type { Keep, Policy } from './core/policy.js';
export type { GrayRaster, OcrEngine, OcrWord, PixelBox } from './core/recogniser.js';
export { prepareScan } from './core/scan-input/scan-input.js';
export type { RosterPerson } from './core/roster.js';
export type { FileAccess, Known } from './core/file-access.js';
export type {
  BreachClass,
  EntryKind,
  Reused,
  ScanRecord,
  ScanStatus,
  Weight,
} from './core/scan-record.js';
export type { ScanOptions, Shard, WatchOptions } from './scan/scan-options.js';
export type { WatchState } from './scan/watch/watch-scan.js';
export type { ScanProgress } from './scan/scan-progress.js';
export type { ScanInputOptions } from './core/scan-input/scan-input.js';
export type { Span } from './core/span.js';
export type { Removal, TextLayer, TextSource } from './core/text.js';
export { toDecisions } from './engine/detection/decisions.js';
export { fromXfdf } from './xfdf/read-xfdf.js';
export { toXfdf } from './xfdf/write-xfdf.js';
export type { Engine, Source, VerifyOptions } from './engine/engine.js';
export type { DetectOptions, EngineOptions, Options, Progress } from './engine/options/settings.js';
export type { RemovedPlaces } from './engine/verify-document.js';
export {
  builtIn,
  parseDetectors,
  patternDetector,
  roster,
  wordListDetector,
} from '../detectors/index.js';
export type {
  CustomDetectorOptions,
  NearbyWords,
  PatternDetectorOptions,
  WordListDetectorOptions,
} from '../detectors/index.js';
export { builtInPolicies } from './policy/built-in.js';
export type { DocumentFacts } from './core/facts.js';
export type { Description } from './engine/describe-document.js';
export type { Check, Verdict } from './preflight/check.js';
export { checkCourt } from './preflight/check-court.js';
export type { FilingFile } from './preflight/check-court.js';
export type { Attitude, Court, CourtRules } from './preflight/court.js';
export { courts } from './preflight/courts.js';
export { parseCourt } from './preflight/parse-court.js';

/**
 * The verbs over detectors, formats and policies of your choice. It keeps its child processes warm between documents:
 * close it when done.
 *
 * @example
 * await using engine = createEngine({ detectors: [...builtIn(), matterNumber()] });
 * const outcome = await engine.redact('motion.pdf', { policy: 'frcp-5.2' });
 *
 * @throws BlackletterError BAD_OPTION
 */
export function createEngine(options: EngineOptions = {}): Engine {
  const {
    ocrEngine,
    formats = builtInFormats(ocrEngine),
    ...settings
  } = readEngineOptions(options, {
    detectors: builtIn(),
    policies: builtInPolicies(),
  });
  const isolated = isolation(formats, { moduleUrl: import.meta.url });
  return makeEngine({
    ...settings,
    roster,
    linearPattern,
    formats: isolated.formats,
    readFile: readSource,
    converter: officeConverter(),
    close: isolated.close,
  });
}

/**
 * Finds personal identifiers in a plain string. Offsets are half-open UTF-16 offsets into it.
 * @throws BlackletterError BAD_OPTION, ABORTED
 */
export function detect(text: string, options?: DetectOptions): Promise<Finding[]> {
  return withEngine((engine) => engine.detect(text, options));
}

/**
 * Reads one document and says what was found in it, what was read, and what was not. Writes nothing.
 * @param source The document's bytes, or the path of its file.
 * @throws BlackletterError BAD_OPTION, NOT_FOUND, IO, ABORTED
 */
export function inspect(source: Source, options?: Options): Promise<Inspection> {
  return withEngine((engine) => engine.inspect(source, options));
}

/**
 * Removes what is found and proves it. An `output` is there only if the proof was passed.
 * @param source The document's bytes, or the path of its file, which is never changed.
 * @throws BlackletterError BAD_OPTION, NOT_FOUND, IO, ABORTED
 *
 * @example
 * const outcome = await redact('motion.pdf', { policy: 'frcp-5.2' });
 * if (outcome.status === 'redacted') await writeFile('motion.redacted.pdf', outcome.output);
 */
export function redact(source: Source, options?: Options): Promise<Outcome> {
  return withEngine((engine) => engine.redact(source, options));
}

/**
 * Reads a finished file with code that shares nothing with what wrote it, and looks for what should be gone.
 * @throws BlackletterError BAD_OPTION, NOT_FOUND, IO, ABORTED
 */
export function verify(output: Source, options?: VerifyOptions): Promise<Verification> {
  return withEngine((engine) => engine.verify(output, options));
}

/**
 * Walks through files and folders and gives one record for every entry it meets, read or not; each file is read in a child
 * process, or in this one with detectors of your own or `isolate: 'none'`.
 * @param paths Files and folders.
 * @throws BlackletterError BAD_OPTION, IO; ABORTED after the files in hand
 *
 * @example
 * for await (const { path, status, findings } of scan(['/mnt/share'])) …
 */
export async function* scan(
  paths: string | readonly string[],
  options?: ScanOptions,
): AsyncGenerator<ScanRecord, void, undefined> {
  const formats = builtInFormats();
  let engine: Engine | undefined;
  const engineWith = async (files: readonly string[]): Promise<Engine> => {
    const own = await Promise.all(files.map((file) => loadDetectorFile(file, parseDetectors)));
    engine = createEngine({ detectors: [...builtIn(), ...own.flat()] });
    return engine;
  };
  try {
    const child = (): { entry: string } => ({ entry: childEntry(import.meta.url, 'scan-child') });
    yield* scanPaths(paths, options, {
      engine: engineWith,
      formats,
      child,
      extras: optionalPackages(import.meta.url),
    });
  } finally {
    await engine?.close();
    await Promise.all(formats.map(async (format) => format.close?.()));
  }
}

async function withEngine<Result>(work: (engine: Engine) => Promise<Result>): Promise<Result> {
  const engine = createEngine();
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
