import type { XmlPart } from '../../../xml/text/xml-part.js';
import type { TextEdit } from '../../../xml/edit/text-edit.js';

/**
 * Word drops blanks at the ends of a text element unless it is told to keep them (XML 1.0 §2.10). An edit may bring
 * blanks to an end that were in the middle before.
 *
 * @param edits Sorted, not overlapping.
 */
export function keepBlanks({ text, hosts }: XmlPart, edits: readonly TextEdit[]): TextEdit[] {
  const more: TextEdit[] = [];
  let at = 0;
  for (const host of hosts) {
    while (at < edits.length && (edits[at]?.end ?? 0) < host.start) at++;
    const inside: TextEdit[] = [];
    for (let next = at; next < edits.length; next++) {
      const edit = edits[next];
      if (edit === undefined || edit.start > host.end) break;
      if (edit.start >= host.start && edit.end <= host.end) inside.push(edit);
    }
    if (inside.length === 0 || host.keepsBlanks) continue;
    let after = '';
    let from = host.start;
    for (const edit of inside) {
      after += text.slice(from, edit.start) + edit.text;
      from = edit.end;
    }
    after += text.slice(from, host.end);
    const before = text.slice(host.start, host.end);
    const isNew = [/^\s/u, /\s$/u].some((blank) => blank.test(after) && !blank.test(before));
    if (isNew) {
      more.push({ start: host.afterName, end: host.afterName, text: ' xml:space="preserve"' });
    }
  }
  return more;
}
