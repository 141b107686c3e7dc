import { formats } from '../formats/index.js';
import { serve } from './serve.js';

/** Entry of the child processes; built as `dist/child.js`. */
const served = formats();
for (const format of served) format.ownProcess?.();
serve(served);
