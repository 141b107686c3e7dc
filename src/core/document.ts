import type { BlindSpot, Coverage } from './coverage.js';
import type { EmbeddedFile } from './embedded.js';
import type { Place } from './place.js';
import type { MarkedArea, RedactionPlan } from './plan.js';
import type { Rewritten } from './rewritten.js';
import type { Span } from './span.js';
import type { TextLayer } from './text.js';

/** A document that was opened and read. Every promise rejects with DocumentError for what the document is. */
export interface OpenDocument {
  readonly mediaType: string;
  readonly layers: readonly TextLayer[];
  readonly blindSpots: readonly BlindSpot[];
  readonly coverage: Coverage;
  /** Kinds of metadata present. */
  readonly metadata: readonly string[];
  /**
   * The files in this document, in a fixed order; absent where it has none. The engine reads them with whichever format
   * knows them, and every one comes back in the plan, redacted or to be removed, so they are no blind spot here. Only the
   * outermost files: what is inside of them is theirs to tell.
   */
  readonly embedded?: readonly EmbeddedFile[];
  /** The content of an embedded file. Rejects with DocumentError DAMAGED, LIMIT_SIZE … where it cannot be read. */
  readonly readEmbedded?: (id: string) => Promise<Uint8Array>;
  /** Areas that somebody marked for removal in the document itself, and that are still there. */
  readonly marked?: readonly MarkedArea[];
  /** The places of spans, in the order asked. */
  readonly locate: (
    wanted: readonly { readonly layer: string; readonly span: Span }[],
  ) => Promise<readonly (readonly Place[])[]>;
  /** New bytes without the redacted stretches; the input is not changed. */
  readonly redact: (plan: RedactionPlan) => Promise<Rewritten>;
  readonly close: () => Promise<void>;
}
