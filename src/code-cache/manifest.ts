import { readFileSync } from 'node:fs';

/** What the build left of bytecode that V8 made of some texts, beside the bundle: `code-cache/manifest.json`. */
export interface Manifest {
  /** V8 takes bytecode of its own version only, and says nothing of the machine. */
  readonly madeBy: Maker;
  /** What V8 has for numbers that our children set (`OWN_NUMBERS`) unless it is told otherwise, as far as it knows them. */
  readonly usualNumbers: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, CachedText>>;
}

export interface Maker {
  readonly node: string;
  readonly v8: string;
  readonly platform: string;
  readonly arch: string;
}

/** Checksums of a text as it is compiled and of its bytecode: V8 itself compares no more than the text's length. */
export interface CachedText {
  readonly text: number;
  readonly bytecode: number;
}

/** Bytecode of a text under this name. @param folder URL of the folder, with a slash at its end. */
export function bytecodeFile(folder: URL, name: string): URL {
  return new URL(`${name}.bin`, folder);
}

export function manifestFile(folder: URL): URL {
  return new URL('manifest.json', folder);
}

/** The version of Node and the machine on which this process runs. */
export function thisMaker(): Maker {
  const { version, versions, platform, arch } = process;
  return { node: version, v8: versions.v8, platform, arch };
}

/** The manifest in the folder; undefined where there is none, or another Node or machine made it. */
export function readManifest(folder: URL): Manifest | undefined {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(manifestFile(folder), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
  const here = thisMaker();
  const { node, v8, platform, arch } = manifest.madeBy;
  const isOurs =
    node === here.node && v8 === here.v8 && platform === here.platform && arch === here.arch;
  return isOurs ? manifest : undefined;
}
