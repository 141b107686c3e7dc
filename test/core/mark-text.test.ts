import { describe, expect, it } from 'vitest';
import type { Redaction } from '../../src/core/plan.js';
import { writtenMark } from '../../src/core/shared/mark-text.js';

describe('what is written in the place of a value', () => {
  it.each<[string, Partial<Pick<Redaction, 'mark' | 'label'>>]>([
    ['[SSN]', {}],
    ['xxx-xx-', { mark: 'xxx-xx-' }],
    ['xxx-xx-', { mark: 'xxx-xx-', label: 'xxx-xx-' }],
    ['[Number]', { label: '[Number]' }],
    ['[Number]', { mark: 'xxx-xx-', label: '[Number]' }],
    ['[FRCP 5.2(a)(1)]', { label: 'FRCP 5.2(a)(1)' }],
    ['[FRCP 5.2(a)(1)]', { mark: '***-**-', label: 'FRCP 5.2(a)(1)' }],
  ])('%s of %j', (written, given) => {
    expect(writtenMark({ entity: 'us-ssn', ...given })).toBe(written);
  });
});
