import type { Decisions } from '../core/plan.js';
import { writeOutput } from '../files/write-output.js';
import type { DocumentReport } from '../report/report.js';
import { redactionLogCsv } from '../report/redaction-log-csv.js';
import { runReport } from '../report/report-json.js';

/** Reports, logs and plans are for their owner alone: they tell where identifiers stood. */
const PRIVATE = 0o600;

export async function writeReport(
  path: string,
  documents: readonly DocumentReport[],
  overwrite: boolean,
): Promise<void> {
  await writePrivate(path, jsonText(runReport(documents)), overwrite);
}

export async function writeLog(
  path: string,
  documents: readonly DocumentReport[],
  overwrite: boolean,
): Promise<void> {
  await writePrivate(path, redactionLogCsv(documents), overwrite);
}

export async function writePlan(path: string, plan: Decisions, overwrite: boolean): Promise<void> {
  await writePrivate(path, jsonText(plan), overwrite);
}

export async function writeXfdf(path: string, text: string, overwrite: boolean): Promise<void> {
  await writePrivate(path, text, overwrite);
}

export async function writePreview(path: string, html: string, overwrite: boolean): Promise<void> {
  await writePrivate(path, html, overwrite);
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

async function writePrivate(path: string, text: string, overwrite: boolean): Promise<void> {
  await writeOutput(path, new TextEncoder().encode(text), { overwrite, mode: PRIVATE });
}
