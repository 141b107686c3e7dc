/** What an audit log tells of. Names are masked, and no field holds a value or an unkeyed hash of an input. */
export type AuditEvent = StartEvent | DocumentEvent | ScanEvent | EndEvent | RecoveryEvent;

/** A command that begins. Written before it does anything. */
export interface StartEvent {
  readonly event: 'start';
  /** Ties the lines of one run together, since several may write at once. */
  readonly run: string;
  /** Who, as given. */
  readonly who: string;
  readonly command: string;
  /** Names of the flags that were given, without what was given for them. */
  readonly flags: readonly string[];
  readonly tool: { readonly name: string; readonly version: string };
  readonly detectors: readonly { readonly id: string; readonly version: string }[];
  readonly policies: { readonly ids: readonly string[]; readonly sha256: string };
}

/** What became of one document that was to be redacted. */
export interface DocumentEvent {
  readonly event: 'document';
  readonly run: string;
  readonly name: string;
  readonly status: string;
  /** HMAC-SHA256 of the input under the key; absent without a key. */
  readonly input?: string;
  readonly output?: { readonly name: string; readonly bytes: number; readonly sha256: string };
  /** How many findings of which kind met with what. */
  readonly actions: readonly {
    readonly entity: string;
    readonly action: string;
    readonly count: number;
  }[];
  /** Ids of findings that stayed in. */
  readonly kept: readonly string[];
  /** Codes of what could not be read. */
  readonly blindSpots: readonly string[];
  /** Why there is no output. */
  readonly reason?: string;
}

/** What a scan came to. */
export interface ScanEvent {
  readonly event: 'scan';
  readonly run: string;
  /** How many entries ended in which status. */
  readonly entries: Readonly<Record<string, number>>;
  readonly findings: number;
  readonly accepted: number;
  /** The report that was written, if one was. */
  readonly report?: { readonly bytes: number; readonly sha256: string };
}

export interface EndEvent {
  readonly event: 'end';
  readonly run: string;
  readonly exit: number;
}

/** An earlier run died while it wrote its line: what it left was cut off. */
export interface RecoveryEvent {
  readonly event: 'recovered';
  readonly cutBytes: number;
}
