import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../src/core/entity.js';
import type { FileAccess } from '../../src/core/file-access.js';
import type { Finding } from '../../src/core/finding.js';
import type { Place } from '../../src/core/place.js';
import type { Weight } from '../../src/core/scan-record.js';
import { recordLinks } from '../../src/scan/weight/record-links.js';
import { spotOf } from '../../src/scan/weight/record-spot.js';
import { weigh } from '../../src/scan/weight/weight.js';
import { sampleFinding } from '../report/sample.js';

describe('breach classes', () => {
  it.each([
    ['a phone', [at('phone', line(1))], []],
    ['a Social Security number alone', [at('us-ssn', line(1))], ['B0']],
    ['one beside a name', [at('us-ssn', line(1)), at('minor-name', line(1))], ['B1', 'M']],
    ['one far from a name', [at('us-ssn', line(1)), at('minor-name', line(40))], ['B0', 'M']],
    ['a passport beside a name', [at('passport', line(3)), at('minor-name', line(1))], ['B2', 'M']],
    [
      'a name of the roster',
      [at('iban', line(1)), at('custom:witness', line(1), { detector: 'roster' })],
      ['B1'],
    ],
    ['a card', [at('payment-card', line(1))], ['B0', 'C']],
    [
      'a card with its code',
      [at('payment-card', line(1)), at('custom:pin', line(9))],
      ['B3', 'C', 'K'],
    ],
    ['a medical record', [at('medical-record-number', line(1))], ['B0', 'H']],
    ['initials beside a number', [at('us-ssn', line(1)), initials(line(1))], ['B0']],
    [
      'a name that no policy protects',
      [at('us-ssn', line(1)), at('minor-name', line(1), { unprotected: true })],
      ['B1'],
    ],
  ] satisfies [string, Finding[], string[]][])('%s', (_name, findings, classes) => {
    expect(weighed(findings).classes).toEqual(classes);
  });
});

describe('one record', () => {
  it.each([
    ['the same line of a page', page(1, 700), page(1, 702), true],
    ['the same page, far down', page(1, 700), page(1, 90), true],
    ['another page', page(1, 700), page(2, 700), false],
    [
      'the same row of a table',
      part('table 2, row 3, cell 1'),
      part('table 2, row 3, cell 4'),
      true,
    ],
    ['a row near by', part('table 2, row 3, cell 1'), part('table 2, row 5, cell 1'), true],
    ['another table', part('table 2, row 3, cell 1'), part('table 3, row 3, cell 1'), false],
    ['under one heading', part('paragraph 9, under heading 2'), part('paragraph 9'), true],
    ['paragraphs far apart', part('paragraph 9'), part('paragraph 90'), false],
    ['another part', part('paragraph 9'), part('paragraph 9', 'footnotes'), false],
    ['cells of one row', part('B7', 'sheet 1'), part('AA7', 'sheet 1'), true],
    ['one field', field('outline-1'), field('outline-1'), true],
    ['two fields', field('outline-1'), field('outline-2'), false],
    ['one attachment', inside(page(1, 700)), inside(page(1, 700)), true],
    ['an attachment and its document', inside(page(1, 700)), page(1, 700), false],
    ['a place that says nothing of others', part(''), part(''), false],
  ] satisfies [string, Place, Place, boolean][])('%s', (_name, one, other, linked) => {
    const links = recordLinks([at('minor-name', one)], [at('us-ssn', other)]);
    expect(links).toHaveLength(linked ? 1 : 0);
  });

  it('is that of the nearest name, the own row first', () => {
    const names = [page(1, 700), page(1, 680), page(1, 660)].map((place, row) =>
      at('minor-name', place, { fingerprint: `child ${String(row)}` }),
    );
    const [link] = recordLinks(names, [at('us-ssn', page(1, 681))]);
    expect(link?.name.fingerprint).toBe('child 1');
  });

  it('has the name that stands closest in a row of several', () => {
    const names = [100, 300].map((left) =>
      at('minor-name', page(1, 700, left), { fingerprint: `at ${String(left)}` }),
    );
    const [link] = recordLinks(names, [at('us-ssn', page(1, 700, 380))]);
    expect(link?.name.fingerprint).toBe('at 300');
  });
});

describe('persons', () => {
  it.each([
    ['one number twice', [ssn('a', line(1)), ssn('a', line(2))], 1],
    ['two numbers', [ssn('a', line(1)), ssn('b', line(1))], 2],
    ['numbers and as many dates of birth', [ssn('a', line(1)), born('b', line(1))], 1],
    ['more dates of birth', [ssn('a', line(1)), born('b', line(1)), born('c', line(2))], 2],
    ['a name alone', [child('a', line(1))], 0],
    ['phones', [at('phone', line(1)), at('phone', line(2))], 0],
    [
      'two children with a phone each',
      [child('a', line(1)), at('phone', line(1)), child('b', line(2)), at('phone', line(2))],
      2,
    ],
    [
      'two forms of a name with one number',
      [child('a', line(1)), ssn('x', line(1)), child('b', line(30)), ssn('x', line(30))],
      1,
    ],
    ['values that nobody can tell apart', [at('us-ssn', line(1)), at('us-ssn', line(2))], 1],
  ] satisfies [string, Finding[], number][])('%s', (_name, findings, persons) => {
    expect(weighed(findings).persons).toBe(persons);
  });
});

describe('what counts', () => {
  it('is neither compliant, nor unprotected, nor less sure than asked for', () => {
    const findings = [
      at('us-ssn', line(1)),
      at('us-ssn', line(2), { compliant: true }),
      at('phone', line(3), { unprotected: true }),
      at('passport', line(4), { confidence: 0.4 }),
    ];
    expect(weigh({ findings }, { minConfidence: 0.5 })?.entities).toEqual({ 'us-ssn': 1 });
    expect(weighed(findings).entities).toEqual({ passport: 1, 'us-ssn': 1 });
  });

  it('is nothing of a file without findings', () => {
    expect(weigh({ findings: [] })).toBeUndefined();
    expect(weigh({ findings: [initials(line(1))] })).toBeUndefined();
  });

  it('are values in the name of the file too', () => {
    const weight = weigh({ findings: [], nameFindings: [at('us-ssn', field('path-1'))] });
    expect(weight?.entities).toEqual({ 'us-ssn': 1 });
  });
});

describe('the score', () => {
  const one = [ssn('a', line(1))];
  const hundred = Array.from({ length: 100 }, (_, at) => ssn(String(at), line(at)));

  it.each([
    ['one number that everyone can read', one, access(true, true), 19],
    ['a hundred of them', hundred, access(true, true), 76],
    ['one that a group can read', one, access(false, true), 12],
    ['one for its owner', one, access(false, false), 6],
    ['one for its owner, or a group', one, access(false, 'unknown'), 9],
    ['one for who knows whom', one, undefined, 16],
    ['one beside a name', [...one, child('c', line(1))], access(true, true), 41],
    ['one phone for its owner', [at('phone', line(1))], access(false, false), 1],
  ] as const)('of %s is as documented', (_name, findings, who, score) => {
    expect(weigh({ findings, ...(who && { access: who }) })?.score).toBe(score);
  });

  it('is from 1 to 100, and no smaller for more findings or more readers', () => {
    const finding = fc
      .tuple(fc.constantFrom<EntityId>('us-ssn', 'phone', 'minor-name', 'iban'), fc.nat(200))
      .map(([entity, row]) => at(entity, line(row), { fingerprint: String(row) }));
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1 }), finding, (findings, more) => {
        const score = (all: Finding[], who: FileAccess): number =>
          weigh({ findings: all, access: who })?.score ?? 0;
        const few = score(findings, access(false, false));
        expect(few).toBeGreaterThanOrEqual(1);
        expect(score(findings, access(true, true))).toBeLessThanOrEqual(100);
        expect(score(findings, access(false, true))).toBeGreaterThanOrEqual(few);
        expect(score(findings, access(true, true))).toBeGreaterThanOrEqual(few);
        expect(score([...findings, more], access(false, false))).toBeGreaterThanOrEqual(few);
      }),
    );
  });
});

it('links findings of any place without failing, each to a name of its own scope', () => {
  const place = fc.oneof(
    fc.nat(300).map(line),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(800)).map(([on, up]) => page(on, up)),
    fc.string().map((path) => part(path)),
    fc.string().map(field),
  );
  fc.assert(
    fc.property(fc.array(place), fc.array(place), (names, numbers) => {
      const links = recordLinks(
        names.map((one) => at('minor-name', one)),
        numbers.map((one) => at('us-ssn', one)),
      );
      expect(links.length).toBeLessThanOrEqual(numbers.length);
      for (const { name, identifier } of links)
        expect(spotOf(name)?.scope).toBe(spotOf(identifier)?.scope);
    }),
  );
});

function weighed(findings: readonly Finding[]): Weight {
  return weigh({ findings })!;
}

function at(entity: EntityId, place: Place, over: Partial<Finding> = {}): Finding {
  return sampleFinding({
    entity,
    detector: entity,
    places: [place],
    masked: `[${entity}]`,
    ...over,
  });
}

function ssn(fingerprint: string, place: Place): Finding {
  return at('us-ssn', place, { fingerprint });
}

function born(fingerprint: string, place: Place): Finding {
  return at('date-of-birth', place, { fingerprint });
}

function child(fingerprint: string, place: Place): Finding {
  return at('minor-name', place, { fingerprint });
}

function initials(place: Place): Finding {
  return at('minor-name', place, { compliant: true });
}

function line(number: number): Place {
  return part(`line ${String(number)}`, 'text');
}

function part(path: string, name = 'document'): Place {
  return { kind: 'part', part: name, path };
}

function field(name: string): Place {
  return { kind: 'field', name };
}

function page(number: number, bottom: number, left = 72): Place {
  return {
    kind: 'page',
    page: number,
    boxes: [{ left, bottom, right: left + 60, top: bottom + 12 }],
  };
}

function inside(place: ReturnType<typeof page>): Place {
  if (place.kind === 'embedded') return place;
  return { kind: 'embedded', within: ['attachment 1'], place };
}

function access(worldReadable: boolean, groupReadable: FileAccess['groupReadable']): FileAccess {
  return {
    owner: 'clerk',
    group: 'staff',
    mode: '0644',
    links: 1,
    acl: 'none',
    worldReadable,
    worldWritable: false,
    groupReadable,
  };
}
