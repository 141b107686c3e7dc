/** What stands beside each other in a finished text: strings of lists in JSON, and the cells of each row of a table. */
export function besideEachOther(text: string): string[] {
  const lists = listsOf(text);
  return lists ?? rowsOf(text);
}

function listsOf(text: string): string[] | undefined {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  const lists: string[] = [];
  const open: unknown[] = [];
  try {
    open.push(JSON.parse(text));
  } catch {
    return undefined;
  }
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const members: readonly unknown[] = Object.values(value);
    const strings = Array.isArray(value) ? members.filter((one) => typeof one === 'string') : [];
    if (strings.length > 1) lists.push(strings.join('\n'));
    for (const member of members) if (typeof member === 'object') open.push(member ?? 0);
  }
  return lists;
}

function rowsOf(text: string): string[] {
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
  for (const sign of [',', ';', '\t']) {
    const rows = lines.map((line) => line.split(sign));
    const [first] = rows;
    if (first === undefined || first.length < 2 || rows.length < 2) continue;
    if (!rows.every((row) => row.length === first.length)) continue;
    return rows.map((row) => row.map((cell) => cell.trim().replace(/^"|"$/gu, '')).join('\t'));
  }
  return [];
}
