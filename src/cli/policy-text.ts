import type { Keep, Policy, PolicyMark } from '../core/policy.js';
import { explainMerge } from '../policy/explain-merge.js';
import { mergePolicies } from '../policy/merge-policies.js';
import type { RulePack } from '../policy/rule-pack.js';
import { align } from '../report/findings-table.js';
import { printable } from '../report/printable.js';

/** What policies let stay, in plain lines; with several, whose word decides. */
export function policyText(policies: readonly Policy[], packs: readonly RulePack[]): string {
  const merged = mergePolicies(policies);
  const verdicts = explainMerge(policies).map(({ entity, keep, decidedBy, overruled }) => [
    `  ${entity}`,
    keepText(keep) + markText(merged.marks?.[entity]),
    policies.length === 1 ? '' : reasonText(decidedBy, overruled),
  ]);
  const sections = [
    policies.map(({ id, title, source }) => `${id}: ${title}\n  ${source}`).join('\n'),
    `What may stay${policies.length === 1 ? '' : ' (the strictest wins)'}:\n${align(verdicts).join('\n')}`,
    section('No detector looks for these; look yourself', merged.alsoProtects),
    ...packs.map((pack) => packText(pack, packs.length > 1)),
    section('Know before you file', merged.notices),
  ];
  return `${sections
    .filter((text) => text !== '')
    .map(printableLines)
    .join('\n\n')}\n`;
}

function packText(pack: RulePack, named: boolean): string {
  const name = named ? `${pack.id}: ` : '';
  const conditions = pack.clauses.flatMap(({ entity, stays, condition }) =>
    condition === undefined ? [] : [`${entity} (${stays}): ${condition}`],
  );
  return [
    section(
      `${name}Conditions in the rule; without knowing the facts the strictest reading holds`,
      conditions,
    ),
    section(`${name}Exemptions, which are for you to judge`, pack.exemptions),
    section(`${name}Companion forms`, pack.companionForms),
    section(`${name}Goes under seal as a whole instead`, pack.sealedInstead),
    section(`${name}Certification`, list(pack.certification)),
    section(`${name}Keep`, list(pack.retention)),
    section(`${name}Remarks of the reader`, list(pack.text.remarks)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function section(title: string, lines: readonly string[] = []): string {
  return lines.length === 0 ? '' : `${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function list(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

/** A firm's own file may hold anything; what it says goes to a terminal. */
function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function reasonText(decidedBy: readonly string[], overruled: readonly string[]): string {
  if (decidedBy.length === 0) return `the forms of ${overruled.join(' and ')} differ`;
  const over = overruled.length === 0 ? '' : `, over ${overruled.join(', ')}`;
  return `by ${decidedBy.join(', ')}${over}`;
}

function keepText(keep: Keep): string {
  switch (keep.kind) {
    case 'nothing':
      return 'nothing';
    case 'last':
      return keep.count === 1
        ? 'the last digit or letter'
        : `the last ${String(keep.count)} digits or letters`;
    case 'year':
      return 'the year';
    case 'initials':
      return 'the initials';
    case 'first-name-last-initial':
      return 'the first name and the last initial';
    case 'city-state':
      return 'the city and state';
  }
}

function markText({ label, fill }: PolicyMark = {}): string {
  if (fill === 'x') return ', an X for each character';
  return label === undefined ? '' : `, marked ${label}`;
}
