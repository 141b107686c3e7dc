import { withParts } from './load-parts.js';

/** Entry of the child processes that read files for a scan; built as `dist/scan-child.cjs`. */
void withParts(new URL('./', import.meta.url), (parts) => parts.scanChild());
