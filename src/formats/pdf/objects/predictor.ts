/**
 * Undoes the PNG predictors on rows of `columns` bytes, in which a pixel has `pixel` bytes (ISO 32000-2 §7.4.4.4,
 * RFC 2083 §6).
 */
export function undoPng(bytes: Uint8Array, columns: number, pixel: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1);
    const to = row * columns;
    for (let column = 0; column < columns; column++) {
      const left = column >= pixel ? (plain[to + column - pixel] ?? 0) : 0;
      const up = row > 0 ? (plain[to - columns + column] ?? 0) : 0;
      const corner = column >= pixel && row > 0 ? (plain[to - columns + column - pixel] ?? 0) : 0;
      plain[to + column] =
        (bytes[from + 1 + column] ?? 0) + predicted(bytes[from] ?? 0, left, up, corner);
    }
  }
  return plain;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
