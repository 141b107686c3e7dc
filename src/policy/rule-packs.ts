import { packData } from './packs/index.js';
import { parsePack } from './parse-pack.js';
import type { RulePack } from './rule-pack.js';

/** Every court rule that comes with the package, federal rules first. */
export function rulePacks(): RulePack[] {
  return packData.map(parsePack);
}
