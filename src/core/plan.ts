import type { Box } from './place.js';
import type { Redaction } from './document.js';
import type { EmbeddedChange } from './embedded.js';

/** A rectangle on a page (from 1) whose text goes, whatever it says. */
export interface Area {
  readonly page: number;
  readonly box: Box;
  /** What the mark over it says; absent for a plain box. */
  readonly label?: string;
}

/** Everything that a format is asked to take out of one document. */
export interface RedactionPlan {
  readonly redactions: readonly Redaction[];
  readonly areas: readonly Area[];
  /** What becomes of the files in the document. One that is not named here stays as it is. */
  readonly embedded?: readonly EmbeddedChange[];
}

/**
 * What a person decided about the findings of one document (`--plan` writes it, `--decisions` reads it).
 * It is bound to the document by facts that tell nothing of its text: size, pages, and the ids of all its findings.
 */
export interface Decisions {
  readonly schemaVersion: 1;
  readonly document: { readonly bytes: number; readonly pages: number };
  readonly findings: readonly {
    readonly id: string;
    readonly decision: 'redact' | 'keep';
    /** The reason for this one, as the mark style `code` shows it: `FRCP 5.2(a)(1)`. */
    readonly code?: string;
  }[];
  /** Places that a person added. */
  readonly areas: readonly Area[];
}
