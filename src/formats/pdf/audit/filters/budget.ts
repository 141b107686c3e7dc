import { DocumentError } from '../../../../core/error.js';

/** How many more bytes may be unpacked from one document; `spend` throws LIMIT_SIZE when they are used up. */
export interface Budget {
  readonly left: () => number;
  readonly spend: (bytes: number) => void;
}

export function createBudget(inflatedBytes: number): Budget {
  let left = inflatedBytes;
  return {
    left: () => left,
    spend: (bytes) => {
      left -= bytes;
      if (left < 0) {
        throw new DocumentError('LIMIT_SIZE', 'The finished file unpacks to more than the limit');
      }
    },
  };
}
