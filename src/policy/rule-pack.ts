/** What a clause lets stay of a value; `part-not-read` where the rule allows a part that its reader did not see. */
export type Stays =
  | 'nothing'
  | `last-${number}`
  | 'year'
  | 'initials'
  | 'first-name-last-initial'
  | 'city-state'
  | 'generic-label'
  | 'part-not-read';

/** One line of a rule: what of one kind of value may stand in a filing. */
export interface RuleClause {
  /** The rule's own kind of value, a key of `RULE_ENTITIES`. */
  readonly entity: string;
  readonly subject: 'individual' | 'entity' | 'minor' | 'victim';
  readonly stays: Stays;
  /** The form that the rule wants; absent where it leaves that to the filer. */
  readonly mark?: 'x' | 'label';
  readonly label?: string;
  /** How the clause is cited on a mark; absent for the pack's citation. */
  readonly code?: string;
  /** When the clause applies, in words: facts that no program can see in the document. */
  readonly condition?: string;
}

/** How far the text of a rule was read. None of this says that the rule is in force today. */
export interface TextRead {
  readonly coverage: 'whole' | 'part' | 'procedure' | 'described';
  /** True where the words of the rule, or an official excerpt, were read; false where others describe them. */
  readonly firstHand: boolean;
  readonly publisher?: string;
  /** What the publisher's page says of its text's date. */
  readonly asOf?: string;
  readonly remarks?: string;
}

/** A court's privacy rule as data. */
export interface RulePack {
  readonly id: string;
  readonly authority: string;
  readonly title: string;
  readonly citation: string;
  readonly text: TextRead;
  /** Whether the filer must redact, may, or the court itself does before it publishes. */
  readonly duty: 'must' | 'may' | 'court';
  readonly caseTypes: readonly string[];
  readonly clauses: readonly RuleClause[];
  readonly exemptions?: readonly string[];
  readonly companionForms?: readonly string[];
  /** Documents that go under seal as a whole instead of being redacted. */
  readonly sealedInstead?: readonly string[];
  readonly certification?: string;
  readonly retention?: string;
}
