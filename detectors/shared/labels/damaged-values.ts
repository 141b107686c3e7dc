import type { Hit, ScanInput } from '../../../src/core/detector.js';
import type { EntityId } from '../../../src/core/entity.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { isAlphanumeric } from '../units.js';
import { pickHits } from '../weighing/pick-hits.js';
import type { LabelKind } from './lexicon/kinds.js';
import { phraseKind } from './lexicon/phrases.js';
import type { Scene } from '../scene.js';
import { findScene } from '../scene.js';

/** Of a kind of value what is left when recognition of a picture has lost, doubled or confused some of its characters. */
export interface DamagedForm {
  readonly kinds: readonly LabelKind[];
  /** Sticky; what it matches is the value. */
  readonly pattern: RegExp;
  /** Whether a match is near enough to the form. */
  readonly isNear: (written: string) => boolean;
  /** Where it is not what the detector finds else. */
  readonly entity?: EntityId;
  /** Where it is a form that may stay. */
  readonly compliant?: true;
}

/** The hits, in order, with those of damaged forms, which take the place of hits that are only a part of them. */
export function withDamaged(
  input: ScanInput,
  hits: readonly Hit[],
  ...forms: readonly DamagedForm[]
): readonly Hit[] {
  if (input.source !== 'ocr') return hits;
  return forms.reduce((before, form) => withForm(input, before, form), hits);
}

function withForm(input: ScanInput, hits: readonly Hit[], form: DamagedForm): readonly Hit[] {
  const { entity, compliant } = form;
  const more = {
    ...(entity === undefined ? {} : { entity }),
    ...(compliant === undefined ? {} : { compliant }),
  };
  const found: Hit[] = [];
  const dropped = new Set<Hit>();
  let next = 0;
  for (const damaged of damagedValues(input, form)) {
    while ((hits[next]?.start ?? Infinity) < damaged.start) next++;
    let confidence = CONFIDENCE;
    let isWhole = false;
    for (let at = next; (hits[at]?.end ?? Infinity) <= damaged.end; at++) {
      const hit = hits[at];
      if (hit === undefined) break;
      isWhole ||= hit.end - hit.start === damaged.end - damaged.start;
      confidence = Math.max(confidence, hit.confidence);
      if (!isWhole) dropped.add(hit);
    }
    if (isWhole) continue;
    found.push({ ...damaged, confidence, ...more });
  }
  if (found.length === 0) return hits;
  return pickHits(
    hits.filter((hit) => !dropped.has(hit)),
    found,
  );
}

/**
 * Values right behind their labels, or under them, that are nearly of the form that their labels ask for. Only in text read from
 * pictures: elsewhere a labelled value of another form is another thing.
 */
function* damagedValues(input: ScanInput, { kinds, pattern, isNear }: DamagedForm): Generator<Hit> {
  const scene = input.once(findScene);
  const { labels, folded } = scene;
  for (let label = 0; label < labels.count; label++) {
    const kind = phraseKind(labels.phrases[label] ?? -1);
    if (kind === undefined || !kinds.includes(kind)) continue;
    const start = valueStart(scene, label);
    if (start < 0) continue;
    pattern.lastIndex = start;
    const written = trimmed(pattern.exec(folded)?.[0]);
    if (written === undefined || !isNear(written)) continue;
    yield { start, end: start + written.length, confidence: CONFIDENCE, reasons: REASONS };
  }
}

/** Without the marks and room at the end. */
function trimmed(written: string | undefined): string | undefined {
  let end = written?.length ?? 0;
  while (end > 0 && !isAlphanumeric(unitAt(written ?? '', end - 1))) end--;
  return written?.slice(0, end);
}

/** Where what a label names begins: behind it, or on the next line where the label has its own; -1 for nowhere near. */
function valueStart({ labels, folded, lower }: Scene, label: number): number {
  const end = labels.ends[label] ?? 0;
  LEAD.lastIndex = end;
  const lead = LEAD.exec(lower)?.[0] ?? '';
  const start = end + lead.length;
  if (!lead.includes('\n')) return lead === '' ? -1 : start;
  const lineStart = folded.lastIndexOf('\n', (labels.starts[label] ?? 0) - 1) + 1;
  // In a line of several labels another may be that of the next line's first value.
  return BEFORE_OWN.test(folded.slice(lineStart, labels.starts[label])) ? start : -1;
}

const CONFIDENCE = 0.85;
const REASONS: readonly string[] = ['label right before', 'form damaged'];

const LEAD =
  /["')\]]{0,2}(?: ?\((?:mm\/dd\/yyyy|last, first)\))?(?: ?(?:is|are|was|on|es|el|of child|no|number)\b)?[ \t:;.,=_*#([{"'>~|-]{0,60}(?:\n[ \t]{0,60}(?:[0-9]{1,2}\|? {1,4})?["'(>]{0,2})?/uy;
const BEFORE_OWN = /^[^\p{L}]{0,12}$/u;
