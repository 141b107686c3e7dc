import { PHRASES } from './lexicon/phrases.js';
import type { PhraseTrie } from './phrase-trie.js';
import { makePhraseTrie } from './phrase-trie.js';

/** The phrases of the lexicon. */
export const TRIE: PhraseTrie = makePhraseTrie(PHRASES.map(({ phrase }) => phrase));
