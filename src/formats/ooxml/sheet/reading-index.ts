import type { OpenWorkbook } from './open-workbook.js';
import type { CellReading } from './sheet-cell.js';

/** Finds the reading of a cell that an atom is of. */
export function readingIndex({ sheets }: OpenWorkbook): (atom: number) => CellReading | undefined {
  const readings = sheets
    .flatMap(({ shown, padded, dates, formatted, spellings }) =>
      [shown, padded, dates, formatted, spellings].flat(),
    )
    .sort((a, b) => a.atom - b.atom);
  return (atom) => {
    let low = 0;
    let high = readings.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const reading = readings[middle];
      if (reading === undefined) return undefined;
      if (atom < reading.atom) high = middle - 1;
      else if (atom >= reading.atom + reading.text.length) low = middle + 1;
      else return reading;
    }
    return undefined;
  };
}
