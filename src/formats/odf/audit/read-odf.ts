import type { PartReading } from '../../../proof/part-reading.js';
import { namesOf } from '../../../proof/own-names.js';
import { readXml } from '../../../proof/read-xml.js';

/**
 * What a part of an OpenDocument file says, as another reader sees it: paragraphs with the cells of a row side by side,
 * texts beside them, and attributes by whether people's words can stand in them.
 *
 * @throws DocumentError UNPROVED for what is not well-formed
 */
export function readOdf(text: string): PartReading {
  const story: string[] = [];
  const others: string[] = [];
  const attributes: string[] = [];
  const structure = new Set<string>();
  const names = new Set<string>();
  const path: string[] = [];
  /** Paragraphs that are open, the innermost last; an element that is no part of its paragraph parts them. */
  const open: (string | undefined)[] = [];
  let separator = '\n';
  /** The same paragraphs without the spans whose style, by what this part says of it, is beside the line. */
  const level: string[] = [];
  const openLevel: string[] = [];
  const beside = new Set<string>();
  const spans: boolean[] = [];
  let style = '';
  const say = (content: string): void => {
    if (open.at(-1) !== undefined) {
      open.push((open.pop() ?? '') + content);
      if (!spans.includes(true)) openLevel.push((openLevel.pop() ?? '') + content);
    } else if (content.trim() !== '') others.push(content);
  };
  readXml(text, {
    open: (tag) => {
      const { name, attributes: values, isEmpty } = tag;
      const element = local(name);
      for (const [key, value] of values) {
        if (isWritten(key)) attributes.push(value, ...daysOf(value));
      }
      const said = namesOf(tag, isWritten);
      for (const one of said.structure) structure.add(one);
      for (const one of said.own) names.add(one);
      if (element === 'tab') say('\t');
      else if (element === 'line-break') say('\n');
      else if (element === 's') say(' '.repeat(Math.min(Number(values.get('text:c') ?? 1), 99)));
      if (element === 'table-row') separator = '\n';
      if (element === 'table-cell' && separator === '') separator = '\t';
      if (element === 'style') style = values.get('style:name') ?? '';
      if (element === 'text-properties' && isBeside(values)) beside.add(style);
      if (isEmpty) return;
      path.push(element);
      if (element === 'span') spans.push(beside.has(values.get('text:style-name') ?? ''));
      if (STORIES.has(element)) {
        open.push('');
        openLevel.push('');
      }
      if (PARTED.has(element)) open.push(undefined);
    },
    close: () => {
      const element = path.pop() ?? '';
      if (element === 'span') spans.pop();
      if (STORIES.has(element)) {
        story.push(separator, open.pop() ?? '');
        level.push(separator, openLevel.pop() ?? '');
        separator = path.includes('table-cell') ? '' : '\n';
      } else if (PARTED.has(element)) open.pop();
    },
    text: say,
    aside: (content) => others.push(content),
  });
  return {
    stories: beside.size === 0 ? [story.join('')] : [story.join(''), level.join('')],
    others,
    attributes,
    structure: [...structure],
    names: [...names],
  };
}

/** Raised, lowered or not shown (§20.383, §20.394). */
function isBeside(values: ReadonlyMap<string, string>): boolean {
  const position = values.get('style:text-position') ?? '0%';
  return values.get('text:display') === 'none' || /^(?:su|-?[\d.]*[1-9])/u.test(position);
}

/** Names of styles are mostly the program's own. */
function isWritten(key: string): boolean {
  return WORDS.has(local(key)) && !/^(?:style|xmlns):/u.test(key);
}

/** A day that is written by the standard, as forms write it. */
function daysOf(value: string): readonly string[] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return [];
  return [`${month}/${day}/${year}`, `${String(Number(month))}/${String(Number(day))}/${year}`];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const STORIES = new Set(['p', 'h', 'ruby-text']);
const PARTED = new Set(
  'annotation note note-citation frame text-box image object table list-style event-listeners control custom-shape rect line g'.split(
    ' ',
  ),
);
/** Attributes in which people's words stand. */
const WORDS = new Set(
  (
    'string-value value date-value time-value current-value href title description display-name label prompt name formula ' +
    'condition help-text command annote key1 key2 member-name identifier filter-value comment author'
  ).split(' '),
);
