/** What stands in one folder and everything under it. */
export interface FolderTotal {
  /** The names from the first root on, `/` between them. */
  readonly path: string;
  /** Files with findings. */
  readonly files: number;
  readonly findings: number;
  /** For what stands in the folder itself or in folders not told apart. */
  readonly rest?: true;
}

/** Counts files with findings by folder. Memory is bounded: folders too deep or too many are counted in the one above them. */
export interface FolderTotals {
  /** @param names the folders from the root on, without the file's own name */
  readonly add: (names: readonly string[], findings: number) => void;
  /** The folders that tell best where findings stand, at most `wanted` and one for the rest, the fullest first. */
  readonly shown: (wanted: number) => readonly FolderTotal[];
}

interface Folder {
  readonly path: string;
  readonly inside: Map<string, Folder>;
  files: number;
  findings: number;
}

const DEEPEST = 6;
const MOST = 5000;

export function folderTotals(): FolderTotals {
  const top = folder('');
  let known = 0;
  return {
    add: (names, findings) => {
      let at = top;
      count(at, findings);
      for (const name of names.slice(0, DEEPEST)) {
        let next = at.inside.get(name);
        if (next === undefined) {
          if (known >= MOST) return;
          known += 1;
          next = folder(at.path === '' ? name : `${at.path}/${name}`);
          at.inside.set(name, next);
        }
        at = next;
        count(at, findings);
      }
    },
    shown: (wanted) => shownFolders(top, wanted),
  };
}

function shownFolders(top: Folder, wanted: number): readonly FolderTotal[] {
  if (top.findings === 0) return [];
  const shown: (Folder | FolderTotal)[] = [top];
  // The fullest folder is opened as long as what is inside of it finds room.
  for (;;) {
    const best = shown
      .filter(
        (one): one is Folder =>
          'inside' in one &&
          parts(one).some((part) => 'inside' in part) &&
          shown.length - 1 + parts(one).length <= wanted,
      )
      .sort(fullest)[0];
    if (best === undefined) break;
    shown.splice(shown.indexOf(best), 1, ...parts(best));
  }
  const [only] = shown;
  return shown.length === 1 && only !== undefined && 'inside' in only && only.inside.size > 0
    ? largestOf(only, wanted)
    : [...shown].sort(fullest).map(total);
}

/** Too many to show all of them: the largest, and the rest as one. */
function largestOf(folder: Folder, wanted: number): readonly FolderTotal[] {
  const shown = [...folder.inside.values()].sort(fullest).slice(0, wanted).map(total);
  const findings = folder.findings - sum(shown.map((one) => one.findings));
  const files = folder.files - sum(shown.map((one) => one.files));
  return findings === 0 ? shown : [...shown, { path: folder.path, files, findings, rest: true }];
}

/** The folders in a folder that hold findings, and what is in none of them. */
function parts(folder: Folder): (Folder | FolderTotal)[] {
  const inside = [...folder.inside.values()];
  const findings = folder.findings - sum(inside.map((one) => one.findings));
  const files = folder.files - sum(inside.map((one) => one.files));
  return findings === 0
    ? inside
    : [...inside, { path: folder.path, files, findings, rest: true as const }];
}

function total(one: Folder | FolderTotal): FolderTotal {
  const { path, files, findings } = one;
  return 'rest' in one ? { path, files, findings, rest: true } : { path, files, findings };
}

function fullest(a: Folder | FolderTotal, b: Folder | FolderTotal): number {
  return b.findings - a.findings || (a.path < b.path ? -1 : 1);
}

function folder(path: string): Folder {
  return { path, inside: new Map(), files: 0, findings: 0 };
}

function count(one: Folder, findings: number): void {
  one.files += 1;
  one.findings += findings;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
