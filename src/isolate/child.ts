import { setFlagsFromString } from 'node:v8';
import { formats } from '../formats/index.js';
import { serve } from './serve.js';

/** Entry of the child processes; built as `dist/child.js`. */
// A child often lives for one document only. V8 then spends a third of all its time on code that is never used again,
// unless it waits longer before it optimises; a child that lives on gets there a little later.
setFlagsFromString('--interrupt-budget=600000');

serve(formats());
