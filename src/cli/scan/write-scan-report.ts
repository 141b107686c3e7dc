import { randomBytes } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BlackletterError } from '../../core/error.js';
import type { RecordedScan } from '../../core/scan-run.js';
import { readKeyFile } from '../../files/key-file.js';
import { writeOutput } from '../../files/write-output.js';
import { maskedPaths } from '../../report/scan/mask-paths.js';
import type { ScanFormat } from '../../report/scan/render-scan.js';
import { SCAN_FORMATS, renderScan } from '../../report/scan/render-scan.js';
import type { Terminal } from '../terminal/terminal.js';

/** Flags of every command that reports a scan. */
export interface ScanReportFlags {
  readonly format?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly maskPaths?: boolean;
  readonly keyFile?: string;
}

/** @throws BlackletterError BAD_OPTION */
export function readScanFormat(given: string = 'text'): ScanFormat {
  const format = SCAN_FORMATS.find((one) => one === given);
  if (format === undefined)
    throw new BlackletterError('BAD_OPTION', `\`--format\` takes ${SCAN_FORMATS.join(', ')}`);
  return format;
}

/**
 * Refuses before the work what could only be refused after hours of it: a report that is there already, or a folder for it
 * that is not.
 * @throws BlackletterError OUTPUT_EXISTS, NOT_FOUND
 */
export async function checkReportOutput({ output, force = false }: ScanReportFlags): Promise<void> {
  if (output === undefined) return;
  if (!force && (await isThere(output)))
    throw new BlackletterError('OUTPUT_EXISTS', 'The report exists already; --force replaces it');
  if (!(await isThere(dirname(output))))
    throw new BlackletterError('NOT_FOUND', 'The folder of the report does not exist');
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Writes the report of a scan to the file that `-o` names, for its owner alone, or prints it. */
export async function writeScanReport(
  scan: RecordedScan,
  flags: ScanReportFlags,
  terminal: Terminal,
): Promise<void> {
  const { colour, columns } = terminal;
  const options =
    flags.output === undefined
      ? { colour, ...(columns === undefined ? {} : { width: columns }) }
      : { width: 120 };
  const shown = flags.maskPaths === true ? await maskedPaths(scan, await maskKey(flags)) : scan;
  await writeText(renderScan(readScanFormat(flags.format), shown, options), flags, terminal);
}

/** Writes a text in pieces to the file that `-o` names, whole or not at all, or prints it. */
export async function writeText(
  pieces: AsyncIterable<string>,
  { output, force = false }: Pick<ScanReportFlags, 'output' | 'force'>,
  terminal: Terminal,
): Promise<void> {
  if (output !== undefined) {
    await writeOutput(output, gathered(pieces), { overwrite: force });
    return;
  }
  for await (const piece of gathered(pieces)) {
    terminal.print(piece);
    await terminal.drained?.();
  }
}

/** Without a key of the caller's, tokens hold within one report only. */
async function maskKey({ keyFile }: ScanReportFlags): Promise<Uint8Array> {
  return keyFile === undefined ? new Uint8Array(randomBytes(32)) : readKeyFile(keyFile);
}

/** Rows are small; a write for each would be slow. */
async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < ENOUGH) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

const ENOUGH = 64 * 1024;
