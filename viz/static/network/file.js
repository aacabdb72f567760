// What a single file does around its drawing, whichever library draws: panel, legend, search, exports.
// `graph` has choose(id), hide(types), centre(id), fit(), zoom(times) and png(title).

import { saveAs } from './graph.js';
import { markRows, showProof } from './panel.js';

const byId = (id) => document.getElementById(id);
const words = (element) => element.textContent.trim().replace(/\s+/g, ' ');
const linkRows = () => [...document.querySelectorAll('#links tbody tr[data-ends]')];

function showThing(key) {
  const item = byId(`thing-${key}`);
  if (!item) return;
  const heading = document.createElement('h2');
  heading.append(item.querySelector('.net-thing').cloneNode(true));
  const kind = document.createElement('p');
  kind.className = 'net-kind';
  kind.append(...item.querySelector('small').cloneNode(true).childNodes);
  const list = document.createElement('ul');
  for (const row of linkRows().filter((one) => one.dataset.ends.split(' ').includes(key))) {
    const line = document.createElement('li');
    const open = document.createElement('a');
    open.href = `#row-${row.dataset.key}`;
    open.dataset.open = row.dataset.key;
    open.textContent = [...row.cells].slice(0, 3).map(words).join(' ');
    line.append(open);
    list.append(line);
  }
  byId('panel').replaceChildren(heading, kind, list);
}

/** Hides types in table and printed picture; returns them. */
function filterPage() {
  const off = new Set([...document.querySelectorAll('#legend input:not(:checked)')].map((one) => one.value));
  const gone = new Set();
  for (const item of document.querySelectorAll('.net-things li')) {
    item.hidden = off.has(item.dataset.type);
    if (item.hidden) gone.add(item.dataset.thing);
  }
  for (const row of linkRows()) {
    row.hidden = off.has(row.dataset.type) || row.dataset.ends.split(' ').some((key) => gone.has(key));
  }
  for (const drawn of document.querySelectorAll('#still [data-key]')) {
    const [source, type, target] = drawn.dataset.key.split('~');
    drawn.setAttribute('display', gone.has(source) || off.has(type) || gone.has(target) ? 'none' : 'inline');
  }
  return off;
}

/** The table as Excel opens it; a text that it would take for a formula gets an apostrophe. */
function csv() {
  const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = [['起点', '关系', '终点', '说明', '原文']];
  for (const row of linkRows()) {
    const said = [...row.cells].slice(0, 4).map(words);
    const quotes = [...row.querySelectorAll('blockquote p')].map(words);
    for (const quote of quotes.length ? quotes : ['']) lines.push([...said, quote]);
  }
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function svg() {
  const copy = byId('still').querySelector('svg').cloneNode(true);
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return new XMLSerializer().serializeToString(copy);
}

/** Shows what `id` stands for; `graph` marks it. */
export function chooser(graph) {
  return (id) => {
    graph().choose(id);
    markRows(id);
    if (id.includes('~')) showProof(byId('panel'), id);
    else if (id) showThing(id);
  };
}

export function wireFile(graph, choose, title) {
  const name = title.replace(/[\\/:*?"<>|]/g, '_').slice(0, 60);
  const actions = {
    png: () => graph.png(name),
    svg: () => saveAs(new Blob([svg()], { type: 'image/svg+xml' }), `${name}.svg`),
    csv: () => saveAs(new Blob([csv()], { type: 'text/csv' }), `${name}.csv`),
    whole: () => graph.fit(),
    closer: () => graph.zoom(1.25),
    farther: () => graph.zoom(0.8),
  };
  document.addEventListener('click', (event) => {
    const target = event.target.closest('a, button, summary');
    const key = target?.dataset.open ?? target?.dataset.proof;
    if (key) {
      if (target.dataset.open) event.preventDefault();
      choose(key);
    } else if (target?.id in actions) actions[target.id]();
  });
  byId('legend').addEventListener('change', () => graph.hide(filterPage()));
  byId('seek').addEventListener('change', (event) => {
    const sought = event.target.value.trim();
    const items = [...document.querySelectorAll('.net-things li:not([hidden])')];
    const called = (item) => words(item.querySelector('bdi'));
    const found = items.find((one) => called(one) === sought) ?? items.find((one) => sought && called(one).includes(sought));
    if (!found) return;
    graph.centre(found.dataset.thing);
    choose(found.dataset.thing);
  });
  document.documentElement.dataset.drawn = 'true';
}
