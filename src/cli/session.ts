import type { Policy } from '../core/policy.js';
import { mergePolicies } from '../policy/merge-policies.js';
import { printable } from '../report/printable.js';
import type { Options, Engine } from '../index.js';
import { builtIn, createEngine } from '../index.js';
import { readKeyFile } from '../files/key-file.js';
import { checkDetectionFlags } from './options/check-flags.js';
import { choosePolicies } from './options/choose-policies.js';
import type { DetectionFlags } from './options/flags.js';
import { loadDetectors } from './options/load-detectors.js';
import { readRosterFile } from './options/read-roster-file.js';
import { parseKeep } from './options/parse-keep.js';
import { readList, readPassword } from './options/read-list.js';
import type { Terminal } from './terminal/terminal.js';

/** One run of a command: an engine with the user's detectors, and the options that its flags stand for. */
export interface Session {
  readonly engine: Engine;
  readonly options: Options;
  readonly policies: readonly Policy[];
}

/** Opens a session, hands it to `work`, and closes its engine whatever happens. */
export async function withSession<Result>(
  flags: DetectionFlags,
  terminal: Terminal,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  checkDetectionFlags(flags);
  const policies = await choosePolicies(flags.policy, terminal);
  for (const notice of mergePolicies(policies).notices ?? [])
    terminal.warn(`${printable(notice)}\n`);
  const options = await documentOptions(flags, policies, terminal);
  const own = await Promise.all((flags.detector ?? []).map(loadDetectors));
  const engine = createEngine({ detectors: [...builtIn(), ...own.flat()] });
  try {
    return await work({ engine, options, policies });
  } finally {
    await engine.close();
  }
}

async function documentOptions(
  flags: DetectionFlags,
  policy: readonly Policy[],
  terminal: Terminal,
): Promise<Options> {
  const {
    values,
    keep,
    roster,
    detect,
    minConfidence,
    ocr,
    lang,
    ocrEngine,
    passwordFile,
    keyFile,
  } = flags;
  return {
    policy,
    signal: terminal.signal,
    ...(values === undefined ? {} : { values: await readList('--values', values, terminal) }),
    ...(keep === undefined
      ? {}
      : { keep: (await readList('--keep', keep, terminal)).map(parseKeep) }),
    ...(roster === undefined ? {} : { roster: await readRosterFile(roster, terminal) }),
    ...(detect === undefined ? {} : { detectors: detectorIds(detect) }),
    ...(minConfidence === undefined ? {} : { minConfidence: Number(minConfidence) }),
    // The engine's gate says what is wrong with a mode that it does not know.
    ...(ocr === undefined ? {} : { ocr: ocr as 'auto' }),
    ...(lang === undefined ? {} : { languages: lang.split(',').map((code) => code.trim()) }),
    ...(ocrEngine === undefined ? {} : { ocrEngine: ocrEngine as 'wasm' }),
    ...(passwordFile === undefined
      ? {}
      : { password: await readPassword('--password-file', passwordFile, terminal) }),
    ...(keyFile === undefined ? {} : { fingerprintKey: await readKeyFile(keyFile) }),
  };
}

function detectorIds(flag: string): string[] {
  return flag === 'none' ? [] : flag.split(',').map((id) => id.trim());
}
