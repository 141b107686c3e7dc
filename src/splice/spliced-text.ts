import type { Redaction } from '../core/plan.js';
import type { PartEdits } from '../core/rewritten.js';
import type { Place } from '../core/place.js';
import type { Span } from '../core/span.js';
import type { TextLayer } from '../core/text.js';
import { removalGroups } from '../xml/edit/removal-groups.js';
import type { SourceText } from './charset.js';
import { segmentEdits } from './segment-edits.js';
import type { Segment } from './segment.js';
import type { TextEdit } from './text-edit.js';
import { applyEdits } from './text-edit.js';

/** A text that was read, with layers whose atoms are those of its segments. */
export interface SplicedText<Writing extends string> {
  readonly source: SourceText;
  /** Its name in edits. */
  readonly part: string;
  readonly segments: readonly Segment<Writing>[];
  readonly layers: readonly TextLayer[];
  readonly written: (text: string, writing: Writing) => string;
}

/** What can be asked of such a text, however its characters are written. */
export interface OpenText {
  readonly source: SourceText;
  readonly layers: readonly TextLayer[];
  /** The text without what was redacted in its layers, and with other edits made; all other bytes are the same ones. */
  readonly redact: (
    redactions: readonly Redaction[],
    others?: readonly TextEdit[],
  ) => { readonly bytes: Uint8Array; readonly edits: readonly PartEdits[] };
  /** The same as edits of its text, for whoever puts it together with others. */
  readonly textEdits: (redactions: readonly Redaction[]) => TextEdit[];
  /** Where spans of its layers stand: the lines of the source. */
  readonly locate: (where: { readonly layer: string; readonly span: Span }) => readonly Place[];
}

export function openSpliced<Writing extends string>({
  source,
  part,
  segments,
  layers,
  written,
}: SplicedText<Writing>): OpenText {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  let sorted: readonly Segment[] | undefined;
  const textEdits = (redactions: readonly Redaction[]): TextEdit[] => {
    const own = redactions.filter(({ layer }) => byId.has(layer));
    return segmentEdits(source.text, segments, removalGroups(own, layers), written);
  };
  return {
    source,
    layers,
    textEdits,
    redact: (redactions, others = []) => {
      const made = [...others, ...textEdits(redactions)];
      if (made.length === 0) return { bytes: source.bytes.slice(), edits: [] };
      const { bytes, edits } = applyEdits(source, part, made);
      return { bytes, edits: [edits] };
    },
    locate: ({ layer: id, span }) => {
      const layer = byId.get(id);
      if (layer?.place.kind !== 'part') return layer === undefined ? [] : [layer.place];
      sorted ??= [...segments].sort((a, b) => a.atom - b.atom);
      const first = layer.atoms?.subarray(span.start, span.end).find((atom) => atom >= 0);
      const segment = first === undefined ? undefined : segmentOf(sorted, first);
      if (first === undefined || segment === undefined) return [layer.place];
      const at = segment.isExact ? segment.start + first - segment.atom : segment.start;
      const line = source.text.slice(0, at).split(LINE_END).length;
      const path = layer.place.path === '' ? '' : `${layer.place.path}, `;
      return [{ ...layer.place, path: `${path}line ${String(line)}` }];
    },
  };
}

function segmentOf(sorted: readonly Segment[], atom: number): Segment | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.atom ?? 0) <= atom) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/u;
