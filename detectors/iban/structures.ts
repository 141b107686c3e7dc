/**
 * What stands at each place of an IBAN, by country: `L` the country's letters, `n` a digit, `a` a letter, `c` either. From
 * the structures of the IBAN registry (ISO 13616, SWIFT), and of countries that use IBANs without being in it.
 */
export const STRUCTURES: ReadonlyMap<string, string> = new Map(
  `AD n8c12|AE n19|AL n8c16|AO n21|AT n16|AX n14|AZ a4c20|BA n16|BE n12|BF c2n22|BG a4n6c8|BH a4c14|BI n23|BJ c2n22
BL n10c11n2|BR n23a1c1|BY c4n4c16|CF n23|CG n23|CH n5c12|CI a2n22|CM n23|CR n18|CV n21|CY n8c16|CZ n20|DE n18|DJ n23
DK n14|DO c4n20|DZ n22|EE n16|EG n25|ES n20|FI n14|FK a2n12|FO n14|FR n10c11n2|GA n23|GB a4n14|GE a2n16|GF n10c11n2
GI a4c15|GL n14|GP n10c11n2|GQ n23|GR n7c16|GT c24|GW c2n19|HN a4n20|HR n17|HU n24|IE a4n14|IL n19|IQ a4n15|IR n22
IS n22|IT a1n10c12|JO a4n4c18|KM n23|KW a4c22|KZ n3c13|LB n4c20|LC a4c24|LI n5c12|LT n16|LU n3c13|LV a4c13|LY n21
MA n24|MC n10c11n2|MD c20|ME n18|MF n10c11n2|MG n23|MK n3c10n2|ML c2n22|MN n16|MQ n10c11n2|MR n23|MT a4n5c18
MU a4n19a3|MZ n21|NC n10c11n2|NE a2n22|NI a4n20|NL a4n10|NO n11|OM n3c16|PF n10c11n2|PK a4c16|PL n24|PM n10c11n2
PS a4c21|PT n21|QA a4c21|RE n10c11n2|RO a4c16|RS n18|RU n14c15|SA n2c18|SC a4n20a3|SD n14|SE n20|SI n15|SK n20
SM a1n10c12|SN a2n22|SO n19|ST n21|SV a4n20|TD n23|TF n10c11n2|TG a2n22|TL n19|TN n20|TR n6c16|UA n6c19|VA n18
VG a4n16|WF n10c11n2|XK n16|YE a4n4c18|YT n10c11n2`
    .split(/[|\n]/u)
    .map((row) => [row.slice(0, 2), `LLnn${spelledOut(row.slice(3))}`] as const),
);

/**
 * The structure of the country whose letters these are.
 * @param first Unit of a small letter, as is `second`.
 */
export function structureOf(first: number, second: number): string | undefined {
  return BY_LETTERS[(first - 0x61) * 26 + second - 0x61];
}

/** By two letters as a number in base 26: asked for wherever letters stand before digits. */
const BY_LETTERS: readonly (string | undefined)[] = Array.from({ length: 26 * 26 }, (_, at) =>
  STRUCTURES.get(String.fromCharCode(0x41 + Math.floor(at / 26), 0x41 + (at % 26))),
);

/** `n3c2` as `nnncc`. */
function spelledOut(structure: string): string {
  return structure.replaceAll(/([anc])([0-9]{1,2})/gu, (_, kind: string, times: string) =>
    kind.repeat(Number(times)),
  );
}
