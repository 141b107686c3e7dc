import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placements } from '../../fixtures/pdf/placements.js';
import { readContentText } from '../../src/formats/pdf/audit/raw/content-text.js';
import { readRawFile } from '../../src/formats/pdf/audit/raw/objects.js';
import { tokenize } from '../../src/formats/pdf/content/lexer.js';
import { operandsOf } from '../../src/formats/pdf/content/operands.js';
import { OPERATORS } from '../../src/formats/pdf/content/operators.js';
import { plainFile } from '../../src/formats/pdf/xref/plain-file.js';
import { content, noise, noisyContent } from './content-grammar.js';
import { runs } from '../runs.js';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const SHOWS: readonly number[] = [OPERATORS.Tj, OPERATORS.TJ, OPERATORS["'"], OPERATORS['"']];

/** What the shows of a content stream say, by the lexer. */
function shownByLexer(bytes: Uint8Array): string {
  const operators = tokenize(bytes);
  const operands = operandsOf({ bytes, operators });
  return Array.from({ length: operators.count }, (_, index) => index)
    .filter((index) => SHOWS.includes(operators.code[index] ?? 0))
    .flatMap((index) => operands.showElements(index))
    .map((element) => (typeof element === 'number' ? '' : Buffer.from(element).toString('latin1')))
    .join('');
}

describe('the lexer', () => {
  it('law: cuts any bytes into operators in order, within bounds', () => {
    fc.assert(
      fc.property(noisyContent, (text) => {
        const bytes = bytesOf(text);
        const { count, start, end, firstOperand, operandStart, operandEnd } = tokenize(bytes);
        let at = 0;
        for (let index = 0; index < count; index++) {
          expect(start[index]).toBeGreaterThanOrEqual(at);
          expect(end[index]).toBeGreaterThan(start[index] ?? 0);
          at = end[index] ?? 0;
          for (let one = firstOperand[index] ?? 0; one < (firstOperand[index + 1] ?? 0); one++) {
            expect(operandStart[one]).toBeGreaterThanOrEqual(start[index] ?? 0);
            expect(operandEnd[one]).toBeLessThanOrEqual(at);
          }
        }
        expect(at).toBeLessThanOrEqual(bytes.length);
      }),
      runs(300),
    );
  });

  it('law: of whole operators, two streams have as many together as apart', () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const count = (parts: readonly string[]): number =>
          tokenize(bytesOf(parts.join('\n'))).count;
        expect(count([...one, ...other])).toBe(count(one) + count(other));
      }),
      runs(200),
    );
  });

  it('law: reads the same strings as the reader of the audit, which shares no code with it', () => {
    fc.assert(
      fc.property(content, (parts) => {
        const bytes = bytesOf(parts.join('\n'));
        const { joined } = readContentText(bytes);
        const blank = /[\s]/gu;
        expect(shownByLexer(bytes).replaceAll(blank, '')).toBe(joined.replaceAll(blank, ''));
      }),
      runs(300),
    );
  });
});

describe('the readers of whole files', () => {
  const files = placements.map(({ build }) => build('842-26-9118'));

  /** A file with stretches of it left out, doubled or replaced by noise, mostly near what numbers and keywords say. */
  const broken = fc
    .tuple(
      fc.nat(files.length - 1),
      fc.array(fc.tuple(fc.nat(), fc.nat(200), noise, fc.nat(2)), { minLength: 1, maxLength: 6 }),
    )
    .map(([index, edits]) => {
      let bytes = Buffer.from(files[index] ?? new Uint8Array());
      for (const [where, length, junk, kind] of edits) {
        const at = where % (bytes.length + 1);
        const [head, stretch] = [bytes.subarray(0, at), bytes.subarray(at, at + length)];
        const tail = bytes.subarray(kind === 0 ? at : at + length);
        const middle = kind === 0 ? stretch : kind === 1 ? bytesOf(junk) : new Uint8Array();
        bytes = Buffer.concat([head, middle, tail]);
      }
      return new Uint8Array(bytes);
    });

  it('law: the raw reader reads on whatever is broken, and every range lies in the file', () => {
    fc.assert(
      fc.property(broken, (bytes) => {
        let at = 0;
        for (const { start, end, stream } of readRawFile(bytes).objects) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          if (stream !== undefined) expect(stream.start).toBeLessThanOrEqual(stream.end);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(bytes.length);
      }),
      runs(150),
    );
  });

  it('law: the cross-reference reader gives a file again, or the same bytes', () => {
    fc.assert(
      fc.property(broken, (input) => {
        const { bytes, meant } = plainFile(input);
        if (meant === undefined) expect(bytes).toBe(input);
        else expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
      }),
      runs(150),
    );
  });
});
