import type { Limits } from '../../core/open-options.js';
import type { EntityId } from '../../core/entity.js';
import { isEntityId } from '../../core/entity.js';
import { isMarkText } from '../../core/shared/mark-text.js';
import { isRecord, knownKeys, positiveInteger } from './checks.js';
import { expected } from './expected.js';
import type { LimitSettings } from './settings.js';

/** What a document may use when nothing is said; its time depends on its size. */
export const DEFAULT_LIMITS: LimitSettings = {
  memoryBytes: 1024 ** 3,
  inflatedBytes: 512 * 1024 ** 2,
};

export function readLimits(got: unknown, fallback: LimitSettings): LimitSettings {
  const limits = knownKeys(got, 'limits', ['timeMs', 'memoryBytes', 'inflatedBytes']);
  const read = Object.entries(limits)
    .filter(([, limit]) => limit !== undefined)
    .map(([key, limit]) => [key, positiveInteger(limit, `limits.${key}`)]);
  return { ...fallback, ...(Object.fromEntries(read) as Partial<Limits>) };
}

/**
 * The time for a document of so many bytes: bad input is small and has to fail soon, while a long filing takes longer
 * in proportion to its size, up to two minutes. A format that OCR may have to read gets several times as much.
 */
export function timeLimit(bytes: number, { timeMs }: LimitSettings, factor = 1): number {
  return timeMs ?? factor * Math.min(120_000, 25_000 + Math.round((bytes / 1024) * 50));
}

/** The key as bytes; a string stands for its UTF-8. */
export function readKey(got: unknown): Uint8Array | undefined {
  if (got === undefined) return undefined;
  const key = typeof got === 'string' ? new TextEncoder().encode(got) : got;
  if (!(key instanceof Uint8Array) || key.length === 0) {
    throw expected('fingerprintKey', 'a key of at least one byte', got, { secret: true });
  }
  return key;
}

/** Reason codes by entity. */
export function readCodes(got: unknown): Readonly<Partial<Record<EntityId, string>>> {
  if (got === undefined) return {};
  if (!isRecord(got)) throw expected('codes', 'an object of reasons by entity', got);
  for (const [entity, code] of Object.entries(got)) {
    if (!isEntityId(entity)) throw expected('codes', 'an object with entity ids as keys', entity);
    if (!isMarkText(code)) {
      throw expected(`codes.${entity}`, 'up to 40 characters of ASCII or §', code);
    }
  }
  return got as Readonly<Partial<Record<EntityId, string>>>;
}
