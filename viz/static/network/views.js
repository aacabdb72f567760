// Views are links: copied, or kept in this browser under the page's title.

const STORE = 'innograph.views';
const MOST = 50;

function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    return Array.isArray(found) ? found.filter((one) => typeof one?.search === 'string' && one.search[0] === '?') : [];
  } catch {
    return []; // storage may be switched off, or hold what another program wrote
  }
}

function keep(all) {
  try {
    localStorage.setItem(STORE, JSON.stringify(all.slice(0, MOST)));
  } catch {
    // the link can still be copied
  }
}

function fill(list) {
  list.replaceChildren(
    ...kept().map((one) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `/network${one.search}`;
      link.textContent = one.title;
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'plain';
      remove.textContent = '删除';
      remove.addEventListener('click', () => {
        keep(kept().filter((other) => other.search !== one.search));
        fill(list);
      });
      item.append(link, ' ', remove);
      return item;
    }),
  );
}

/** Where the browser gives no clipboard to pages without TLS, the old way: a selected field. */
async function copy(text, button) {
  const field = document.createElement('input');
  field.value = text;
  button.after(field);
  field.select();
  let done = false;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    done = document.execCommand('copy');
  }
  if (done) field.remove();
  button.textContent = done ? '已复制' : '请按 Ctrl+C 复制';
}

export function views(list, save, copier) {
  fill(list);
  save.addEventListener('click', () => {
    const mine = { title: document.title, search: location.search };
    keep([mine, ...kept().filter((one) => one.search !== mine.search)]);
    fill(list);
    save.textContent = '已保存';
  });
  copier.addEventListener('click', () => copy(location.href, copier));
}
