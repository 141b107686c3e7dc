import type { Change, ReaderRecord } from '../../../core/audit.js';
import type { PixelBox } from '../../../core/recogniser.js';
import type { Picture } from '../read/picture.js';
import type { Raster } from '../../../raster/raster.js';
import { decodeAgain } from './decode-again.js';
import { pixelChangesAgain } from './same-pixels.js';

/** Looks at the painted pages of a finished picture as a second decoder gives them, where sharp encoded them. */
export interface SecondDecoding {
  readonly look: (before: Raster, boxes: readonly PixelBox[], page: number) => Promise<void>;
  readonly changes: readonly Change[];
  readonly records: () => readonly ReaderRecord[];
}

export function secondDecoding(bytes: Uint8Array, { kind }: Pick<Picture, 'kind'>): SecondDecoding {
  const changes: Change[] = [];
  const records = new Map<string, { pages: number; unread: string[] }>();
  return {
    changes,
    look: async (before, boxes, page) => {
      const where = `page ${String(page)}`;
      try {
        const decoded = await decodeAgain(bytes, kind, page, before);
        if (decoded === undefined) return;
        const { reader, raster } = decoded;
        const record = records.get(reader) ?? { pages: 0, unread: [] };
        records.set(reader, record);
        if (raster === undefined) {
          record.unread.push(where);
          return;
        }
        record.pages += 1;
        changes.push(...pixelChangesAgain(before, raster, boxes, page));
      } catch {
        changes.push({ kind: 'pixels', where });
      }
    },
    records: () =>
      [...records].map(([reader, { pages, unread }]) => ({ reader, read: { pages }, unread })),
  };
}
