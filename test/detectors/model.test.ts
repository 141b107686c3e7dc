import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usSsn } from '../../detectors/index.js';
import type { ModelData } from '../../detectors/shared/weighing/model.js';
import { compileModel, probabilityOf } from '../../detectors/shared/weighing/model.js';
import type { Observation } from '../../detectors/shared/weighing/observer.js';
import { observed } from '../../detectors/shared/weighing/observer.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';

const plain: ModelData = { bias: 0, evidence: { seen: 2 }, labels: { ssn: 8 } };
const reasons = { seen: 'seen' };

describe('a model', () => {
  it.each([
    ['evidence without a reason', { ...plain, evidence: { seen: 2, heard: 1 } }, 'heard'],
    ['a reason without a weight', { ...plain, evidence: {} }, 'seen'],
    ['a kind that the lexicon lacks', { ...plain, labels: { nothing: 1 } }, 'nothing'],
  ])('refuses %s', (_, data, name) => {
    expect(() => compileModel('test', data, reasons)).toThrow(name);
  });

  it('gives the logistic function without a calibration', () => {
    const model = compileModel('test', plain, reasons);
    expect(probabilityOf(model, 0)).toBe(0.5);
    expect(probabilityOf(model, 3)).toBeCloseTo(0.9526, 4);
  });

  it.each([
    [-9, 0.1],
    [-2, 0.1],
    [0, 0.3],
    [1, 0.4],
    [2, 0.5],
    [3, 0.7],
    [4, 0.9],
    [99, 0.9],
  ])('reads %d off its calibration as %d', (logOdds, probability) => {
    const calibration = [
      [-2, 0.1],
      [2, 0.5],
      [4, 0.9],
    ];
    const model = compileModel('test', { ...plain, calibration }, reasons);
    expect(probabilityOf(model, logOdds)).toBeCloseTo(probability, 10);
  });

  it('never falls where the log-odds rise', () => {
    const calibration = [
      [-2, 0.1],
      [-2, 0.2],
      [4, 0.9],
    ];
    const model = compileModel('test', { ...plain, calibration }, reasons);
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), fc.nat(5), (logOdds, more) => {
        expect(probabilityOf(model, logOdds + more)).toBeGreaterThanOrEqual(
          probabilityOf(model, logOdds),
        );
      }),
    );
  });
});

it('shows an observer every candidate with its evidence, hit or not', async () => {
  const seen: Observation[] = [];
  const input = prepareScan('SSN 812-34-5678\nCase No. 812-34-5679');
  const hits = [...(await usSsn().scan(observed(input, (candidate) => seen.push(candidate))))];
  expect(hits).toEqual([...(await usSsn().scan(input))]);
  expect(hits).toHaveLength(1);
  expect(seen.map(({ model, start, features }) => [model, start, features])).toEqual([
    ['us-ssn', 4, { 'label.ssn': 1, dashes: 1, issued: 1 }],
    ['us-ssn', 25, { 'label.case': 1, dashes: 1, issued: 1 }],
  ]);
});
