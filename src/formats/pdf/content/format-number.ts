/** A number as an operand, with a blank after it: four decimals are a seventh of a thousandth of a pixel. */
export function formatNumber(value: number): string {
  const text = value.toFixed(4).replace(/\.?0+$/u, '');
  return text === '-0' ? '0 ' : `${text} `;
}
