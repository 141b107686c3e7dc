import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { DocumentError } from '../../../../core/error.js';
import type { Budget } from './budget.js';

/** What came out of packed bytes, and what of them was not used: data behind the end, or behind an error. */
export interface Inflated {
  readonly bytes: Uint8Array;
  readonly rest: Uint8Array;
  readonly whole: boolean;
}

/**
 * Unpacks zlib (or `raw` deflate) data as far as it goes: damaged and truncated data give what stands before the
 * damage, and a wrong header or checksum is no hindrance. Throws DocumentError LIMIT_SIZE over the budget.
 */
export function inflate(data: Uint8Array, budget: Budget, raw = false): Inflated {
  const whole = attempt(data, budget, raw ? inflateRawSync : inflateSync);
  const found = whole ?? inflatePart(data, budget, raw);
  budget.spend(found.bytes.length);
  return found;
}

/** A zlib header is two bytes (RFC 1950); behind it stands raw deflate data. */
function inflatePart(data: Uint8Array, budget: Budget, raw: boolean): Inflated {
  const start = raw ? 0 : 2;
  const behindHeader = longestPart(data.subarray(start), budget);
  if (raw || behindHeader.bytes.length > 0) return behindHeader;
  return longestPart(data, budget);
}

/** The output of the longest beginning that unpacks without an error; zlib gives nothing at all after one. */
function longestPart(data: Uint8Array, budget: Budget): Inflated {
  const all = attempt(data, budget, inflateRawSync);
  // The checksum of zlib data is not looked at here, so the whole is not sure to be what was packed.
  if (all !== undefined) return { ...all, whole: false };
  let good = 0;
  let bad = data.length;
  let best = new Uint8Array(0);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const part = attempt(data.subarray(0, middle), budget, inflateRawSync);
    if (part === undefined) bad = middle;
    else {
      good = middle;
      best = Uint8Array.from(part.bytes);
    }
  }
  return { bytes: best, rest: data.subarray(good), whole: false };
}

function attempt(
  data: Uint8Array,
  budget: Budget,
  unpack: typeof inflateSync,
): Inflated | undefined {
  const limit = budget.left() + 1;
  try {
    // With `info` the result is an object, which the types don't tell.
    const { buffer, engine } = unpack(data, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: limit,
      info: true,
    }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
    return { bytes: buffer, rest: data.subarray(engine.bytesWritten), whole: true };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') budget.spend(limit);
    return undefined;
  }
}
