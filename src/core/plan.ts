import type { Box } from './place.js';
import type { EntityId } from './entity.js';
import type { Span } from './span.js';
import type { EmbeddedChange } from './embedded.js';

/** A rectangle on a page (from 1) whose text goes, whatever it says. */
export interface Area {
  readonly page: number;
  readonly box: Box;
  /** Where it is no upright rectangle: its four corners in order, x and y by turns, the lower edge first. */
  readonly quad?: readonly number[];
  /** What the mark over it says; absent for a plain box. */
  readonly label?: string;
  /** The end of the mark at which its label begins or ends; in the middle where it is absent. */
  readonly labelAt?: 'start' | 'end';
  /** What it is, for a person who reviews it: `[SSN]`. Never its text. */
  readonly note?: string;
}

/** An area that a person marked in the document itself. Those of one annotation have the same id. */
export interface MarkedArea extends Area {
  /** `page-3/redact-1` */
  readonly id: string;
}

/** One stretch of a layer that goes. */
export interface Redaction {
  readonly layer: string;
  readonly span: Span;
  readonly entity: EntityId;
  /**
   * What a format of text writes in its place, where a part of the value stays beside it: `xxx-xx-`. Absent for a value
   * that goes whole.
   */
  readonly mark?: string;
  /** What a mark over it says, `[SSN]` or a reason; absent for a plain box. */
  readonly label?: string;
  /** A format of text writes blocks in its place, as many for every value, so that they do not tell how long it was. */
  readonly blocks?: true;
}

/** Everything that a format is asked to take out of one document. */
export interface RedactionPlan {
  readonly redactions: readonly Redaction[];
  readonly areas: readonly Area[];
  /** The document's own marks for removal are applied: they are among the areas, and go themselves. */
  readonly appliesMarked?: true;
  /** Gaps get a width that says nothing of what stood there, and the rest of a line moves along. */
  readonly hidesWidth?: true;
  /** The output will be encrypted, so that nothing need be said of an input that was. */
  readonly encrypts?: true;
  /** Nothing is taken out; everything that would be is marked in the document instead, for a person to review. */
  readonly annotates?: true;
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
