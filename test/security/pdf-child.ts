import { formats } from '../../src/formats/index.js';
import { serve } from '../../src/isolate/serve.js';

serve(formats());
