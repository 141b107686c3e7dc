/**
 * Part of the page's script: the rows of the lists out of the data block (`page-data.ts` writes it). Plain JavaScript of
 * browsers, held by a test to the rules of ESLint.
 */
export const ROWS_SCRIPT: string = String.raw`
function readRows() {
  const { files, words } = JSON.parse(document.getElementById('scan-data').textContent);
  const word = (known) => (typeof known === 'number' ? words[known] : known);
  const findings = [];
  const unread = [];
  const places = new Map();
  for (const [path, size, day, access, owner, score, kind, found, gaps] of files) {
    const cut = path.lastIndexOf('/') + 1;
    const file = {
      path, size, day, score,
      name: path.slice(cut), folder: path.slice(0, cut), lower: path.toLowerCase(),
      access: word(access), owner: word(owner), kind: word(kind),
    };
    for (const [entity, masked, confidence, where, standing, reasons, detector, value] of found) {
      if (value !== '') places.set(value, (places.get(value) || 0) + 1);
      findings.push({
        file, entity: word(entity), masked: word(masked), confidence, where: word(where),
        standing: word(standing), reasons: word(reasons), detector: word(detector), value,
      });
    }
    for (const [how, code, why] of gaps) {
      unread.push({ file, how: word(how), code: word(code), why: word(why) });
    }
  }
  return { findings, unread, places };
}

function choices(list, control) {
  const all = {};
  for (const option of list.querySelector('[data-control="' + control + '"]').options) {
    all[option.value] = option.text;
  }
  return all;
}
`;
