import type { Finding } from '../../core/finding.js';
import type { BytePath } from '../walk/byte-path.js';
import { isUtf8, toBuffer, toText } from '../walk/byte-path.js';
import type { PathLook } from './file-work.js';
import type { NameLook } from './look-at-name.js';
import { lookAtName } from './look-at-name.js';

/** Looks at paths name by name; those of folders are remembered for the files in them. */
export function pathLooker(
  detect: (text: string) => Promise<readonly Finding[]>,
): (path: BytePath) => Promise<PathLook> {
  const folders = new Map<BytePath, NameLook>();

  const lookAtFolder = async (name: BytePath): Promise<NameLook> => {
    const known = folders.get(name);
    if (known !== undefined) return known;
    if (folders.size >= MOST_FOLDERS) folders.clear();
    const look = await lookAtName(toText(name), detect);
    folders.set(name, look);
    return look;
  };

  return async (path) => {
    const names = path.split('/');
    const last = names.pop() ?? '';
    const looks: NameLook[] = [];
    for (const name of names) looks.push(await lookAtFolder(name));
    looks.push(await lookAtName(toText(last), detect));
    const shown = looks.map((look) => look.shown).join('/');
    const findings = looks.flatMap((look, at) => look.findings.map((one) => inPath(one, at)));
    return {
      shown,
      findings,
      ...(findings.length > 0 || isUtf8(path) ? {} : { bytes: toBuffer(path).toString('base64') }),
    };
  };
}

/** The finding as one of a path; `at` counts its names from 0. */
function inPath(finding: Finding, at: number): Finding {
  // Offsets are for whoever holds the text.
  const { start, end, ...rest } = finding;
  const where = `path-${String(at + 1)}`;
  const span = start === undefined || end === undefined ? '' : `:${String(start)}-${String(end)}`;
  return {
    ...rest,
    id: `${finding.entity}@${where}${span}`,
    source: 'name',
    places: [{ kind: 'field', name: where }],
  };
}

const MOST_FOLDERS = 500;
