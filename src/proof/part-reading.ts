/** What an XML part of a finished file says, as another XML reader sees it. */
export interface PartReading {
  /** Its paragraphs with all tracked changes, accepted, rejected, and without hidden text; each only where it differs. */
  readonly stories: readonly string[];
  /** Texts that stand outside of paragraphs, codes of fields, comments. */
  readonly others: readonly string[];
  /** Attributes that hold what people wrote. */
  readonly attributes: readonly string[];
  /** All other attributes, and names of elements and attributes, as far as they are made of the format's own words. */
  readonly structure: readonly string[];
  /** Those that are not: whoever reads them may find anything there. */
  readonly names: readonly string[];
}
