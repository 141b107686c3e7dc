import type { ScanRecord } from '../../core/scan-record.js';
import { sarifLocation } from './sarif-location.js';
import { unreadOf } from './unread-totals.js';

/** A notification of SARIF (§3.58), as far as it is written here. */
export interface SarifNotification {
  /** `note` for what was left out on purpose. */
  readonly level: 'error' | 'warning' | 'note';
  readonly message: { readonly text: string };
  readonly descriptor: { readonly id: string };
  readonly locations: readonly object[];
}

const LEVELS = { unread: 'error', part: 'warning', skipped: 'note' } as const;

/** What of an entry was not read, and why: each reason once. */
export function sarifNotifications(record: ScanRecord): SarifNotification[] {
  return unreadOf(record).map(({ kind, code, why }) => ({
    level: LEVELS[kind],
    message: { text: why },
    descriptor: { id: code },
    locations: [{ physicalLocation: { artifactLocation: sarifLocation(record) } }],
  }));
}
