import { describe, expect, it } from 'vitest';
import type { Audit, AuditRequest } from '../../src/core/audit.js';
import type { OpenDocument } from '../../src/core/document.js';
import type { FormatAdapter } from '../../src/core/format-adapter.js';
import type { Rewritten } from '../../src/core/rewritten.js';
import { DocumentError } from '../../src/core/error.js';
import type { RedactionPlan } from '../../src/core/plan.js';
import { findValue, pageLetters } from './find-value.js';
import { expectLawfulLayers, expectPlaces } from './layer-laws.js';
import { bare } from './letters.js';

export interface FormatSamples {
  /** Documents that show `value` in text that can be removed. */
  readonly documents: readonly {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly value: string;
  }[];
  /** Letters that the format writes where a value was. */
  readonly mark?: string;
  /** Bytes of other formats, and of none. */
  readonly foreign: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const NOTHING: RedactionPlan = { redactions: [], areas: [] };

/** What every format must keep to, the package's own or a user's. */
export function formatAdapterConformance(adapter: FormatAdapter, samples: FormatSamples): void {
  describe(`format ${adapter.id}`, () => {
    it('names itself', () => {
      expect(adapter.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      expect(adapter.mediaTypes.length).toBeGreaterThan(0);
      for (const type of adapter.mediaTypes) expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/u);
      for (const extension of adapter.extensions) expect(extension).toMatch(/^\.[a-z0-9]+$/u);
    });

    describe.each(samples.documents)('$name', ({ bytes, value }) => {
      /** What several laws look at; nobody changes it. */
      const layersBefore = once(() => layersOf(bytes));
      const withoutValue = once(() => rewritten(bytes, planFor(value)));

      it('is recognised by its content', () => {
        expect(adapter.recognises(bytes.subarray(0, 4096), bytes)).toBe(true);
      });

      it('is opened without a change to its bytes, the same each time', async () => {
        // A view into a larger buffer, as a pipeline may hold it.
        const larger = new Uint8Array(bytes.length + 32).fill(7);
        larger.set(bytes, 16);
        const view = larger.subarray(16, 16 + bytes.length);
        const [first, second] = [await layersOf(view), await layersOf(view)];
        expect(Buffer.compare(view, bytes)).toBe(0);
        expect(first.map(({ id }) => id)).toEqual(second.map(({ id }) => id));
        expect(first).toEqual(second);
      });

      it('has lawful layers, and places for every span', () =>
        opened(bytes, async (document) => {
          expect(adapter.mediaTypes).toContain(document.mediaType);
          expect(document.layers.length).toBeGreaterThan(0);
          expectLawfulLayers(document.layers);
          await expectPlaces(document);
        }));

      it('has the same text after a redaction of nothing', async () => {
        const { bytes: output, boxes, edits = [] } = await rewritten(bytes, () => NOTHING);
        expect(boxes).toEqual([]);
        expect(pageLetters(await layersOf(output))).toEqual(pageLetters(await layersBefore()));
        expect((await audit(output, '', { bytes, boxes, edits })).changes).toEqual([]);
      });

      it('loses the value and nothing else', async () => {
        const { bytes: output, boxes, edits = [] } = await withoutValue();
        expect(boxes.length + edits.length).toBeGreaterThan(0);
        const before = pageLetters(await layersBefore());
        const after = pageLetters(await layersOf(output));
        expect(before.join('').includes(bare(value))).toBe(true);
        expect(after).toEqual(
          before.map((letters) => letters.replaceAll(bare(value), samples.mark ?? '')),
        );
        expect((await audit(bytes, value)).residues).not.toEqual([]);
        const proof = await audit(output, value, { bytes, boxes, edits });
        expect(proof.readers.length).toBeGreaterThan(0);
        expect(proof.residues).toEqual([]);
        expect(proof.changes).toEqual([]);
      });

      it('finds nothing and changes nothing the second time', async () => {
        const first = await withoutValue();
        const twice = await rewritten(first.bytes, (document) => {
          expect(findValue(document.layers, value)).toEqual([]);
          return NOTHING;
        });
        expect(twice.boxes).toEqual([]);
        const against = { bytes: first.bytes, boxes: [] };
        const proof = await audit(twice.bytes, value, against);
        expect(proof.residues).toEqual([]);
        expect(proof.changes).toEqual([]);
        const texts = (layers: OpenDocument['layers']): string[] => layers.map(({ text }) => text);
        expect(texts(await layersOf(twice.bytes))).toEqual(texts(await layersOf(first.bytes)));
      });

      it('gives the same bytes for the same plan', async () => {
        const [one, other] = [await withoutValue(), await rewritten(bytes, planFor(value))];
        expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
      });

      it('is proved only where nothing changed', async () => {
        const { bytes: output } = await withoutValue();
        const { changes } = await audit(output, value, { bytes, boxes: [] });
        expect(changes).not.toEqual([]);
      });

      it('is given up on abort', async () => {
        const abort = AbortSignal.abort();
        const open = adapter.open(bytes.slice(), { ...OPEN, signal: abort });
        await expect(open).rejects.not.toBeInstanceOf(DocumentError);
        const read = adapter.audit(bytes.slice(), { ...OPEN, needles: [], signal: abort });
        await expect(read).rejects.not.toBeInstanceOf(DocumentError);
      });

      it.each([0, 3, 7, 9])('cut at %d tenths is opened or refused', async (tenths) => {
        const cut = bytes.slice(0, Math.floor((bytes.length * tenths) / 10));
        expect(await failureOf(layersOf(cut))).toMatch(TYPED);
        expect(await failureOf(audit(cut, value))).toMatch(TYPED);
      });
    });

    it.each(samples.foreign)('$name is not recognised, and refused', async ({ bytes }) => {
      expect(adapter.recognises(bytes.subarray(0, 4096), bytes)).toBe(false);
      expect(await failureOf(layersOf(bytes))).toMatch(REFUSED);
      expect(await failureOf(audit(bytes, 'planted'))).toMatch(REFUSED);
    });
  });

  async function opened<Result>(
    bytes: Uint8Array,
    use: (document: OpenDocument) => Promise<Result> | Result,
  ): Promise<Result> {
    const document = await adapter.open(bytes, OPEN);
    try {
      return await use(document);
    } finally {
      await document.close();
    }
  }

  function layersOf(bytes: Uint8Array): Promise<OpenDocument['layers']> {
    return opened(bytes, ({ layers }) => layers);
  }

  function rewritten(
    bytes: Uint8Array,
    plan: (document: OpenDocument) => RedactionPlan,
  ): Promise<Rewritten> {
    return opened(bytes, (document) => document.redact(plan(document)));
  }

  function audit(
    bytes: Uint8Array,
    value: string,
    against?: NonNullable<AuditRequest['against']>,
  ): Promise<Audit> {
    const needles = value === '' ? [] : [{ id: 'planted', value }];
    return adapter.audit(bytes, { ...OPEN, needles, ...(against && { against }) });
  }
}

/** Work that is done when it is first asked for, and never again. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (result ??= work());
}

function planFor(value: string): (document: OpenDocument) => RedactionPlan {
  return ({ layers }) => ({ redactions: findValue(layers, value), areas: [] });
}

/** The kind and code of what a promise rejects with; `none` where it does not. */
async function failureOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    if (error instanceof DocumentError) return `DocumentError ${error.code}`;
    return error instanceof Error ? (error.stack ?? error.name) : String(error);
  }
}

const REFUSED = /^DocumentError (?:ENCRYPTED|DAMAGED|UNSUPPORTED_FORMAT|LIMIT_SIZE|UNPROVED)$/u;
const TYPED = new RegExp(`^none$|${REFUSED.source}`, 'u');

const OPEN = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 27 },
  signal: new AbortController().signal,
} as const;
