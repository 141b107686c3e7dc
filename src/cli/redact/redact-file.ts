import { basename, extname } from 'node:path';
import { mkdir } from 'node:fs/promises';
import type { Inspection, Outcome } from '../../core/outcome.js';
import type { Area, Options } from '../../index.js';
import { writeOutput } from '../../files/write-output.js';
import { documentWork } from '../document-work.js';
import { exitOfInspection, exitOfOutcome } from '../exit-codes.js';
import type { FileResult } from '../file-result.js';
import type { RedactFlags } from '../options/flags.js';
import { maskedName, maskedPath } from '../masked-name.js';
import type { OutputTarget } from './output-path.js';
import { outputPath, withExtension } from './output-path.js';
import { parseCodes } from '../options/parse-codes.js';
import type { ProtectedFiles } from './protect-files.js';
import type { Session } from '../session.js';
import type { Terminal } from '../terminal/terminal.js';
import { writePreview } from '../write-result.js';

export interface RedactRun {
  readonly session: Session;
  readonly terminal: Terminal;
  readonly flags: RedactFlags;
  readonly target: OutputTarget;
  readonly guard: ProtectedFiles;
  /** What a decisions file holds, as yet unchecked. */
  readonly decisions: unknown;
  /** What an XFDF file marks. */
  readonly areas: readonly Area[];
  /** The password that is to open the outputs; undefined leaves them in clear. */
  readonly outputPassword: string | undefined;
}

/** Redacts one file. Whether its output may be written is settled before the document is read. */
export async function redactFile(file: string, run: RedactRun): Promise<FileResult> {
  const { session, terminal, flags, target, guard } = run;
  const work = await documentWork(file, session, terminal);
  const pathFor = (name: string, extension = extname(name)): string =>
    outputPath(target, file, withExtension(name, extension), flags.mark === 'annotate');
  let path = pathFor(work.name);
  const result = await work.attempt(async () => {
    await guard.claim(path, flags.force ?? false);
    const outcome = await session.engine.redact(file, redactOptions(work.options, run));
    if (hasOutput(outcome)) {
      const known = pathFor(await work.nameOf(outcome), outcome.writtenAs);
      // A value of the document stands in its name, or it was turned into another format.
      if (known !== path) await guard.claim(known, flags.force ?? false);
      path = known;
      if (target.kind === 'folder') await mkdir(target.folder, { recursive: true });
      const { force = false, preview } = flags;
      await writeOutput(path, outcome.output, { overwrite: force, like: file });
      if (preview !== undefined && outcome.preview !== undefined)
        await writePreview(preview, outcome.preview, force);
    }
    return outcome;
  });
  if (!('removed' in result))
    return { report: await work.report(result), exit: exitOfInspection(result) };
  const exit = exitOfOutcome(result);
  if (!hasOutput(result)) return { report: await work.report(result), exit };
  return {
    report: await work.report(result, await maskedName(basename(path), session)),
    exit,
    writtenTo: await maskedPath(path, session),
  };
}

/** The options of a session with those of the flags that only `redact` has. */
export function redactOptions(
  options: Options,
  {
    flags,
    decisions,
    areas,
    outputPassword,
  }: Pick<RedactRun, 'flags' | 'decisions' | 'areas' | 'outputPassword'>,
): Options {
  return {
    ...options,
    areas,
    ...(outputPassword === undefined ? {} : { outputPassword }),
    ...(flags.hideWidth === undefined ? {} : { hideWidth: true }),
    ...(flags.applyAnnotations === undefined ? {} : { applyAnnotations: true }),
    // Both are unchecked here; the engine's gate says what is wrong with them.
    ...(decisions === undefined
      ? {}
      : { decisions: decisions as NonNullable<Options['decisions']> }),
    ...(flags.mark === undefined ? {} : { mark: flags.mark as 'box' }),
    ...(flags.code === undefined ? {} : { codes: parseCodes(flags.code) }),
    ...(flags.changes === undefined ? {} : { changes: flags.changes as 'keep' }),
    ...(flags.convert === undefined ? {} : { convert: flags.convert as 'auto' }),
    ...(flags.preview === undefined ? {} : { preview: true }),
    ...(flags.keepMetadata === undefined ? {} : { keepMetadata: flags.keepMetadata }),
    ...(flags.allowIncomplete === undefined ? {} : { allowIncomplete: flags.allowIncomplete }),
  };
}

function hasOutput(
  result: Outcome | Inspection,
): result is Outcome & { readonly output: Uint8Array } {
  return 'output' in result;
}
