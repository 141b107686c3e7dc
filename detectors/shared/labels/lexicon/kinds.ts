/** What a label says that the value beside it is. In the order of their numbers. */
export const KINDS = [
  'ssn',
  'social',
  'tax-id',
  'ein',
  'ssn-last-four',
  'last-four',
  'birth',
  'birth-other',
  'account',
  'account-word',
  'brokerage',
  'account-other',
  'routing',
  'card',
  'case',
  'bates',
  'reference',
  'reference-word',
  'iban',
  'license',
  'license-word',
  'license-other',
  'passport',
  'medical',
  'check',
  'phone',
  'email',
  'address',
  'zip',
  'date-other',
  'month',
  'number-word',
] as const;

export type LabelKind = (typeof KINDS)[number];

/** True for kinds that name no value but are parts of values; they are kept apart from the labels. */
export function isMarkKind(kind: LabelKind): boolean {
  return MARK_KINDS.includes(kind);
}

const MARK_KINDS: readonly LabelKind[] = ['month', 'number-word'];
