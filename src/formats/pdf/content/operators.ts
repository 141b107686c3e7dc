/** The content stream operators that move, show or enclose text, or paint what may hold text (ISO 32000-2 Annex A). */
export const OPERATORS = {
  q: 1,
  Q: 2,
  cm: 3,
  Do: 4,
  BT: 5,
  ET: 6,
  Tf: 7,
  Tc: 8,
  Tw: 9,
  Tz: 10,
  TL: 11,
  Tr: 12,
  Ts: 13,
  Td: 14,
  TD: 15,
  Tm: 16,
  'T*': 17,
  Tj: 18,
  TJ: 19,
  "'": 20,
  '"': 21,
  BDC: 22,
  BMC: 23,
  EMC: 24,
  gs: 25,
  scn: 26,
  SCN: 27,
  /** A whole inline image, BI … ID … EI. */
  BI: 28,
  /** Any operator that paints a path or a shading. */
  paint: 29,
} as const;

export type OperatorName = keyof typeof OPERATORS;

const PAINTING = ['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh'];

/** Up to three bytes of an operator as one number, for look-up without making a string. */
export function operatorKey(first: number, second: number, third: number): number {
  return (first << 16) | (second << 8) | third;
}

const byKey: ReadonlyMap<number, number> = new Map<number, number>([
  ...Object.entries(OPERATORS)
    .filter(([name]) => name !== 'paint')
    .map(([name, code]) => [keyOf(name), code] as const),
  ...PAINTING.map((name) => [keyOf(name), OPERATORS.paint] as const),
]);

/** The operator's code, or 0 for one that has no part in text. */
export function operatorCode(key: number): number {
  return byKey.get(key) ?? 0;
}

function keyOf(name: string): number {
  return operatorKey(
    name.charCodeAt(0),
    name.length > 1 ? name.charCodeAt(1) : 0,
    name.length > 2 ? name.charCodeAt(2) : 0,
  );
}
