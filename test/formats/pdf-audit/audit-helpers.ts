import type { Audit, AuditRequest, Needle } from '../../../src/core/audit.js';
import { DocumentError } from '../../../src/core/error.js';
import { auditPdf } from '../../../src/formats/pdf/audit/index.js';

/** A value that no fixture holds of itself. */
export const SECRET = '842-91-2656';
/** Needles that are never there: a hunt that finds one finds anything. */
export const DECOYS: readonly Needle[] = [
  { id: 'decoy-ssn', value: '871-40-3392' },
  { id: 'decoy-account', value: '440071938265' },
  { id: 'decoy-name', value: 'Ottoline Quibblesworth' },
  { id: 'decoy-word', value: 'Brixley' },
];

export const LIMITS: AuditRequest['limits'] = {
  timeMs: 60_000,
  memoryBytes: 2 ** 30,
  inflatedBytes: 2 ** 26,
};

export function request(
  values: readonly string[],
  more: Partial<Omit<AuditRequest, 'needles'>> = {},
): AuditRequest {
  const needles = values.map((value, index) => ({ id: `value-${String(index)}`, value }));
  return {
    needles: [...needles, ...DECOYS],
    limits: LIMITS,
    signal: new AbortController().signal,
    ...more,
  };
}

export function audit(
  bytes: Uint8Array,
  values: readonly string[] = [SECRET],
  more: Partial<Omit<AuditRequest, 'needles'>> = {},
): Promise<Audit> {
  return auditPdf(bytes, request(values, more));
}

/** Ids of the needles found, once each. */
export function found({ residues }: Pick<Audit, 'residues'>): string[] {
  return [...new Set(residues.map(({ needle }) => needle))].sort();
}

/** The code of the DocumentError that a promise rejects with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
  return 'none';
}
