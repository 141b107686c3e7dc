import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roster } from '../../detectors/index.js';
import { check, hitsIn } from './check.js';
import { runs } from '../runs.js';

const PEOPLE = roster([
  { name: 'Olivia Marie Hale', aliases: ['Livvy', 'Olivia Brown'] },
  { name: 'O’Neil, José' },
  { name: 'Theo Smith-Jones III' },
  { name: 'Grace van Dyke' },
  { name: 'Witness Alpha', entity: 'custom:witness' },
]);

const IN_INITIALS = roster([
  { name: 'J.T. Moss', aliases: ['E.R.S.', 'J-L'] },
  { name: 'A. B. Cole' },
  { name: 'Kim, O.' },
]);

describe('people of a roster', () => {
  it.each([
    'The parties have one child, ‹Olivia Hale›.',
    '‹OLIVIA M. HALE› v. State',
    '‹olivia marie hale› attends',
    '‹Hale, Olivia›, Petitioner',
    'HALE OLIVIA M: ‹HALE OLIVIA M›'.replace('HALE OLIVIA M:', 'Name:'),
    '‹Hale, Olivia Marie›',
    '‹Olivia Jane Hale›',
    '‹Olivia Marie› was asked',
    "‹Olivia›'s teacher said that ‹Olivia› cried.",
    'Exchange of ‹Olivia› shall take place',
    '‹Livvy› came home, and ‹LIVVY› slept.',
    '‹Olivia Brown› is her other name',
    '‹Oli-\nvia Hale› was born',
    '‹Olivia\n Hale› was born',
    'Corwin J. Hale\n‹Olivia M. Hale›\nJane Hale',
    'Corwin Hale ‹Olivia Hale› Jane Hale',
    '‹Hale, Olivia›\nHale, Jane',
    '12  told ‹Olivia\n13  Hale› that',
    '‹O l i v i a  H a l e›',
    'OliviaHale.pdf: ‹OliviaHale›'.replace('OliviaHale.pdf', 'file'),
    '‹olivia_hale›',
    '‹Jose O’Neil› and ‹José ONeil› and ‹JOSÉ O’NEIL›',
    '‹Theo Smith-Jones› or ‹Theo Smith Jones›',
    '‹Theo Smith›, as they call him',
    '‹Grace Van Dyke› and ‹Van Dyke, Grace›',
    "‹Grace›'s room; she told ‹Grace› so",
  ])('are found in %j', async (marked) => {
    await check(PEOPLE, marked);
  });

  it.each([
    'Ms. Hale and Mr. Hale are her parents.',
    'Olivia Thornton, the clerk',
    'O.H. is the minor child.',
    'the grace period, and Grace Period Clause',
    'Judge Grace ruled. Grace 12.',
    'olive oil; the hale and hearty',
    'Smith, Jones and others',
  ])('leave alone %j', async (text) => {
    await check(PEOPLE, text);
  });

  it.each([
    '‹J.T. Moss› ran, ‹J. T. Moss› sat, ‹JT Moss› too, and ‹Moss, J.T›.',
    'said that ‹J.T.› ran; ‹J. T.› sat; ‹JT› slept',
    'J.T. Brown and R.J.T. Ltd; J. sat, T. ran',
    '‹E.R.S.›, ‹E. R. S.› and ‹ERS› are ‹E-R-S›, not E.R. or E.R.S.T.',
    '‹A. B. Cole›, ‹A.B. Cole›, ‹AB Cole›; A dog, an A sat. An A/B test.',
    '‹J-L› and ‹JL› sat; J sat, L ran',
    '‹Kim, O›. The O ring; O so',
  ])('that are written in initials are found in %j', async (marked) => {
    await check(IN_INITIALS, marked);
  });

  it('carry the entity that the list gives them', async () => {
    const [hit] = await hitsIn(PEOPLE, 'said Witness Alpha');
    expect(hit?.entity).toBe('custom:witness');
    expect([PEOPLE.entity, PEOPLE.also]).toEqual(['minor-name', ['custom:witness']]);
  });

  it('are found in recognised text with a character wrong', async () => {
    for (const text of ['0livia Hale', 'Olivla Hale', 'Oliva Hale', 'Oliviia Ha1e', 'OliviaHale']) {
      const [hit] = await hitsIn(PEOPLE, `child ${text}, born`, { source: 'ocr' });
      expect([text, hit?.start, hit?.end]).toEqual([text, 6, 6 + text.length]);
    }
  });

  it('are told without their names', async () => {
    for (const { reasons } of await hitsIn(PEOPLE, 'Olivia Hale, Livvy, Olivia'))
      expect(reasons.join()).not.toMatch(/olivia|hale|livvy/iu);
  });

  it('are found whatever stands around them, at any place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('Olivia Hale', 'HALE, OLIVIA', 'Livvy', 'José O’Neil'),
        async (around, name) => {
          const text = `${around}. ${name}, ${around}`;
          const start = around.length + 2;
          const hits = await hitsIn(PEOPLE, text);
          expect(hits.some((hit) => hit.start <= start && hit.end >= start + name.length)).toBe(
            true,
          );
        },
      ),
      runs(70),
    );
  });

  it.each(['a', 'Olivia ', 'Hale, ', 'O ', 'O-', 'Olivia-', "O'", '\n', 'Grace '])(
    'take linear time on 1 MB of %j',
    async (token) => {
      const text = token.repeat(Math.ceil(2 ** 20 / token.length));
      const hits = await hitsIn(PEOPLE, text);
      expect(hits.every(({ start, end }) => start < end)).toBe(true);
    },
  );
});
