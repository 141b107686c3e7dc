/**
 * The label of an HTML text's encoding as its beginning says (WHATWG HTML §13.2.3.2), undefined where it says none. A byte
 * order mark goes before it.
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048));
  const text = head.toString('latin1').replaceAll(/<!--[^]*?-->/gu, '');
  const label =
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(text)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})/iu.exec(text)?.[1];
  // What says of itself in ASCII that it is UTF-16 is not.
  return label !== undefined && /^utf-?16/iu.test(label) ? 'utf-8' : label;
}
