import type { DamagedForm } from '../shared/labels/damaged-values.js';

/** A routing number with a digit lost, doubled or read as a letter in the recognition of a picture. */
export const DAMAGED_ROUTING: DamagedForm = {
  kinds: ['routing'],
  entity: 'routing-number',
  pattern:
    /[0-9OoQlIi!ZzSsGbBgqATE?&](?:[ -][0-9]|[ -]?[OoDQlIi!ZzSsGbBgqATE&](?=[0-9])|[0-9OoDQlIi!ZzSsGbBgqATE&]){7,9}(?![0-9A-Za-z]|[.,-][0-9])/uy,
  isNear: (written) => {
    const signs = written.replaceAll(/[ -]/gu, '').length;
    const digits = written.replaceAll(/[^0-9]/gu, '').length;
    return digits >= 7 && (signs !== 9 || digits < 9);
  },
};
