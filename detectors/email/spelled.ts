import type { Hit, ScanInput } from '../../src/core/detector.js';
import { addLabels } from '../shared/context.js';
import { add, begin, decide } from '../shared/evidence.js';
import { findScene } from '../shared/scene.js';
import { isKnownEnd } from './host-names.js';
import type { EmailModels } from './models.js';

/** Addresses whose at sign, or dots too, are spelled out: `mary [at] example.com`, `mary at example dot com`. */
export function findSpelledEmails(input: ScanInput, model: EmailModels['spelled']): Hit[] {
  const { lower } = input;
  const hits: Hit[] = [];
  for (const trigger of TRIGGERS) {
    for (let at = lower.indexOf(trigger); at >= 0; at = lower.indexOf(trigger, at + 1)) {
      const near = lower.slice(Math.max(0, at - REACH), at + (trigger.startsWith('at') ? 2 : 0));
      const local = (trigger.startsWith('at') ? BEFORE_AT : BEFORE_DOT).exec(near)?.[1];
      if (local === undefined) continue;
      const rest = (trigger.startsWith('at') ? AFTER_AT : AFTER_DOT).exec(
        lower.slice(at, at + REACH),
      );
      if (rest === null) continue;
      const start = at + (trigger.startsWith('at') ? 2 : 0) - local.length;
      const end = at + rest[0].length;
      const scene = input.once(findScene);
      const { evidence } = scene;
      begin(evidence, model);
      add(evidence, model, model.at.spelled);
      if (isKnownEnd(rest[1] ?? '')) add(evidence, model, model.at['known-end']);
      addLabels(scene, model, start, end);
      const hit = decide(scene, model, start, end);
      if (hit === undefined) continue;
      hits.push(hit);
      at = end;
    }
  }
  return hits;
}

/** What such an address holds; `dot` is met for every dot of it, but only the first of the host has an `at` before it. */
const TRIGGERS = ['at]', 'at)', 'at}', ' dot ', '[dot]', '(dot)'] as const;

const REACH = 90;

/** A local part up to and with the word `at` in brackets. */
const BEFORE_AT =
  /(?:^|[^a-z0-9._%+-])([a-z0-9][a-z0-9._%+-]{0,40}(?:(?: dot | ?[[(]dot[\])] ?)[a-z0-9-]{1,30}){0,2} ?[[({]at)$/u;
const AFTER_AT =
  /^at[\])}] ?[a-z0-9-]{1,40}(?:(?:\.| dot | ?[[(]dot[\])] ?)([a-z0-9-]{2,24})){1,4}/u;

/** A local part, `at` and the first label of a host. */
const BEFORE_DOT =
  /(?:^|[^a-z0-9._%+-])([a-z0-9][a-z0-9._%+-]{0,40}(?: dot [a-z0-9-]{1,30}){0,2} at [a-z0-9-]{1,40} ?)$/u;
const AFTER_DOT = /^ ?[[(]?dot[\])]? ?([a-z0-9-]{2,24})(?: ?[[(]?dot[\])]? ?([a-z]{2,10})){0,3}/u;
