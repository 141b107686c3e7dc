import { builtIn, parseDetectors } from '../../../detectors/index.js';
import { loadDetectorFile } from '../../files/load-detector-file.js';
import { formats as builtInFormats } from '../../formats/index.js';
import { createEngine } from '../../index.js';
import { serveAnswers } from '../../isolate/serve.js';
import { answerRequests } from './answer-requests.js';
import type { FileRequest } from './child-requests.js';
import { localWork } from './local-work.js';

/** What the children do that read files for a scan, each one file at a time; started by `dist/scan-child.cjs`. */
const answer = answerRequests(async ({ options, detectorFiles, key }) => {
  const formats = builtInFormats();
  const own = await Promise.all(
    detectorFiles.map((file) => loadDetectorFile(file, parseDetectors)),
  );
  const engine = createEngine({
    detectors: [...builtIn(), ...own.flat()],
    formats,
    isolate: 'none',
    fingerprintKey: key,
  });
  return localWork({ engine, formats, options, key });
});
serveAnswers((request) => answer(request as FileRequest));
