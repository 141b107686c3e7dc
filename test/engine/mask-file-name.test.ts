import { expect, it } from 'vitest';
import { textFile } from './text-format/pages.js';
import { testEngine } from './with-engine.js';

const bytes = textFile('Name: Quillon Testerby\nSSN: 812-34-5678');

it.each([
  ['motion 812345678.pdf', 'motion [SSN].pdf'],
  ['812-34-5678_and_812.34.5678.pdf', '[SSN]_and_[SSN].pdf'],
  ['Quillon_Testerby_claim.pdf', '[VALUE]_claim.pdf'],
  ['motion 812345679.pdf', 'motion 812345679.pdf'],
])('a value of the document is masked in the name %s', async (fileName, masked) => {
  const options = { fileName, values: ['Quillon Testerby'] };
  expect((await testEngine().redact(bytes, options)).fileName).toBe(masked);
  expect((await testEngine().inspect(bytes, options)).fileName).toBe(masked);
});

it('there is no name in the result where none was given', async () => {
  expect(await testEngine().redact(bytes)).not.toHaveProperty('fileName');
});
