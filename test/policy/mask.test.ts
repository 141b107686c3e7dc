import { expect, it } from 'vitest';
import type { EntityId } from '../../src/core/entity.js';
import { builtInPolicy } from './built-in-policy.js';
import { full } from '../../src/policy/full.js';
import { mask } from '../../src/policy/mask.js';
import { keepOf } from '../../src/policy/merge-policies.js';

const frcp52 = builtInPolicy('frcp-5.2');

it.each<[EntityId, string, string, string]>([
  ['us-ssn', '812-34-5678', '[SSN]', '***-**-5678'],
  ['us-ssn', '812-34-\n5678', '[SSN]', '***-**- 5678'],
  ['us-ssn-last4', 'XXX-XX-5678', '[SSN LAST 4]', '***-**-5678'],
  ['bank-account', '0012345678', '[ACCOUNT]', '******5678'],
  ['bank-account', '1234', '[ACCOUNT]', '[ACCOUNT]'],
  ['date-of-birth', 'March 4, 1985', '[DOB]', '[DOB] 1985'],
  ['date-of-birth', '1985', '[DOB]', '[DOB] 1985'],
  ['date-of-birth', '1985-03-04', '[DOB]', '[DOB] 1985'],
  ['minor-name', 'Jane Public', '[MINOR]', '[MINOR] J.P.'],
  ['minor-name', 'J.P.', '[MINOR]', '[MINOR] J.P.'],
  ['passport', 'C01234567', '[PASSPORT]', '[PASSPORT]'],
  ['custom:matter-number', '2024-117', '[MATTER-NUMBER]', '[MATTER-NUMBER]'],
])('shows of %s no more than the policy lets stay', (entity, text, underFull, underRule) => {
  expect(mask(text, entity, keepOf(full, entity))).toBe(underFull);
  expect(mask(text, entity, keepOf(frcp52, entity))).toBe(underRule);
});
