/**
 * A path as the file system has it: one character a byte (latin1). Names need not be UTF-8; such strings keep every byte,
 * compare as bytes do, and take less memory than buffers.
 */
export type BytePath = string;

/** What the functions of `node:fs` take. */
export function toBuffer(path: BytePath): Buffer {
  return Buffer.from(path, 'latin1');
}

/** @param path A path as a user types it. */
export function toBytePath(path: string): BytePath {
  return Buffer.from(path, 'utf8').toString('latin1');
}

/** As text for people and detectors; U+FFFD stands for what is not UTF-8. */
export function toText(path: BytePath): string {
  return isAscii(path) ? path : toBuffer(path).toString('utf8');
}

export function isUtf8(path: BytePath): boolean {
  if (isAscii(path)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(toBuffer(path));
    return true;
  } catch {
    return false;
  }
}

/** The path of `name` inside a folder; an empty folder is the one that relative paths start from. */
export function joinPath(folder: BytePath, name: BytePath): BytePath {
  if (folder === '') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function isAscii(path: BytePath): boolean {
  for (let at = 0; at < path.length; at++) if (path.charCodeAt(at) > 0x7f) return false;
  return true;
}
