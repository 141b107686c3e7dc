import { basename } from 'node:path';
import { lookAtName } from '../scan/work/look-at-name.js';
import type { Session } from './session.js';

/** The file name of `path` with every value in it replaced by its label, fit for an output name, a report, a screen. */
export async function maskedName(path: string, session: Session): Promise<string> {
  return maskText(basename(path), session);
}

/** A path to show to a person: each of its folders may carry a value too. */
export async function maskedPath(path: string, session: Session): Promise<string> {
  const parts = path.split(/(?<=[/\\])/u);
  const masked = await Promise.all(parts.map((part) => maskText(part, session)));
  return masked.join('');
}

async function maskText(name: string, session: Session): Promise<string> {
  const { values, keep, roster, detectors, minConfidence } = session.options;
  const options = {
    ...(values === undefined ? {} : { values }),
    ...(keep === undefined ? {} : { keep }),
    ...(roster === undefined ? {} : { roster }),
    ...(detectors === undefined ? {} : { detectors }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
  };
  const look = await lookAtName(name, (text) => session.engine.detect(text, options));
  return look.shown;
}
