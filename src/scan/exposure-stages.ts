import type { RecordStage } from './run-scan.js';
import { weigh } from './weight/weight.js';

/** Who can get at a file, and what that and its findings mean together: anew each time, for both may have changed. */
export const exposureStages: readonly RecordStage[] = [
  (record, { access }) => (access === undefined ? record : { ...record, access }),
  (record) => {
    const { weight: _weight, ...rest } = record;
    const weight = weigh(rest);
    return weight === undefined ? rest : { ...rest, weight };
  },
];
