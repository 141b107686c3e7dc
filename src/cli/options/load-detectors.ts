import { parseDetectors } from '../../../detectors/index.js';
import type { Detector } from '../../core/detector.js';
import { loadDetectorFile } from '../../files/load-detector-file.js';

/** The detectors of a file: data where its name ends in `.json`, else a module. */
export function loadDetectors(path: string): Promise<Detector[]> {
  return loadDetectorFile(path, parseDetectors);
}
