/**
 * Dots per inch of a page: what the file says, unless it says what programs write when they do not know (72, 96); then as
 * if the page were letter paper.
 */
export function dpiOf(
  { width, height }: { readonly width: number; readonly height: number },
  density: number,
): number {
  // Fewer inches than this are no page: the file is mistaken.
  const inches = Math.max(width, height) / density;
  if (density > 96 && density <= 2400 && inches >= LEAST_INCHES) return density;
  const guess = Math.max(Math.min(width, height) / 8.5, Math.max(width, height) / 11);
  return Math.round(Math.min(600, Math.max(96, guess)));
}

const LEAST_INCHES = 0.8;

/** Dots per inch across and down a page. Rows count only where the file's own densities do. */
export function scaleOf(
  raster: { readonly width: number; readonly height: number },
  { density, rowDensity = density }: { readonly density: number; readonly rowDensity?: number },
): { readonly dpi: number; readonly verticalDpi: number } {
  const dpi = dpiOf(raster, density);
  return { dpi, verticalDpi: dpi === density ? rowDensity : dpi };
}
