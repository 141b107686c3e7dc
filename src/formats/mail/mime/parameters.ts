/** `text/html; charset="utf-8"` as its value and its parameters, by names in lower case (RFC 2045 §5.1). */
export interface FieldValue {
  /** In lower case. */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads a folded field loosely. Of a parameter that is there twice, the first counts. */
export function readFieldValue(written: string): FieldValue {
  const text = written.replaceAll(/\r?\n/gu, '');
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of text.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    const value = quoted === undefined ? (bare ?? '') : quoted.replaceAll(/\\(.)/gu, '$1');
    if (!parameters.has(key)) parameters.set(key, value.trim());
  }
  const value = /^\s*([^\s;]*)/u.exec(text)?.[1] ?? '';
  return { value: value.toLowerCase(), parameters };
}

const PARAMETER = /;\s*([\w!#$%&'*+.^-]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/gu;
