import type { LookedAtEntry } from '../../archive/look-at-archive.js';
import { lookAtArchive } from '../../archive/look-at-archive.js';
import type { BlindSpot } from '../../core/coverage.js';
import { DocumentError } from '../../core/error.js';
import type { Portion, PortionOptions, Portions } from '../../core/portion.js';

/**
 * Each file of a large archive, or of one that cannot be trusted as a whole, and its names; `undefined` for one that can
 * be opened. @throws DocumentError DAMAGED
 */
export async function zipPortions(
  bytes: Uint8Array,
  { limits, signal, refused }: PortionOptions,
): Promise<Portions | undefined> {
  const { inflatedBytes } = limits;
  const { entries, isWhole } = await lookAtArchive(bytes, { inflatedBytes, signal });
  if (refused === undefined && entries.length <= MOST_ENTRIES) return undefined;
  const files = entries.filter(({ isFolder }) => !isFolder);
  const whole: BlindSpot[] = [
    ...(refused === undefined ? [] : [{ ...SPOT, where: 'archive', why: refused.message }]),
    ...(isWhole
      ? []
      : [{ ...SPOT, where: 'other entries', why: 'There are more than were read.' }]),
  ];
  const names = entries.flatMap((entry) => entry.names).join('\n');
  return {
    mediaType: 'application/zip',
    count: files.length + 1,
    all: async function* (): AsyncGenerator<Portion> {
      yield {
        bytes: new TextEncoder().encode(names),
        where: (within) => ['names', ...within],
        blindSpots: whole,
        isOfFrame: true,
      };
      for (const [at, entry] of files.entries()) yield portionOf(entry, `entry ${String(at + 1)}`);
    },
  };
}

async function portionOf(entry: LookedAtEntry, name: string): Promise<Portion> {
  const where: Portion['where'] = (within) => [name, ...within];
  try {
    const { bytes, isTrue } = await entry.read();
    if (isTrue) return { bytes, where };
    const why = 'Its checksum says that it was something else.';
    return { bytes, where, blindSpots: [{ ...SPOT, where: name, why }] };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const code = error.code === 'ENCRYPTED' ? 'encrypted' : SPOT.code;
    const spot = { code, where: name, why: `${error.message}.` };
    return { bytes: new Uint8Array(), where, blindSpots: [spot] };
  }
}

const SPOT = { code: 'unread-part' } as const;
/** So many files are opened as one document. */
const MOST_ENTRIES = 500;
