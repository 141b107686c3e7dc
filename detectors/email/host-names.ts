/** True for a label that ends many host names: generic domains, and those of two letters, which are countries. */
export function isKnownEnd(label: string): boolean {
  return KNOWN_ENDS.has(label);
}

/** Generic top-level domains in wide use, those of RFC 2606 for examples, and country codes met in filings. */
const KNOWN_ENDS: ReadonlySet<string> = new Set(
  (
    'com org net edu gov mil int info biz name law legal example invalid test pro email online site app dev io ai co me tv us uk ca mx ' +
    'de fr es it nl be ch at se no dk fi pl pt ie gr cz hu ro ru ua tr il in cn jp kr hk tw sg my th vn ph id au nz za ng ke eg br ar cl pe ve ec cr pa gt hn sv do pr cu eu'
  ).split(' '),
);
