import type { Detector, Hit, ScanInput } from '../../src/core/detector.js';
import type { EntityId } from '../../src/core/entity.js';
import type { RosterPerson } from '../../src/core/roster.js';
import { initialisms } from './initialisms.js';
import type { Mention } from '../shared/people/mentions.js';
import { findMentions } from '../shared/people/mentions.js';
import type { Person } from '../shared/people/person.js';
import { personsOf } from '../shared/people/person.js';
import { pickHits } from '../shared/weighing/pick-hits.js';

/**
 * Finds the people of a list wherever they are named: in any case, surname first, with or without middle names, in the
 * possessive, by an alias, and by the first name alone. Initials and surnames alone stay.
 *
 * @example
 * createEngine({ detectors: [...builtIn(), roster([{ name: 'Olivia Marie Hale', aliases: ['Livvy'] }])] });
 */
export function roster(
  people: readonly RosterPerson[],
  { entity = 'minor-name' }: { readonly entity?: EntityId } = {},
): Detector {
  const names = people.map((one) => one.name);
  const aliases = people.flatMap((one) => one.aliases ?? []);
  const aliasOwners = people.flatMap((one) => (one.aliases ?? []).map(() => one));
  const entities = [...new Set(people.map((one) => one.entity ?? entity))].sort();
  const own = entities.includes(entity) ? entity : (entities[0] ?? entity);
  const also = entities.filter((one) => one !== own);
  const byName = allPersons(names);
  const byAlias = allPersons(aliases);
  const initialsOfNames = initialisms(names);
  const initialsOfAliases = initialisms(aliases);
  return {
    id: 'roster',
    entity: own,
    ...(also.length === 0 ? {} : { also }),
    version: '1.0.0',
    summary: 'The people of the list that was given, by name or alias.',
    // What it finds depends on the list, and a name of it must not be shown.
    examples: { finds: [], ignores: [] },
    scan: (input) =>
      pickHits(
        hitsOf(
          mentionsOf(byName, initialsOfNames, input),
          'name',
          (number) => people[number]?.entity ?? entity,
        ),
        hitsOf(
          mentionsOf(byAlias, initialsOfAliases, input),
          'alias',
          (number) => aliasOwners[number]?.entity ?? entity,
        ),
      ),
  };

  function hitsOf(
    mentions: readonly Mention[],
    kind: keyof typeof CONFIDENCE,
    entityOf: (number: number) => EntityId,
  ): Hit[] {
    return mentions.map(({ start, end, person, form }) => {
      const found = entityOf(person);
      const { confidence, reason } = CONFIDENCE[kind][form];
      const reasons = ['on the roster', reason];
      const more = {
        ...(found === own ? {} : { entity: found }),
        ...(form === 'single' ? LOCAL : {}),
      };
      return { start, end, confidence, reasons, ...more };
    });
  }
}

function mentionsOf(
  persons: readonly Person[],
  initials: (input: ScanInput) => Mention[],
  input: ScanInput,
): readonly Mention[] {
  const inInitials = initials(input);
  const mentions = findMentions(persons, input);
  return inInitials.length === 0 ? mentions : [...mentions, ...inInitials];
}

function allPersons(names: readonly string[]): Person[] {
  return names.flatMap((name, number) => personsOf(name, number));
}

const LOCAL = { local: true } as const;

interface Sureness {
  readonly confidence: number;
  readonly reason: string;
}

/** How sure each form is: a first name alone may be another person's. */
const CONFIDENCE: Readonly<Record<'name' | 'alias', Readonly<Record<Mention['form'], Sureness>>>> =
  {
    name: {
      full: { confidence: 0.99, reason: 'full name' },
      single: { confidence: 0.9, reason: 'first name alone' },
    },
    alias: {
      full: { confidence: 0.99, reason: 'alias' },
      single: { confidence: 0.97, reason: 'alias' },
    },
  };
