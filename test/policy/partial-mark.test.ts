import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../src/core/entity.js';
import type { Keep } from '../../src/core/policy.js';
import { applyKeep } from '../../src/policy/apply-keep.js';
import { partialMark } from '../../src/policy/mark.js';

const LAST_FOUR: Keep = { kind: 'last', count: 4 };
const YEAR: Keep = { kind: 'year' };
const INITIALS: Keep = { kind: 'initials' };

it('is crossed out where the rule wants an X for each character', () => {
  const whole = { start: 0, end: 11 };
  const value = { text: '812-34-5678', entity: 'us-ssn' } as const;
  expect(partialMark(value, [whole], whole, { kind: 'nothing' }, 'x')).toBe('XXX-XX-XXXX');
});

describe('a value of which a part stays reads', () => {
  it.each<[string, EntityId, Keep, string]>([
    ['812-34-5678', 'us-ssn', LAST_FOUR, 'xxx-xx-5678'],
    ['812\n34\t5678', 'us-ssn', LAST_FOUR, 'xxx xx 5678'],
    ['03/05/1985', 'date-of-birth', YEAR, '[DOB] 1985'],
    ['1985-03-05', 'date-of-birth', YEAR, '1985 [DOB]'],
    ['John Doe', 'minor-name', INITIALS, 'J. D.'],
  ])('%j of %s', (text, entity, keep, expected) => {
    expect(written(text, entity, keep)).toBe(expected);
  });

  it.each<[string, Keep]>([
    ['812-34-5678', { kind: 'nothing' }],
    ['5678', LAST_FOUR],
  ])('%j that goes whole has no form of its own', (text, keep) => {
    const [span = { start: 0, end: 0 }] = applyKeep(text, keep);
    expect(partialMark({ text, entity: 'us-ssn' }, [span], span, keep)).toBeUndefined();
  });
});

function written(text: string, entity: EntityId, keep: Keep): string {
  const removed = applyKeep(text, keep);
  let at = 0;
  let out = '';
  for (const span of removed) {
    out += text.slice(at, span.start) + (partialMark({ text, entity }, removed, span, keep) ?? '?');
    at = span.end;
  }
  return out + text.slice(at);
}
