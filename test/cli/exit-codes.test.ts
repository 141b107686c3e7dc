import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExitCode } from '../../src/cli/exit-codes.js';
import {
  EXIT,
  exitOfError,
  exitOfInspection,
  exitOfOutcome,
  exitOfVerification,
  worstExit,
} from '../../src/cli/exit-codes.js';
import type { ErrorCode } from '../../src/core/error.js';
import { sampleFinding, sampleInspection, sampleOutcome } from '../report/sample.js';

const ORDER: readonly ExitCode[] = [130, 70, 2, 4, 3, 1, 0];

describe('several files', () => {
  it.each([
    [[], 0],
    [[0, 0], 0],
    [[0, 1], 1],
    [[1, 3], 3],
    [[3, 4], 4],
    [[4, 2], 2],
    [[2, 70], 70],
    [[70, 130], 130],
  ] as const)('%j together exit with %d', (codes, exit) => {
    expect(worstExit(codes)).toBe(exit);
  });

  it('do not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ORDER), { minLength: 1 }), (codes) => {
        expect(worstExit([...codes].reverse())).toBe(worstExit(codes));
        expect(ORDER.indexOf(worstExit(codes))).toBe(
          Math.min(...codes.map((code) => ORDER.indexOf(code))),
        );
      }),
    );
  });
});

it.each([
  ['ABORTED', EXIT.interrupted],
  ['INTERNAL', EXIT.internal],
  ['BAD_OPTION', EXIT.usage],
  ['MISSING_OPTIONAL', EXIT.usage],
  ['NOT_FOUND', EXIT.usage],
  ['IO', EXIT.usage],
  ['OUTPUT_EXISTS', EXIT.refused],
  ['ENCRYPTED', EXIT.refused],
  ['SURVIVOR', EXIT.refused],
  ['CRASHED', EXIT.refused],
  ['LIMIT_TIME', EXIT.refused],
] satisfies [ErrorCode, ExitCode][])('the error %s exits with %d', (code, exit) => {
  expect(exitOfError(code)).toBe(exit);
});

it.each([
  ['clean', undefined, EXIT.done],
  ['found', undefined, EXIT.findings],
  ['incomplete', undefined, EXIT.incomplete],
  ['refused', 'ENCRYPTED', EXIT.refused],
  ['refused', 'MISSING_OPTIONAL', EXIT.refused],
  ['refused', 'NOT_FOUND', EXIT.usage],
] as const)('an inspection that is %s (%s) exits with %d', (status, code, exit) => {
  const reason = code === undefined ? {} : { reason: { code, message: '' } };
  expect(exitOfInspection(sampleInspection({ status, ...reason }))).toBe(exit);
});

it.each([
  ['redacted', EXIT.done],
  ['incomplete', EXIT.incomplete],
] as const)('an outcome that is %s exits with %d, written or not', (status, exit) => {
  expect(exitOfOutcome(sampleOutcome({ status }))).toBe(exit);
});

it('a verification exits by what is left, then by what was not read', () => {
  const clean = { done: true, readers: [], left: [], changed: [], findings: [] };
  const left = [{ needle: 'value 1', reader: 'raw walk', where: 'object 3', form: 'hex' }];
  expect(exitOfVerification(clean)).toBe(EXIT.done);
  expect(exitOfVerification({ ...clean, done: false })).toBe(EXIT.incomplete);
  expect(exitOfVerification({ ...clean, done: false, left })).toBe(EXIT.findings);
  expect(exitOfVerification({ ...clean, changed: [{ kind: 'pixels', where: 'page 1' }] })).toBe(1);
  const reason = { code: 'ENCRYPTED', message: '' } as const;
  expect(exitOfVerification({ ...clean, done: false, reason })).toBe(EXIT.refused);
  expect(exitOfVerification({ ...clean, findings: [sampleFinding()] })).toBe(EXIT.findings);
});
