import type { Options } from '../../engine/options/settings.js';
import type { BytePath } from '../walk/byte-path.js';

/** What a child that reads files for a scan is told before anything else; it has to be data. */
export interface ChildSetup {
  readonly options: Omit<Options, 'signal' | 'onProgress'>;
  /** Files of detectors of the user's own. */
  readonly detectorFiles: readonly string[];
  /** The scan's key. */
  readonly key: Uint8Array;
}

/** What a scan asks of a child, one at a time. */
export type FileRequest =
  | { readonly method: 'setup'; readonly setup: ChildSetup }
  | { readonly method: 'look'; readonly path: BytePath }
  | { readonly method: 'read'; readonly fullPath: BytePath; readonly maxBytes: number }
  | { readonly method: 'inspect'; readonly noOcr: boolean };
