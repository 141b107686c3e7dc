import { entityLabel } from '../../core/entity.js';
import { DocumentError } from '../../core/error.js';
import type { RedactionPlan } from '../../core/plan.js';
import { glyphsByOwner } from './atom-owners.js';
import { glyphOwners } from './glyph-owners.js';
import type { OpenPdf } from './open-pdf.js';
import type { MarkedValue } from './removal.js';
import type { SideContent } from './side/side-content.js';
import type { CoveredSpan } from './covered-units.js';

/** The values of a plan by where they stand; a value has glyphs of one content. */
export interface PlannedRemovals {
  /** By page, from 0. */
  readonly pages: ReadonlyMap<number, readonly MarkedValue[]>;
  readonly sides: ReadonlyMap<SideContent, readonly MarkedValue[]>;
  readonly strings: readonly CoveredSpan[];
  /** Layers that go as a whole. */
  readonly metadata: ReadonlySet<string>;
}

/** @throws DocumentError UNSUPPORTED_REDACTION for a redaction in a place that can only be read */
export function plannedRemovals(
  open: Pick<OpenPdf, 'layers' | 'firstAtoms' | 'atoms' | 'side'>,
  { redactions }: Pick<RedactionPlan, 'redactions'>,
): PlannedRemovals {
  const byId = new Map(open.layers.map((layer) => [layer.id, layer]));
  const owners = glyphOwners(open);
  const pages = new Map<number, MarkedValue[]>();
  const sides = new Map<SideContent, MarkedValue[]>();
  const strings: CoveredSpan[] = [];
  const metadata = new Set<string>();
  for (const { layer: id, span, label, entity } of redactions) {
    const layer = byId.get(id);
    if (layer?.removal === 'whole') metadata.add(id);
    else if (layer?.atoms === undefined) {
      throw new DocumentError(
        'UNSUPPORTED_REDACTION',
        'A value stands in a place that cannot be cleaned yet.',
      );
    } else {
      const glyphs = glyphsByOwner(layer.atoms, span, owners);
      const marked = label === undefined ? {} : { label };
      if (glyphs.size === 0) strings.push({ layer: id, span, ...marked });
      for (const [owner, own] of glyphs) {
        const value = { glyphs: own, note: `[${entityLabel(entity)}]`, ...marked };
        if ('page' in owner) append(pages, owner.page, value);
        else append(sides, owner.side, value);
      }
    }
  }
  return { pages, sides, strings, metadata };
}

function append<Key>(lists: Map<Key, MarkedValue[]>, key: Key, value: MarkedValue): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
