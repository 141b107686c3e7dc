import type { VocabularyRules } from '../../../xml/text/read-vocabulary.js';

/**
 * Attributes of Office documents whose values are lists and little languages of the format (ISO/IEC 29500-1, -3 and -4),
 * though they may look like words: nobody wrote them.
 */
const STRUCTURAL_ATTRIBUTES: ReadonlySet<string> = new Set([
  // Where a program's own names stand
  'Type',
  'ContentType',
  'PartName',
  'Target',
  'uri',
  'prefixMappings',
  'schemaLocation',
  'progId',
  'ProgID',
  'classid',
  // Fonts
  'ascii',
  'hAnsi',
  'eastAsia',
  'cs',
  'typeface',
  'font',
  'latinfont',
  // Drawings
  'style',
  'path',
  'adj',
  'coordsize',
  'coordorigin',
  'eqn',
  'fmla',
  'points',
  'fillcolor',
  'strokecolor',
  'color',
  'color2',
  // Workbooks
  'ref',
  'sqref',
  'spans',
  'cellColors',
]);

/** Lists of prefixes and of names with prefixes (ISO/IEC 29500-3 §7). */
const PREFIX_LISTS: ReadonlySet<string> = new Set([
  'Ignorable',
  'MustUnderstand',
  'ProcessContent',
  'PreserveElements',
  'PreserveAttributes',
  'Requires',
]);

export const VOCABULARY: VocabularyRules = {
  isStructural: (attribute) => STRUCTURAL_ATTRIBUTES.has(attribute),
  goes: (attribute) => attribute === 'gfxdata',
  prefixLists: PREFIX_LISTS,
};
