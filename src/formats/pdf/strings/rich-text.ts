/**
 * The text of XHTML or other XML without its markup: a paragraph ends a line, other tags stand for nothing. What stands in
 * attributes comes after it, a line each.
 */
export function richText(markup: string): string {
  const attributes: string[] = [];
  const text = markup.replace(/<!--|-->/gu, '\n').replace(/<[^<>]{1,10000}>/gu, (tag) => {
    for (const [, double, single] of tag.matchAll(ATTRIBUTE)) {
      attributes.push(double ?? single ?? '');
    }
    return BLOCK.test(tag) ? '\n' : '';
  });
  return [text, ...attributes].join('\n').replace(CHARACTER, character);
}

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const ATTRIBUTE = /=\s{0,20}(?:"([^"]*)"|'([^']*)')/gu;
const BLOCK = /^<\/?(?:p|br|div|li|tr|td)\b/iu;
const CHARACTER = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
