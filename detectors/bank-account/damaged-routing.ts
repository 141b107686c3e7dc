import type { DamagedForm } from '../shared/labels/damaged-values.js';

/** A routing number with a digit lost or doubled in the recognition of a picture. */
export const DAMAGED_ROUTING: DamagedForm = {
  kinds: ['routing'],
  entity: 'routing-number',
  pattern: /[0-9](?:[ -]?[0-9]){7,9}(?![0-9A-Za-z]|[.,-][0-9])/uy,
  isNear: (written) => {
    const digits = written.replaceAll(/[^0-9]/gu, '').length;
    return digits === 8 || digits === 10;
  },
};
