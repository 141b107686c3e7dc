import type { PDFDict } from '../objects/pdf-lib.js';
import type { PDFRawStream } from '../objects/pdf-lib.js';
import { DocumentError } from '../../../core/error.js';
import { dictAt, nameAt, streamAt } from '../objects/objects.js';
import { operandsOf } from './operands.js';
import { OPERATORS } from './operators.js';
import type { DecodedContent } from './tokenized-stream.js';

/** What one page may ask of those who read it, far above any page that people made; over it a page is an attack. */
const MOST = {
  /** Bytes of content, those of a form counted each time that it is drawn. */
  bytes: 64 * 1024 ** 2,
  /** Forms drawn. */
  draws: 100_000,
  /** Graphics states saved and not restored; the standard asks readers for 28 (ISO 32000-1 Annex C). */
  saved: 10_000,
  /** Forms within forms. */
  depth: 100,
} as const;

interface Effort {
  readonly bytes: number;
  readonly draws: number;
  readonly saved: number;
  readonly depth: number;
}

/** Checks that a content stream with all that it draws can be executed in reasonable time. */
export type EffortCheck = (content: DecodedContent, resources: PDFDict | undefined) => void;

/**
 * A check that counts, without executing anything, what a stream and its forms come to: each form once, and its figures
 * as often as it is drawn, so that a thousand million of them take no longer to see through than ten.
 */
export function effortCheck(tokenize: (stream: PDFRawStream) => DecodedContent): EffortCheck {
  const known = new Map<PDFRawStream, Effort>();
  const open = new Set<PDFRawStream>();

  return (content, resources) => {
    effortOf(content, resources);
  };

  function effortOf(content: DecodedContent, resources: PDFDict | undefined): Effort {
    const { code: codes, count } = content.operators;
    const operands = operandsOf(content);
    const forms = dictAt(resources, 'XObject');
    const total = { bytes: content.bytes.length, draws: 0, saved: 0, depth: 0 };
    let saved = 0;
    for (let index = 0; index < count; index++) {
      const code = codes[index];
      if (code === OPERATORS.q) saved += 1;
      else if (code === OPERATORS.Q) saved = Math.max(0, saved - 1);
      else if (code === OPERATORS.Do) {
        const inner = effortOfForm(streamAt(forms, operands.name(index, 0)), resources);
        total.bytes += inner.bytes;
        total.draws += inner.draws + 1;
        total.depth = Math.max(total.depth, inner.depth + 1);
        total.saved = Math.max(total.saved, saved + inner.saved);
      } else continue;
      total.saved = Math.max(total.saved, saved);
      assertBounded(total);
    }
    assertBounded(total);
    return total;
  }

  function effortOfForm(form: PDFRawStream | undefined, outer: PDFDict | undefined): Effort {
    // A form within itself is drawn by no reader.
    if (form === undefined || nameAt(form.dict, 'Subtype') !== 'Form' || open.has(form)) {
      return NONE;
    }
    let effort = known.get(form);
    if (effort === undefined) {
      // Before it is asked for what is inside of it: the way down is as long as the nesting.
      if (open.size >= MOST.depth) throw tooMuch('depth');
      open.add(form);
      try {
        effort = effortOf(tokenize(form), dictAt(form.dict, 'Resources') ?? outer);
      } finally {
        open.delete(form);
      }
      known.set(form, effort);
    }
    return effort;
  }
}

const NONE: Effort = { bytes: 0, draws: 0, saved: 0, depth: 0 };

function assertBounded(effort: Effort): void {
  for (const kind of ['bytes', 'draws', 'saved', 'depth'] as const) {
    if (effort[kind] > MOST[kind]) throw tooMuch(kind);
  }
}

const WHAT: Readonly<Record<keyof Effort, string>> = {
  bytes: 'has more content, with the forms that it draws,',
  draws: 'draws more forms',
  saved: 'saves more graphics states',
  depth: 'nests forms deeper',
};

function tooMuch(kind: keyof Effort): DocumentError {
  return new DocumentError('LIMIT_SIZE', `A page of the PDF ${WHAT[kind]} than any page needs.`);
}
