import type { Model } from '../shared/weighing/model.js';
import { compileModel } from '../shared/weighing/model.js';
import WEIGHTS from './weights.json' with { type: 'json' };

/** How addresses are weighed. */
export type AddressModel = Model<keyof typeof EVIDENCE>;

export function compileAddressModel(): AddressModel {
  return compileModel('street-address', WEIGHTS['street-address'], EVIDENCE);
}

const EVIDENCE = {
  street: 'ends in a kind of street',
  'maybe-street': 'ends in a word that may be a kind of street',
  route: 'number of a road',
  none: 'no kind of street',
  box: 'post office box, route or ship',
  'bare-box': 'box of no post office or route',
  unit: 'apartment, suite or the like',
  zip: 'city, state and ZIP code',
  'zip-only': 'city and ZIP code without a state',
  state: 'city and state',
  city: 'may be a city behind it',
  'lower-case': 'in small letters',
  directed: 'a direction before its name',
  'own-cell': 'alone in its line or cell',
  year: 'house number may be a year',
  abroad: 'street, postal code and city of another country',
  institution: 'court or office in the line above',
} as const;
