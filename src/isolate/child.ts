import { formats } from '../formats/index.js';
import { serve } from './serve.js';

/** Entry of the child processes; built as `dist/child.js`. */
serve(formats());
