import { entityLabel } from '../../../core/entity.js';
import { DocumentError } from '../../../core/error.js';
import type { Area, RedactionPlan } from '../../../core/plan.js';
import { glyphsByOwner } from './atom-owners.js';
import type { AtomOwner } from './atom-owners.js';
import { glyphOwners } from './glyph-owners.js';
import type { Mark } from './mark-label.js';
import type { OpenPdf } from '../open-pdf.js';
import { readMarks } from '../pictures/read-marks.js';
import { areaOf } from '../annotations/redact-annotations.js';
import type { MarkedValue } from './removal.js';
import type { SideContent } from '../side/side-content.js';
import type { CoveredSpan } from '../strings/covered-units.js';
import { stringLayers, stringSpans } from '../strings/string-spans.js';

/** A mark, and what it is for a person who reviews it. */
export interface NotedMark extends Mark {
  readonly note: string;
}

/** The values of a plan by where they stand; a value has glyphs of one content. */
export interface PlannedRemovals {
  /** By page, from 0. */
  readonly pages: ReadonlyMap<number, readonly MarkedValue[]>;
  readonly sides: ReadonlyMap<SideContent, readonly MarkedValue[]>;
  readonly strings: readonly CoveredSpan[];
  /** Marks over words that OCR saw, by page (from 0) or content. */
  readonly marks: ReadonlyMap<number | SideContent, readonly NotedMark[]>;
  /** Those seen on a page as it is drawn: what they are over may belong to content beside the page. */
  readonly seen: readonly Area[];
  /** Layers that go as a whole. */
  readonly metadata: ReadonlySet<string>;
}

/** @throws DocumentError UNSUPPORTED_REDACTION for a redaction in a place that can only be read */
export function plannedRemovals(
  open: Pick<OpenPdf, 'layers' | 'firstAtoms' | 'atoms' | 'side' | 'scans'>,
  { redactions }: Pick<RedactionPlan, 'redactions'>,
): PlannedRemovals {
  const byId = new Map(open.layers.map((layer) => [layer.id, layer]));
  const owners = glyphOwners(open);
  const stringOwners = stringLayers(open.layers, glyphCount(owners));
  const pages = new Map<number, MarkedValue[]>();
  const sides = new Map<SideContent, MarkedValue[]>();
  const strings: CoveredSpan[] = [];
  const metadata = new Set<string>();
  const marks = new Map<number | SideContent, NotedMark[]>();
  const seen: Area[] = [];
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
      const note = `[${entityLabel(entity)}]`;
      const read = readMarks(layer.atoms, { span, ...marked }, open.scans.atoms);
      for (const { owner, mark, isDrawnPage } of read) {
        append(marks, 'page' in owner ? owner.page : owner.side, { ...mark, note });
        if (isDrawnPage && 'page' in owner) seen.push(areaOf(owner.page + 1, mark.quad));
      }
      const written = stringSpans(layer, span, stringOwners);
      for (const one of written) strings.push({ ...one, ...marked });
      if (glyphs.size + read.length + written.length === 0)
        strings.push({ layer: id, span, ...marked });
      for (const [owner, own] of glyphs) {
        const value = { glyphs: own, note, ...marked };
        if ('page' in owner) append(pages, owner.page, value);
        else append(sides, owner.side, value);
      }
    }
  }
  return { pages, sides, strings, marks, seen, metadata };
}

function glyphCount(owners: readonly AtomOwner[]): number {
  return owners.reduce((most, { firstAtom, count }) => Math.max(most, firstAtom + count), 0);
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
