import { BlackletterError } from '../../core/error.js';
import type { Options } from '../../index.js';

/** `--code us-ssn=FRCP 5.2(a)(1)`; the engine's gate says what is wrong with an entity or a reason. */
export function parseCodes(flags: readonly string[]): NonNullable<Options['codes']> {
  return Object.fromEntries(
    flags.map((flag) => {
      const [, entity, code] = /^([^=]+)=(.+)$/u.exec(flag) ?? [];
      if (entity === undefined || code === undefined)
        throw new BlackletterError('BAD_OPTION', '`--code` needs an entity, `=` and a reason');
      return [entity.trim(), code.trim()];
    }),
  );
}
