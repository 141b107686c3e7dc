import { asidesOf } from '../content/asides.js';
import type { Aside } from '../content/aside.js';
import { concatenate, latin1Bytes } from '../objects/bytes.js';
import type { GlyphTable, ShownOperator } from '../content/glyph-table.js';
import { editShow } from './edit-show.js';
import { withoutReplacementText } from '../content/marked-content.js';
import { OPERATORS } from '../content/operators.js';
import type { DecodedContent } from '../content/tokenized-stream.js';

/** What changes in one content stream. */
export interface StreamEdit {
  /** Glyphs to remove, by the operator that shows them: the operator's own state and all its glyphs in order. */
  readonly shows: ReadonlyMap<
    number,
    { readonly shown: ShownOperator; readonly glyphs: readonly number[] }
  >;
  readonly removed: ReadonlySet<number>;
  /** New resource names for the forms and pictures that these operators draw. */
  readonly forms: ReadonlyMap<number, string>;
  /** Operators that are written anew. */
  readonly replaced?: ReadonlyMap<number, string>;
  /** Outlines that go. */
  readonly cuts?: readonly Aside[];
}

/** The stream's new content, with what must be closed so that more can be drawn after it in the initial state. */
export interface EditedStream {
  readonly bytes: Uint8Array;
  readonly openSaves: number;
  readonly openText: boolean;
}

/**
 * Copies a content stream operator by operator, with its edits. Comments and stray strings, and a `Q` that has no `q`, stay behind:
 * the first can hold text, the second would undo a `q` put around the whole.
 */
export function editStream(
  content: DecodedContent,
  table: GlyphTable,
  edit: StreamEdit,
  dropStrayRestores: boolean,
): EditedStream {
  const { bytes, operators } = content;
  const chunks: Uint8Array[] = [];
  const asides = [...asidesOf(content), ...(edit.cuts ?? [])].sort((a, b) => a.start - b.start);
  let copiedTo = 0;
  let openSaves = 0;
  let openText = false;
  const replace = (operator: number, text: string): void => {
    copyWithoutAsides(bytes, asides, copiedTo, operators.start[operator] ?? 0, chunks);
    chunks.push(latin1Bytes(text));
    copiedTo = operators.end[operator] ?? 0;
  };
  const scrubbed = withoutReplacementText(
    content,
    new Set([...edit.shows.keys(), ...edit.forms.keys()]),
    edit.replaced,
  );

  for (let operator = 0; operator < operators.count; operator++) {
    const anew = scrubbed.get(operator) ?? edit.replaced?.get(operator);
    if (anew !== undefined) {
      replace(operator, anew);
      continue;
    }
    switch (operators.code[operator]) {
      case OPERATORS.q:
        openSaves++;
        break;
      case OPERATORS.Q:
        if (openSaves > 0) openSaves--;
        else if (dropStrayRestores) replace(operator, '');
        break;
      case OPERATORS.BT:
        openText = true;
        break;
      case OPERATORS.ET:
        openText = false;
        break;
      case OPERATORS.BI:
      case OPERATORS.Do: {
        const name = edit.forms.get(operator);
        if (name !== undefined) replace(operator, `/${name} Do`);
        break;
      }
      default: {
        const show = edit.shows.get(operator);
        if (show !== undefined) {
          replace(operator, editShow(content, show.shown, table, show.glyphs, edit.removed));
        }
      }
    }
  }
  copyWithoutAsides(bytes, asides, copiedTo, bytes.length, chunks);
  return { bytes: concatenate(chunks), openSaves, openText };
}

/** Copies a stretch of content without what shows nothing in it. */
export function copyWithoutAsides(
  bytes: Uint8Array,
  asides: readonly Aside[],
  from: number,
  to: number,
  chunks: Uint8Array[],
): void {
  let at = from;
  for (const { start, end, by } of asides) {
    if (end <= at || start >= to) continue;
    chunks.push(bytes.subarray(at, Math.max(at, start)), by);
    at = Math.min(end, to);
  }
  chunks.push(bytes.subarray(at, to));
}
