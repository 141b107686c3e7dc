import type { DamagedForm } from '../shared/labels/damaged-values.js';

/** A card's number that recognition of a picture left with a digit too few or too many, or another first one: `8436 274182 85645`. */
export const DAMAGED_CARD: DamagedForm = {
  kinds: ['card'],
  pattern: /(?:[0-9][ .,$-]{0,2}){11,19}[0-9](?![0-9A-Za-z])/uy,
  isNear: (written) => {
    const digits = written.replaceAll(/[^0-9]/gu, '').length;
    return digits >= 13 && digits <= 20;
  },
};
