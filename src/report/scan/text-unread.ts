import { printable } from '../printable.js';
import { counted } from './counted.js';
import type { TextLook } from './text-look.js';
import type { ScanTotals } from './scan-totals.js';
import { cutMiddle, wrap } from './text-width.js';
import type { UnreadGroup } from './unread-totals.js';

const GROUPS_SHOWN = 15;

/** What was not read, by reason, with a few examples of each. */
export function unreadSection({ unread }: ScanTotals, look: TextLook): string[] {
  if (unread.length === 0) return [];
  const shown = unread.slice(0, GROUPS_SHOWN);
  const more = unread.length - shown.length;
  return [
    look.style.bold('What was not read'),
    ...shown.flatMap((group) => groupLines(group, look)),
    ...(more === 0 ? [] : [`  … and ${counted(more, 'more reason')} (all in the other formats)`]),
  ];
}

function groupLines(group: UnreadGroup, { style, width }: TextLook): string[] {
  const { kind, code, why, examples, entries } = group;
  const paint = kind === 'skipped' ? style.dim : kind === 'part' ? style.warn : style.bad;
  const [first = '', ...others] = wrap(
    `${entriesText(group)}  ${printable(code)}: ${printable(why)}`,
    width - 4,
  );
  const rest = entries - examples.length;
  return [
    paint(`  ${first}`),
    ...others.map((line) => paint(`    ${line}`)),
    ...examples.map((path) => style.dim(`      ${cutMiddle(printable(path), width - 6)}`)),
    ...(rest === 0 ? [] : [style.dim(`      … and ${counted(rest, 'more', 'more')}`)]),
  ];
}

/** `12 files`, `1 folder`, `3 files in part`, `40 left out`. */
export function entriesText({ kind, entries, folders }: UnreadGroup): string {
  switch (kind) {
    case 'unread':
      return folders === entries ? counted(entries, 'folder') : counted(entries, 'file');
    case 'part':
      return `${counted(entries, 'file')} in part`;
    case 'skipped':
      return `${counted(entries, 'entry', 'entries')} left out`;
  }
}
