import type { ScanRecord } from '../../core/scan-record.js';
import { boundedGroups } from './bounded-groups.js';

/** Entries, or parts of them, that were not read for one and the same reason. */
export interface UnreadGroup {
  /** `part`: the file was read, but for a part of it. */
  readonly kind: 'unread' | 'part' | 'skipped';
  /** Code of the refusal or of the blind spot. */
  readonly code: string;
  /** For a person, with what to do about it. */
  readonly why: string;
  readonly entries: number;
  /** Entries that are folders: nothing in them was looked at. */
  readonly folders: number;
  /** The first few of them by name. */
  readonly examples: readonly string[];
}

/** Gathers what was not read by reason. */
export interface UnreadTotals {
  readonly add: (record: ScanRecord, path: string) => void;
  /** What should have been read first, what was left out on purpose last; of each the most frequent first. */
  readonly all: () => readonly UnreadGroup[];
}

interface Group {
  readonly kind: UnreadGroup['kind'];
  readonly code: string;
  readonly why: string;
  readonly examples: string[];
  entries: number;
  folders: number;
}

/** Reasons are our own words, so there are few of them; a limit holds if one day they are not. */
const MOST_REASONS = 300;
const EXAMPLES = 3;

export function unreadTotals(): UnreadTotals {
  const groups = { unread: reasons('unread'), part: reasons('part'), skipped: reasons('skipped') };
  return {
    add: (record, path) => {
      for (const { kind, code, why } of unreadOf(record)) {
        const group = groups[kind].of(JSON.stringify([code, why]));
        group.entries += 1;
        if (record.kind === 'folder') group.folders += 1;
        addExample(group.examples, path);
      }
    },
    all: () =>
      [groups.unread, groups.part, groups.skipped].flatMap((one) =>
        [...one.all()].sort(
          (a, b) => b.entries - a.entries || (reasonOf(a) < reasonOf(b) ? -1 : 1),
        ),
      ),
  };
}

/** The first few of them by name, in whatever order they come. */
function addExample(examples: string[], path: string): void {
  if (examples.length === EXAMPLES && path >= (examples.at(-1) ?? '')) return;
  examples.push(path);
  examples.sort();
  examples.length = Math.min(examples.length, EXAMPLES);
}

function reasonOf({ code, why }: UnreadGroup): string {
  return `${code} ${why}`;
}

/** Why an entry, or parts of it, were not read; each reason once. */
export function unreadOf({
  status,
  reason,
  blindSpots,
}: Pick<ScanRecord, 'status' | 'reason' | 'blindSpots'>): Pick<
  UnreadGroup,
  'kind' | 'code' | 'why'
>[] {
  if (status === 'unread' || status === 'skipped') {
    const { code = 'UNKNOWN', message = 'no reason was recorded' } = reason ?? {};
    return [{ kind: status, code, why: message }];
  }
  const all = blindSpots.map(({ code, why }) => ({ kind: 'part' as const, code, why }));
  if (all.length === 0 && status === 'incomplete')
    return [{ kind: 'part', code: 'unknown', why: 'no reason was recorded' }];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function reasons(kind: UnreadGroup['kind']): ReturnType<typeof boundedGroups<Group>> {
  return boundedGroups<Group>(MOST_REASONS, (key) => {
    const [code, why] =
      key === undefined
        ? ['others', 'other reasons, each in the list of entries']
        : (JSON.parse(key) as [string, string]);
    return { kind, code, why, entries: 0, folders: 0, examples: [] };
  });
}
