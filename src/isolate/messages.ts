import type { ErrorCode } from '../core/error.js';
import type { AuditRequest } from '../core/audit.js';
import type { Coverage } from '../core/coverage.js';
import type { OpenDocument } from '../core/document.js';
import type { DescribeRequest, EncryptRequest, PreviewRequest } from '../core/format-adapter.js';
import type { Limits, OcrOptions } from '../core/open-options.js';
import type { RedactionPlan } from '../core/plan.js';
import type { Span } from '../core/span.js';

/** Functions do not travel either: pages are told of by messages. */
type SentOcrOptions = Omit<OcrOptions, 'onPage'>;

/** What a parent asks of the child that holds its document. Signals do not travel: an abort kills the child. */
export type Request =
  | {
      readonly method: 'open';
      readonly format: string;
      readonly bytes: Uint8Array;
      readonly options: {
        readonly password?: string;
        readonly keepMetadata?: boolean;
        readonly changes?: 'keep' | 'accept' | 'reject';
        readonly limits: Limits;
      } & SentOcrOptions;
    }
  | {
      readonly method: 'locate';
      readonly wanted: readonly { readonly layer: string; readonly span: Span }[];
    }
  | { readonly method: 'embedded'; readonly id: string }
  | { readonly method: 'redact'; readonly plan: RedactionPlan }
  | { readonly method: 'close' }
  | {
      readonly method: 'audit';
      readonly format: string;
      readonly bytes: Uint8Array;
      readonly request: Omit<AuditRequest, 'signal' | 'onPage'>;
    }
  | {
      readonly method: 'preview';
      readonly format: string;
      readonly bytes: Uint8Array;
      readonly request: Omit<PreviewRequest, 'signal'>;
    }
  | {
      readonly method: 'describe';
      readonly format: string;
      readonly bytes: Uint8Array;
      readonly request: Omit<DescribeRequest, 'signal'>;
    }
  | {
      readonly method: 'encrypt';
      readonly format: string;
      readonly bytes: Uint8Array;
      readonly request: Omit<EncryptRequest, 'signal'>;
    };

/** An opened document as data. */
export interface OpenedData extends Pick<
  OpenDocument,
  'mediaType' | 'layers' | 'blindSpots' | 'metadata' | 'embedded' | 'marked'
> {
  readonly coverage: Coverage;
}

export interface RequestMessage<Asked = Request> {
  readonly id: number;
  /** Resident memory beyond which the child kills itself, in bytes. */
  readonly memoryBytes: number;
  readonly request: Asked;
}

export type Reply = { readonly id: number; readonly rss: number } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string }
);

/** How far a child has come with what it was asked. */
export interface PageMessage {
  readonly id: number;
  readonly page: number;
  readonly pages: number;
}

/** The child's file descriptor on which its watchdog says why it kills it. */
export const MARK_DESCRIPTOR = 4;
