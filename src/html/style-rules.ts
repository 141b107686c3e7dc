/** Whether one of the rules is for an element of this name, class attribute and id. */
export type RuledOut = (name: string, classes: string, id: string) => boolean;

/**
 * Looks through the style sheets of a page for rules whose declarations are wanted. Takes time linear in the text.
 *
 * @param isWanted Told the element that the selector names (`''` for any) and the declarations between the braces.
 */
export function styleRules(
  text: string,
  isWanted: (name: string, declarations: string) => boolean,
): RuledOut {
  const rules: Rule[] = [];
  for (const sheet of sheetsIn(text)) {
    for (const [selectors, declarations] of blocksOf(sheet)) {
      for (const selector of selectors.split(',')) {
        const rule = ruleOf(selector);
        if (rule !== undefined && isWanted(rule.name, declarations)) rules.push(rule);
        if (rules.length >= MOST_RULES) break;
      }
    }
  }
  if (rules.length === 0) return () => false;
  return (name, classes, id) => {
    if (classes === '' && id === '' && !rules.some((rule) => rule.name === name)) return false;
    const has = new Set(classes.split(/\s+/u));
    return rules.some(
      (rule) =>
        (rule.name === '' || rule.name === name) &&
        (rule.id === '' || rule.id === id) &&
        rule.classes.every((one) => has.has(one)),
    );
  };
}

interface Rule {
  readonly name: string;
  readonly id: string;
  readonly classes: readonly string[];
}

/** What the last part of a selector asks of an element itself; nothing where it asks for anything else, or for no element. */
function ruleOf(selector: string): Rule | undefined {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/u)
      .at(-1) ?? '';
  const [, name = '', signs = ''] = COMPOUND.exec(last) ?? [];
  const id = /#([\w-]+)/u.exec(signs)?.[1] ?? '';
  const classes = [...signs.matchAll(/\.([\w-]+)/gu)].map(([, one = '']) => one);
  if ((name === '' || name === '*') && id === '' && classes.length === 0) return undefined;
  return { name: name === '*' ? '' : name.toLowerCase(), id, classes };
}

/** The style sheets in a page, without their comments. */
export function* sheetsIn(text: string): Iterable<string> {
  for (const { 0: tag, index } of text.matchAll(START)) {
    const from = index + tag.length;
    const end = text.indexOf('</', from);
    yield withoutComments(text.slice(from, end < 0 ? undefined : end));
    if (end < 0) return;
  }
}

function withoutComments(sheet: string): string {
  const [first = '', ...others] = sheet.split('/*');
  return first + others.map((part) => part.slice((part + '*/').indexOf('*/') + 2)).join(' ');
}

/** What stands before each innermost pair of braces, and in it. */
function* blocksOf(sheet: string): Iterable<[selectors: string, declarations: string]> {
  for (const part of sheet.split('}')) {
    const open = part.lastIndexOf('{');
    if (open >= 0)
      yield [part.slice(part.lastIndexOf('{', open - 1) + 1, open), part.slice(open + 1)];
  }
}

const START = /<(?:\w{1,20}:)?style(?=[\s>])[^<>]{0,1000}>/giu;
const COMPOUND = /^([\w*-]*)((?:[.#][\w-]+)*)$/u;
const MOST_RULES = 1000;
