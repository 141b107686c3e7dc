import type { Finding } from '../../core/finding.js';
import type { Area, MarkedArea } from '../../core/plan.js';
import type { Settings } from '../options/settings.js';

/** The entity and the detector's name of areas that a person marked. */
export const MARKED_ENTITY = 'custom:redact-annotation';
export const MARKED_DETECTOR = 'annotations';

type AreaSettings = Pick<Settings, 'decisions' | 'areas' | 'appliesAnnotations'>;

/** All areas that go: those of the plan, of the options, and the document's own marks where they are to be applied. */
export function areasOf(
  { decisions, areas, appliesAnnotations }: AreaSettings,
  marked: readonly MarkedArea[] = [],
): Area[] {
  const own = appliesAnnotations ? marked.map(({ id: _id, ...area }) => area) : [];
  return [...(decisions?.areas ?? []), ...areas, ...own];
}

/** A finding for each annotation that is applied and each area of the options: nobody looked for them, but they go. */
export function areaFindings(
  { areas, appliesAnnotations }: AreaSettings,
  marked: readonly MarkedArea[] = [],
): Finding[] {
  const given = areas.map((area, at) => ({ ...area, id: `area-${String(at + 1)}` }));
  const byId = new Map<string, Area[]>();
  for (const { id, ...area } of [...given, ...(appliesAnnotations ? marked : [])]) {
    const same = byId.get(id);
    if (same === undefined) byId.set(id, [area]);
    else same.push(area);
  }
  return [...byId].map(([id, places]) => ({
    id: `${MARKED_ENTITY}@${id}`,
    entity: MARKED_ENTITY,
    detector: MARKED_DETECTOR,
    confidence: 1,
    reasons: ['marked for redaction by a person'],
    places: places.map(({ page, box }) => ({ kind: 'page', page, boxes: [box] })),
    masked: '[MARKED]',
    source: 'text',
  }));
}

/** A promise that was not kept: somebody marked these for removal, and they are still there. */
export function unappliedNote(
  { appliesAnnotations }: AreaSettings,
  marked: readonly MarkedArea[] = [],
): string[] {
  const count = new Set(marked.map(({ id }) => id)).size;
  if (count === 0 || appliesAnnotations) return [];
  const [what, cover] =
    count === 1
      ? ['1 redaction annotation is', 'it covers']
      : [`${String(count)} redaction annotations are`, 'they cover'];
  return [
    `${what} in the document and not applied: what ${cover} is still there (--apply-annotations)`,
  ];
}
