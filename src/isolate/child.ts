import { formats } from '../formats/index.js';
import { serve } from './serve.js';

/** What the child processes do that work on one document at a time; started by `dist/child.cjs`. */
serve(formats());
