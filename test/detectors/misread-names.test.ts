import { expect, it } from 'vitest';
import { isMisread } from '../../detectors/shared/people/name-key.js';
import { personsOf } from '../../detectors/shared/people/person.js';
import { findSplitMentions } from '../../detectors/shared/people/split-mentions.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';

const PERSONS = personsOf('Genevieve Hale', 0);

it.each([
  ['When did ', 'Genevi eve', ' nap?'],
  ['With ', 'Genev1 eve Hale', ' and others'],
  ['', 'G enevieve', "'s coat"],
])('finds a first name with a blank in it: %j %j %j', (before, name, after) => {
  const text = before + name + after;
  const found = findSplitMentions(PERSONS, prepareScan(text, { source: 'ocr' }));
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([name]);
});

it('finds none in text that was not recognised, nor over words of others', () => {
  expect(findSplitMentions(PERSONS, prepareScan('did Genevi eve nap'))).toEqual([]);
  const scan = prepareScan('Gene vieves, Genevi even', { source: 'ocr' });
  expect(findSplitMentions(PERSONS, scan)).toEqual([]);
});

it.each([
  ['nolon', 'nolan', true],
  ['rivver', 'rivers', false],
  ['genevive', 'genevieve', true],
  ['gennevieve', 'genevieve', true],
  ['mario', 'maria', false],
  ['dana', 'dona', false],
  ['enevieve', 'genevieve', false],
  ['carla', 'karla', false],
])('tells whether %s is a misread %s', (key, name, is) => {
  expect(isMisread(key, name)).toBe(is);
});
