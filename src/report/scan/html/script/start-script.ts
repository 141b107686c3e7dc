/** Part of the page's script: the two lists of the page, their columns and filters. */
export const START_SCRIPT: string = String.raw`
function fileCell({ file }) {
  const name = element('span', '', { class: 'file' });
  for (const part of file.name.split(/(?<=[_.-])/)) name.append(part, element('wbr'));
  const cells = [name];
  if (file.folder !== '') cells.push(element('span', file.folder, { class: 'folder' }));
  return cells;
}

function tagged(text, tone) {
  return [element('span', text, { class: 'tag ' + (tone || '') })];
}

function startFindings(root, { findings, places }) {
  const entities = choices(root, 'entity');
  const readers = choices(root, 'access');
  const standings = choices(root, 'standing');
  const tones = { everyone: 'bad', group: 'warn', owner: 'muted', unknown: 'muted' };
  const entityName = (row) => entities[row.entity] || row.entity.replace(/^custom:/, '');
  const order = { everyone: 3, group: 2, unknown: 1, owner: 0 };
  const scored = findings.some(({ file }) => file.score >= 0);

  const columns = [
    { key: 'path', label: 'File', class: 'path', sort: ({ file }) => file.lower, draw: fileCell },
    {
      key: 'entity', label: 'Kind', class: 'kind', sort: entityName,
      draw: (row) => row.standing === 'open'
        ? [entityName(row)]
        : [entityName(row), element('span', standings[row.standing] || row.standing, { class: 'folder' })],
    },
    {
      key: 'masked', label: 'Shown as', sort: ({ masked }) => masked,
      draw: ({ masked }) => [element('span', masked, { class: 'masked' })],
    },
    { key: 'where', label: 'Where', class: 'medium', sort: ({ where }) => where, draw: ({ where }) => [where] },
    {
      key: 'confidence', label: 'Sure', class: 'num', downFirst: true,
      sort: ({ confidence }) => confidence, draw: ({ confidence }) => [confidence + ' %'],
    },
    {
      key: 'access', label: 'Readable by', class: 'wide', downFirst: true,
      sort: ({ file }) => order[file.access],
      draw: ({ file }) => tagged(readers[file.access], tones[file.access]),
    },
    {
      key: 'day', label: 'Changed', class: 'wide', sort: ({ file }) => file.day,
      draw: ({ file }) => tagged(file.day || 'not known'),
    },
  ];
  if (scored) {
    columns.push({
      key: 'score', label: 'Score', class: 'num', downFirst: true,
      sort: ({ file }) => file.score, draw: ({ file }) => [file.score < 0 ? '' : String(file.score)],
    });
  }

  const list = makeList({
    root, rows: findings, columns, detail,
    sortBy: scored ? 'score' : 'path', descending: scored,
    matches: (row, { search, entity, access, confidence, standing }) =>
      (standing === '' || row.standing === standing) &&
      (entity === '' || row.entity === entity) &&
      (access === '' || row.file.access === access) &&
      row.confidence >= Number(confidence) &&
      (search === '' || contains(row, search.toLowerCase())),
  });

  function contains(row, text) {
    return row.file.lower.includes(text) || row.masked.toLowerCase().includes(text) ||
      entityName(row).toLowerCase().includes(text);
  }

  function detail(row) {
    const all = element('dl');
    const add = (name, ...content) => {
      const cell = element('dd');
      cell.append(...content);
      all.append(element('dt', name), cell);
    };
    const reasons = row.reasons === '' ? ['no reason was recorded'] : row.reasons.split('\n');
    add('Because', reasons.join('; '));
    add('Found by', row.detector);
    add('Where', row.where || 'place unknown');
    add('File', [row.file.kind, row.file.size < 0 ? '' : row.file.size.toLocaleString('en-US') + ' bytes', row.file.day]
      .filter(Boolean).join(', '));
    add('Readable by', [readers[row.file.access], row.file.owner].filter(Boolean).join(', '));
    const same = places.get(row.value) || 1;
    if (same > 1) {
      const button = element('button', 'in ' + (same - 1).toLocaleString('en-US') + ' other ' +
        (same === 2 ? 'place' : 'places') + ': show them', { type: 'button', class: 'link' });
      button.addEventListener('click', () => list.showOn(({ value }) => value === row.value));
      add('Same value', button);
    }
    return all;
  }

  // What the charts name can be shown in the list.
  for (const mark of document.querySelectorAll('[data-filter]')) {
    const { filter, value } = mark.dataset;
    const button = element('button', mark.textContent, { type: 'button', class: 'link' });
    button.addEventListener('click', () => list.show(filter, value));
    mark.replaceChildren(button);
  }
}

function startUnread(root, { unread }) {
  const hows = choices(root, 'how');
  const tones = { unread: 'bad', part: 'warn', skipped: 'muted' };
  makeList({
    root, rows: unread, sortBy: 'path', descending: false,
    columns: [
      { key: 'path', label: 'Entry', class: 'path', sort: ({ file }) => file.lower, draw: fileCell },
      { key: 'how', label: 'How', sort: ({ how }) => how, draw: ({ how }) => tagged(hows[how], tones[how]) },
      {
        key: 'why', label: 'Why', sort: ({ code, why }) => code + why,
        draw: ({ code, why }) => [why + ' ', element('span', code, { class: 'small' })],
      },
      { key: 'kind', label: 'Kind', class: 'wide', sort: ({ file }) => file.kind, draw: ({ file }) => [file.kind] },
    ],
    matches: (row, { search, how }) =>
      (how === 'all' || (how === '' ? row.how !== 'skipped' : row.how === how)) &&
      (search === '' || [row.file.lower, row.why.toLowerCase(), row.code.toLowerCase()]
        .some((text) => text.includes(search.toLowerCase()))),
  });
}

const scanRows = readRows();
const findingList = document.getElementById('finding-list');
const unreadList = document.getElementById('unread-list');
if (findingList) startFindings(findingList, scanRows);
if (unreadList) startUnread(unreadList, scanRows);
`;
