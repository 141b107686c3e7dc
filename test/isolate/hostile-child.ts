import { serve } from '../../src/isolate/serve.js';
import { hostileFormat } from './hostile-format.js';

serve([hostileFormat()]);
