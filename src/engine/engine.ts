import type { Converter } from '../core/converter.js';
import type { Detector } from '../core/detector.js';
import type { FormatAdapter } from '../core/format-adapter.js';
import { BlackletterError, DocumentError } from '../core/error.js';
import type { Finding } from '../core/finding.js';
import type { Inspection, Outcome, Verification } from '../core/outcome.js';
import type { Policy } from '../core/policy.js';
import { isRecord } from './options/checks.js';
import type { Description } from './describe-document.js';
import { describeDocument } from './describe-document.js';
import { detectText } from './detection/detect-text.js';
import { expected } from './options/expected.js';
import { inspectDocument } from './reading/inspect-document.js';
import type { OptionContext } from './options/options.js';
import { readOptions } from './options/options.js';
import { redactDocument } from './redaction/redact-document.js';
import type { DetectOptions, Options, Settings } from './options/settings.js';
import type { RemovedPlaces } from './verify-document.js';
import { verifyDocument } from './verify-document.js';

/** A document: its bytes, or the path of its file. */
export type Source = Uint8Array | string;

/** Options of `verify`. */
export interface VerifyOptions extends Options {
  /** The document that the file was made from: nothing else may differ. */
  readonly against?: Source;
  /** The findings report of the redaction, which says where something was removed. */
  readonly report?: RemovedPlaces;
}

/** The verbs over a chosen set of plug-ins; holds warm children until it is closed. */
export interface Engine {
  readonly detectors: readonly Detector[];
  readonly policies: readonly Policy[];
  readonly detect: (text: string, options?: DetectOptions) => Promise<Finding[]>;
  readonly inspect: (source: Source, options?: Options) => Promise<Inspection>;
  readonly redact: (source: Source, options?: Options) => Promise<Outcome>;
  readonly verify: (output: Source, options?: VerifyOptions) => Promise<Verification>;
  /** What a finished document is to a court's filing system: size, scripts, links, fonts and the like. */
  readonly describe: (source: Source, options?: Options) => Promise<Description>;
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** What an engine needs from outside: files, and children are not its business. */
export interface EngineParts extends OptionContext {
  /** The formats as they are to be called: in this process, or each document in a child of its own. */
  readonly formats: (isolate: Settings['isolate']) => readonly FormatAdapter[];
  /** @throws BlackletterError NOT_FOUND, IO, ABORTED */
  readonly readFile: (path: string, signal: AbortSignal) => Promise<Uint8Array>;
  /** Turns documents of formats that cannot be written into others. */
  readonly converter?: Converter;
  readonly close: () => Promise<void>;
}

/** Puts the verbs together; each goes through the options gate first. */
export function makeEngine(parts: EngineParts): Engine {
  const { formats } = parts;
  const read = (source: unknown, name: string, { signal }: Settings): Promise<Uint8Array> =>
    readSource(source, name, signal, parts.readFile);
  return {
    detectors: parts.detectors,
    policies: parts.policies,
    detect: async (text, options) => {
      if (typeof text !== 'string') throw expected('text', 'a string', text);
      const settings = readOptions(options, parts, ['source']);
      return guarded(settings, () => detectText(text, settings));
    },
    inspect: async (source, options) => {
      const settings = readOptions(options, parts);
      return guarded(settings, async () =>
        inspectDocument(
          await read(source, 'source', settings),
          formats(settings.isolate),
          settings,
        ),
      );
    },
    redact: async (source, options) => {
      const settings = readOptions(options, parts);
      return guarded(settings, async () =>
        redactDocument(
          await read(source, 'source', settings),
          formats(settings.isolate),
          settings,
          {
            path: typeof source === 'string' ? source : undefined,
            converter: parts.converter,
          },
        ),
      );
    },
    verify: async (output, options) => {
      const settings = readOptions(options, parts, ['against', 'report']);
      const { against, report } = options ?? {};
      if (report !== undefined && !isReport(report)) {
        throw expected('report', 'a findings report of one document', report);
      }
      return guarded(settings, async () => {
        const request = {
          output: await read(output, 'output', settings),
          ...(against === undefined ? {} : { original: await read(against, 'against', settings) }),
          ...(report === undefined ? {} : { report }),
        };
        return verifyDocument(request, formats(settings.isolate), settings);
      });
    },
    describe: async (source, options) => {
      const settings = readOptions(options, parts);
      return guarded(settings, async () =>
        describeDocument(
          await read(source, 'source', settings),
          formats(settings.isolate),
          settings,
        ),
      );
    },
    close: parts.close,
    [Symbol.asyncDispose]: parts.close,
  };
}

async function readSource(
  source: unknown,
  name: string,
  signal: AbortSignal,
  readFile: EngineParts['readFile'],
): Promise<Uint8Array> {
  if (source instanceof Uint8Array) {
    // Libraries treat a Buffer, which is one too, as something else.
    return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  }
  if (typeof source === 'string' && source !== '') return readFile(source, signal);
  throw expected(name, 'a Uint8Array or a path', source, { secret: true });
}

/** Gives every failure its code. What a library's error says may quote the document, so only its kind goes on. */
async function guarded<Result>({ signal }: Settings, work: () => Promise<Result>): Promise<Result> {
  try {
    signal.throwIfAborted();
    return await work();
  } catch (error) {
    if (error instanceof BlackletterError) throw error;
    if (signal.aborted) throw new BlackletterError('ABORTED', 'The work was aborted');
    if (error instanceof DocumentError) throw new BlackletterError(error.code, error.message);
    const cause = withoutMessage(error);
    throw new BlackletterError('INTERNAL', `Internal error (${cause.name})`, { cause });
  }
}

/** The kind of an error and where it was thrown. */
function withoutMessage(error: unknown): Error {
  const bare = new Error();
  bare.name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  bare.stack = [bare.name, ...frames.filter((line) => /^ {4}at /u.test(line))].join('\n');
  return bare;
}

function isReport(report: unknown): report is RemovedPlaces {
  return (
    isRecord(report) &&
    Array.isArray(report['findings']) &&
    report['findings'].every((finding) => isRecord(finding) && Array.isArray(finding['places']))
  );
}
