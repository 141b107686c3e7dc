/** The parameters of Flate and LZW that rearrange bytes (ISO 32000-2 §7.4.4.4, table 8). */
export interface Prediction {
  readonly predictor: number;
  readonly colors: number;
  readonly bitsPerComponent: number;
  readonly columns: number;
}

/** Undoes a PNG (10 and up) or an 8-bit TIFF (2) predictor; other data comes back as it is. */
export function undoPrediction(data: Uint8Array, prediction: Prediction): Uint8Array {
  const { predictor, colors, bitsPerComponent, columns } = prediction;
  const pixel = Math.max(1, (colors * bitsPerComponent) >> 3);
  const row = Math.max(1, Math.ceil((colors * bitsPerComponent * columns) / 8));
  if (predictor >= 10) return undoPng(data, row, pixel);
  return predictor === 2 && bitsPerComponent === 8 ? undoTiff(data, row, pixel) : data;
}

function undoPng(data: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(data.length / (row + 1));
  const output = new Uint8Array(rows * row);
  for (let line = 0; line < rows; line += 1) {
    const source = line * (row + 1);
    const target = line * row;
    const kind = data[source] ?? 0;
    for (let index = 0; index < row; index += 1) {
      const left = index >= pixel ? (output[target + index - pixel] ?? 0) : 0;
      const up = line > 0 ? (output[target + index - row] ?? 0) : 0;
      const corner = line > 0 && index >= pixel ? (output[target + index - row - pixel] ?? 0) : 0;
      output[target + index] = (data[source + 1 + index] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return output;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
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
  const byLeft = Math.abs(estimate - left);
  const byUp = Math.abs(estimate - up);
  const byCorner = Math.abs(estimate - corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function undoTiff(data: Uint8Array, row: number, pixel: number): Uint8Array {
  const output = Uint8Array.from(data);
  for (let index = 0; index < output.length; index += 1) {
    if (index % row >= pixel) {
      output[index] = (output[index] ?? 0) + (output[index - pixel] ?? 0);
    }
  }
  return output;
}
