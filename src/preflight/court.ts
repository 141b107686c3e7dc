/** What a court's filing system does with a property of a file. */
export type Attitude = 'accepted' | 'recommended' | 'required' | 'rejected';

/** What a court's filing system takes. A property that is not named is one of which nothing was read. */
export interface CourtRules {
  /** Megabytes (10^6 bytes) of one file. */
  readonly fileMB?: number;
  /** Megabytes of all files of one filing together. */
  readonly transactionMB?: number;
  readonly page?: 'letter';
  readonly fileNameLength?: number;
  readonly fonts?: 'embedded';
  readonly pdfA?: Attitude;
  readonly searchable?: Attitude;
  readonly forms?: Attitude;
  readonly links?: Attitude;
  readonly scripts?: Attitude;
  readonly encryption?: Attitude;
  readonly attachments?: Attitude;
  readonly media?: Attitude;
}

/** The limits of one court, and where they were read. */
export interface Court {
  readonly id: string;
  readonly court: string;
  readonly system: string;
  readonly source: {
    /** False where others than the court say so. */
    readonly firstHand: boolean;
    readonly publisher?: string;
    readonly asOf?: string;
  };
  readonly rules: CourtRules;
  readonly remarks?: string;
}
