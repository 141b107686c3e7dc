/**
 * Shapes of licence numbers by state, as counts of letters (A) and digits (N) with all marks left out: `A1N7` is a letter
 * and seven digits. From what the states print on their cards (AAMVA, DL/ID Card Design Standard; the states' own manuals).
 */
const FORMATS: Readonly<Record<string, string>> = {
  AL: 'N7 N8',
  AK: 'N7',
  AZ: 'A1N8 N9',
  AR: 'N8 N9',
  CA: 'A1N7',
  CO: 'N9 A1N6 A2N5',
  CT: 'N9',
  DE: 'N6 N7',
  DC: 'N7 N9',
  FL: 'A1N12 A1N13',
  GA: 'N7 N8 N9',
  HI: 'A1N8 N9',
  ID: 'A2N6A1 N9',
  IL: 'A1N11 A1N12',
  IN: 'A1N9 N9 N10',
  IA: 'N9 N3A2N4',
  KS: 'A1N8 N9 A1N1A1N1A1',
  KY: 'A1N8 A1N9 N9',
  LA: 'N8 N9',
  ME: 'N7 N7A1 N8',
  MD: 'A1N12',
  MA: 'A1N8 A2N7 N9',
  MI: 'A1N10 A1N12',
  MN: 'A1N12',
  MS: 'N9',
  MO: 'N9 A1N6 A1N9 N8A2 N9A1 A1N6A1 N3A1N6',
  MT: 'N9 N13 N14 A1N8',
  NE: 'A1N7 A1N8',
  NV: 'N9 N10 N12 A1N8',
  NH: 'N2A3N5 A3N8',
  NJ: 'A1N14',
  NM: 'N8 N9',
  NY: 'N9 A1N7 N8',
  NC: 'N7 N8 N12',
  ND: 'A3N6 N9',
  OH: 'A2N6 A1N7 N8',
  OK: 'A1N9 N9',
  OR: 'N7 N8 N9 A1N6',
  PA: 'N8',
  RI: 'N7 N8 A1N6',
  SC: 'N8 N9 N10 N11',
  SD: 'N8 N9 N10 N12',
  TN: 'N7 N8 N9',
  TX: 'N7 N8',
  UT: 'N7 N8 N9 N10',
  VT: 'N8 N7A1',
  VA: 'A1N8 N9',
  WA: 'A3N9 A7N3A2 A7N4A1 A7N5 A6N3A2 A3N1A3N3A1N1',
  WV: 'N7 A1N6',
  WI: 'A1N13',
  WY: 'N9 N10',
  PR: 'N7 N8 N9',
  ON: 'A1N14',
  QC: 'A1N12',
  BC: 'N7',
  AB: 'N9',
};

const STATES_OF: ReadonlyMap<string, readonly string[]> = statesByShape();

/** States whose licences have the shape (`shapeOfCode`); none for a shape that no state uses. */
export function statesOf(shape: string): readonly string[] {
  return STATES_OF.get(shape) ?? [];
}

export function isStateShape(shape: string): boolean {
  return STATES_OF.has(shape);
}

/** True for the numbers of Washington: twelve units from `WDL` on, or seven of the name and `*`, and five more. */
export function isWashingtonNumber(code: string): boolean {
  return code.length >= 11 && code.length <= 12 && code.startsWith('WDL');
}

function statesByShape(): Map<string, string[]> {
  const states = new Map<string, string[]>();
  for (const [state, shapes] of Object.entries(FORMATS)) {
    for (const shape of shapes.split(' ')) {
      const list = states.get(shape);
      if (list === undefined) states.set(shape, [state]);
      else list.push(state);
    }
  }
  return states;
}
