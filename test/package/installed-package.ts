import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The package as a user gets it: packed, unpacked into an empty project, with its dependencies beside it. */
export interface InstalledPackage {
  /** The project's folder. */
  readonly project: string;
  /** The installed package's own folder. */
  readonly folder: string;
  /** Path of the command line's script. */
  readonly cli: string;
  readonly remove: () => void;
}

/**
 * Packs `dist` as it is built (`npm test` builds first) and installs the tarball without a registry: unpacked by hand,
 * and each dependency that package.json names linked to the copy that this checkout has. A dependency that the
 * package uses and does not name is therefore missing, as it would be for a user.
 */
export function installPackage(): InstalledPackage {
  if (!existsSync('dist/index.js')) throw new Error('There is no dist: run `npm run build` first');
  const project = mkdtempSync(join(folderWithoutPackages(), 'blackletter-package-'));
  const modules = join(project, 'node_modules');
  mkdirSync(modules);
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project]);
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack wrote no tarball');
  execFileSync('tar', ['-xzf', join(project, tarball), '-C', project]);
  const folder = join(modules, 'blackletter');
  renameSync(join(project, 'package'), folder);
  for (const name of Object.keys(readArchive(folder).dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  }
  return {
    project,
    folder,
    cli: join(folder, readArchive(folder).bin.blackletter),
    remove: () => {
      rmSync(project, { recursive: true, force: true });
    },
  };
}

/** A folder above which no `node_modules` lies: node would find there what a user of the package has not installed. */
function folderWithoutPackages(): string {
  const found = [tmpdir(), '/var/tmp', homedir()].find(
    (folder) =>
      existsSync(folder) &&
      foldersAbove(folder).every((above) => !existsSync(join(above, 'node_modules'))),
  );
  if (found === undefined)
    throw new Error('Every temporary folder has a node_modules above it: remove one');
  return found;
}

function foldersAbove(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

export interface PackageJson {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly bin: { readonly blackletter: string };
  readonly scripts: Readonly<Record<string, string>>;
}

export function readArchive(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
}
