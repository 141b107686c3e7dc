/**
 * Part of the page's script: a list of any number of rows that shows one page of them, filtered and sorted. Everything it
 * has is of the platform (buttons, selects, a table), so that a keyboard and a screen reader know what to do.
 */
export const LIST_SCRIPT: string = String.raw`
function element(name, text, attributes) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  return made;
}

function makeList({ root, rows, columns, matches, detail, sortBy, descending }) {
  const body = root.querySelector('tbody');
  const status = root.querySelector('[role="status"]');
  const size = root.querySelector('[data-page-size]');
  const turns = Object.fromEntries(
    [...root.querySelectorAll('[data-turn]')].map((button) => [button.dataset.turn, button]),
  );
  const controls = Object.fromEntries(
    [...root.querySelectorAll('[data-control]')].map((one) => [one.dataset.control, one]),
  );
  const state = { page: 0, sortBy, descending, shown: rows };

  const heads = columns.map((column) => {
    const head = element('th', '', { scope: 'col', class: column.class || '' });
    const button = element('button', column.label, { type: 'button', class: 'sort' });
    button.addEventListener('click', () => {
      state.descending = state.sortBy === column.key ? !state.descending : Boolean(column.downFirst);
      state.sortBy = column.key;
      update();
    });
    head.append(button);
    return head;
  });
  const headRow = element('tr');
  headRow.append(...heads);
  if (detail) {
    const last = element('td');
    last.append(element('span', 'Details', { class: 'sr' }));
    headRow.append(last);
  }
  root.querySelector('thead').append(headRow);

  function pages() {
    return Math.max(1, Math.ceil(state.shown.length / Number(size.value)));
  }

  function update() {
    const asked = Object.fromEntries(
      Object.entries(controls).map(([name, control]) => [name, control.value.trim()]),
    );
    const column = columns.find(({ key }) => key === state.sortBy);
    const way = state.descending ? -1 : 1;
    state.shown = rows.filter((row) => matches(row, asked));
    state.shown.sort((a, b) => {
      const left = column.sort(a);
      const right = column.sort(b);
      if (left !== right) return left < right ? -way : way;
      return a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : 0;
    });
    state.page = 0;
    draw();
  }

  function draw() {
    const perPage = Number(size.value);
    const first = state.page * perPage;
    const shown = state.shown.slice(first, first + perPage);
    body.replaceChildren(...shown.map(drawRow));
    heads.forEach((head, index) => {
      if (columns[index].key !== state.sortBy) head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', state.descending ? 'descending' : 'ascending');
    });
    const count = (many) => many.toLocaleString('en-US');
    status.textContent = shown.length === 0
      ? 'None of ' + count(rows.length) + ' ' + status.dataset.what
      : count(first + 1) + ' to ' + count(first + shown.length) + ' of ' +
        count(state.shown.length) + ' ' + status.dataset.what +
        (state.shown.length === rows.length ? '' : ' (' + count(rows.length) + ' in all)');
    turns.first.disabled = turns.back.disabled = state.page === 0;
    turns.next.disabled = turns.last.disabled = state.page >= pages() - 1;
  }

  function drawRow(row) {
    const line = element('tr');
    columns.forEach((column, index) => {
      const cell = element(index === 0 ? 'th' : 'td', '', { class: column.class || '' });
      if (index === 0) cell.setAttribute('scope', 'row');
      cell.append(...column.draw(row));
      line.append(cell);
    });
    if (detail) {
      const cell = element('td', '', { class: 'num' });
      const button = element('button', 'Why', {
        type: 'button', class: 'link', 'aria-expanded': 'false',
        'aria-label': 'Why: ' + row.file.name,
      });
      button.addEventListener('click', () => toggle(line, button, row));
      cell.append(button);
      line.append(cell);
    }
    return line;
  }

  function toggle(line, button, row) {
    const open = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!open));
    if (open) {
      line.nextElementSibling.remove();
      return;
    }
    const more = element('tr', '', { class: 'detail' });
    const cell = element('td', '', { colspan: String(columns.length + 1) });
    cell.append(detail(row));
    more.append(cell);
    line.after(more);
  }

  function turn(page) {
    const asked = document.activeElement;
    state.page = Math.min(Math.max(page, 0), pages() - 1);
    draw();
    // A button that is switched off while it has the focus would lose it.
    if (asked.disabled) (asked === turns.next || asked === turns.last ? turns.back : turns.next).focus();
  }

  turns.first.addEventListener('click', () => turn(0));
  turns.back.addEventListener('click', () => turn(state.page - 1));
  turns.next.addEventListener('click', () => turn(state.page + 1));
  turns.last.addEventListener('click', () => turn(pages() - 1));
  size.addEventListener('change', () => turn(0));

  const form = root.querySelector('form');
  let waiting;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, 120);
  });
  form.addEventListener('reset', () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, 0);
  });

  root.hidden = false;
  update();
  return {
    show: (control, value) => {
      form.reset();
      clearTimeout(waiting);
      controls[control].value = value;
      update();
      root.scrollIntoView();
      controls[control].focus({ preventScroll: true });
    },
    showOn: (test) => {
      form.reset();
      clearTimeout(waiting);
      state.shown = rows.filter(test);
      state.page = 0;
      draw();
      root.scrollIntoView();
      status.focus();
    },
  };
}
`;
