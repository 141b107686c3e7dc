import fc from 'fast-check';
import { expect, test } from 'vitest';
import { motionPdf } from '../../../fixtures/pdf/motion.js';
import { onePage } from '../../../fixtures/pdf/page.js';
import { DocumentError } from '../../../src/core/error.js';
import { createBudget } from '../../../src/formats/pdf/audit/filters/budget.js';
import { createHunter } from '../../../src/hunt/hunt.js';
import { prepareNeedle } from '../../../src/hunt/needle.js';
import { walkRaw } from '../../../src/formats/pdf/audit/raw-walk.js';
import { DECOYS } from './audit-helpers.js';
import { runs } from '../../runs.js';

/** Walks whatever it is; DocumentError is the only error that may come out. */
function walk(bytes: Uint8Array): readonly string[] {
  const hunter = createHunter(
    DECOYS.flatMap((needle) => prepareNeedle(needle) ?? []),
    'raw walk',
  );
  try {
    walkRaw(bytes, hunter, createBudget(2 ** 24), () => undefined);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
  }
  return hunter.finish().map(({ needle }) => needle);
}

test('law: changed, cut and doubled bytes are walked, and nothing is found in them', () => {
  const motion = motionPdf();
  const place = fc.nat({ max: motion.length - 1 });
  const edit = fc.tuple(place, fc.uint8Array({ maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), place, (edits, length) => {
      const bytes = Uint8Array.from(motion);
      for (const [at, change] of edits) {
        bytes.set(change.subarray(0, Math.max(0, bytes.length - at)), at);
      }
      expect(walk(bytes)).toEqual([]);
      expect(walk(bytes.subarray(0, length))).toEqual([]);
    }),
    runs(5),
  );
});

test('law: any bytes are walked', () => {
  const words = fc.constantFrom(
    '1 0 obj',
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    '<',
    'stream\n',
    'endstream',
    '/Length 9',
  );
  const piece = fc.oneof(words, fc.string({ maxLength: 5, unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(walk(Buffer.from(pieces.join(' '), 'latin1'))).toEqual([]);
    }),
  );
});

/** Each takes hours where the work grows with the square of the length; the test runner's limit is the judge. */
const LONG: Readonly<Record<string, string>> = {
  'open brackets': '['.repeat(1e6),
  'open dictionaries': '<<'.repeat(5e5),
  'open parentheses': '('.repeat(1e6),
  'open tags': '<a '.repeat(4e5),
  'open comments': '<!--'.repeat(3e5),
  'one word': 'a'.repeat(1e6),
  'one word in XML': `<x>${'a'.repeat(1e6)}</x>`,
  backslashes: '\\'.repeat(1e6),
  'percent signs': '%41'.repeat(3e5),
  'hexadecimal digits': '41'.repeat(5e5),
  'spaced digits': '8 '.repeat(5e5),
  entities: '&#65;'.repeat(2e5),
  'operands without operators': '(a)'.repeat(3e5),
};

test.each(Object.entries(LONG))('a megabyte of %s is walked in linear time', (_, data) => {
  const bytes = onePage({ content: 'q Q', extraObjects: { 12: { dict: '', data } } });
  expect(walk(bytes)).toEqual([]);
});
