import { withParts } from './load-parts.js';

/** Entry of the child processes that work on one document at a time; built as `dist/child.cjs`. */
void withParts(new URL('./', import.meta.url), (parts) => parts.child());
