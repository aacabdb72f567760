// Names while one is being written: arrow keys choose, Enter opens; without JavaScript the form searches.

const PAUSE = 120; // ms

export function suggest(input, list, names) {
  if (!input) return;
  let timer = 0;
  let asked = 0;
  let at = -1;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function mark(next) {
    const options = [...list.children];
    if (!options.length) return;
    at = (next + options.length) % options.length;
    options.forEach((one, number) => one.setAttribute('aria-selected', String(number === at)));
    input.setAttribute('aria-activedescendant', options[at].id);
    options[at].scrollIntoView({ block: 'nearest' });
  }

  async function find(words) {
    const answer = await fetch(`/network/find?q=${encodeURIComponent(words)}`);
    return answer.ok ? answer.json() : [];
  }

  async function ask(words) {
    const mine = ++asked;
    const found = words ? await find(words) : [];
    if (mine !== asked) return;
    list.replaceChildren(
      ...found.map((one, number) => {
        const item = document.createElement('li');
        item.id = `suggestion-${number}`;
        item.setAttribute('role', 'option');
        const link = document.createElement('a');
        link.href = `/network?focus=${encodeURIComponent(one.id)}`;
        link.tabIndex = -1;
        const name = document.createElement('bdi');
        name.textContent = one.name;
        const kind = document.createElement('small');
        kind.textContent = ` ${one.word}`;
        link.append(name, kind);
        item.append(link);
        return item;
      }),
    );
    list.hidden = found.length === 0;
    at = -1;
    input.setAttribute('aria-expanded', String(found.length > 0));
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask(input.value.trim()), PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark(event.key === 'ArrowDown' ? at + 1 : at < 0 ? -1 : at - 1);
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      list.children[at].querySelector('a').click();
    }
  });
  input.addEventListener('blur', () => setTimeout(close, 200));

  // the box for the end of a path is replaced with the panel, so it is listened to from above
  document.addEventListener('input', (event) => {
    if (event.target.getAttribute('list') !== names.id) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const found = await find(event.target.value.trim());
      names.replaceChildren(
        ...found.map((one) => {
          const option = document.createElement('option');
          option.value = one.name;
          option.label = one.word;
          return option;
        }),
      );
    }, PAUSE);
  });
}
