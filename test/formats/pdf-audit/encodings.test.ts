import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onePage } from '../../../fixtures/pdf/page.js';
import { bytesOf } from '../../../fixtures/pdf/raw-object.js';
import { createBudget } from '../../../src/formats/pdf/audit/filters/budget.js';
import { createHunter } from '../../../src/hunt/hunt.js';
import { prepareNeedle } from '../../../src/hunt/needle.js';
import { walkRaw } from '../../../src/formats/pdf/audit/raw-walk.js';
import { DECOYS } from './audit-helpers.js';
import { ENCODINGS, FILTERS } from './encodings.js';

function foundIn(bytes: Uint8Array, value: string): string[] {
  const needles = [{ id: 'value', value }, ...DECOYS].flatMap(
    (needle) => prepareNeedle(needle) ?? [],
  );
  const hunter = createHunter(needles, 'raw walk');
  walkRaw(bytes, hunter, createBudget(2 ** 26), () => undefined);
  return [...new Set(hunter.finish().map(({ needle }) => needle))];
}

/** A stream that no page refers to. */
function withStream(dict: string, data: Uint8Array): Uint8Array {
  return onePage({
    content: 'BT /F1 12 Tf 72 700 Td (Nothing here) Tj ET',
    extraObjects: { 12: { dict, data } },
  });
}

const AROUND = 'The parties have agreed as follows, and so it is ordered. '.repeat(20);

describe('a value in any encoding in a stream with any filter', () => {
  for (const filter of FILTERS) {
    test.each(ENCODINGS)(`${filter.name}: $name`, ({ encode }) => {
      const data = filter.encode(bytesOf(`${AROUND}(${encode('842-91-2656')})\n${AROUND}`));
      expect(foundIn(withStream(filter.dict, data), '842-91-2656')).toEqual(['value']);
    });
  }
});

test('law: any number, any encoding, any filter, anywhere in the stream', () => {
  const value = fc.stringMatching(/^8[0-9]{2}-[0-9]{2}-[0-9]{4}$/u);
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(...ENCODINGS),
      fc.constantFrom(...FILTERS),
      fc.nat({ max: 3000 }),
      (number, { encode }, filter, padding) => {
        const text = `${'lorem ipsum '.repeat(500).slice(0, padding)} ${encode(number)} ${AROUND}`;
        const bytes = withStream(filter.dict, filter.encode(bytesOf(text)));
        expect(foundIn(bytes, number)).toEqual(['value']);
        expect(foundIn(bytes, '871-40-3393')).toEqual([]);
      },
    ),
    // The example is one that was missed: after an `l`, an operator, the escapes look like a comment.
    { numRuns: 100, seed: 725709513 },
  );
});

test('a value behind the end of packed data is found', () => {
  const [, flate] = FILTERS;
  const packed = Buffer.concat([
    flate?.encode(bytesOf(AROUND)) ?? bytesOf(''),
    bytesOf(' 842-91-2656'),
  ]);
  expect(foundIn(withStream('/Filter /FlateDecode', packed), '842-91-2656')).toEqual(['value']);
});

test('a value in a filter that is not known is found, and the stream named', () => {
  const bytes = withStream('/Filter /Unheard', bytesOf('842-91-2656'));
  expect(foundIn(bytes, '842-91-2656')).toEqual(['value']);
  const hunter = createHunter([], 'raw walk');
  const walk = walkRaw(bytes, hunter, createBudget(1000), () => undefined);
  expect(walk.unread).toEqual(['stream of object 12: unknown filter']);
});

test('a stream that unpacks to more than the limit is refused', () => {
  const [, flate] = FILTERS;
  const bomb = withStream(
    '/Filter /FlateDecode',
    flate?.encode(new Uint8Array(3e6)) ?? bytesOf(''),
  );
  const hunter = createHunter([], 'raw walk');
  expect(() => walkRaw(bomb, hunter, createBudget(1e6), () => undefined)).toThrow(
    expect.objectContaining({ code: 'LIMIT_SIZE' }),
  );
});
