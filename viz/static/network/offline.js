// The single file: what the page does as far as it needs no server.

import cytoscape from '../vendor/cytoscape.esm.min.mjs';
import { createGraph, saveAs, savePng } from './graph.js';
import { markRows, showProof } from './panel.js';

const byId = (id) => document.getElementById(id);
const picture = JSON.parse(byId('data').textContent);

document.documentElement.classList.add('scripted');
byId('canvas').hidden = false;
const graph = createGraph(cytoscape, byId('canvas'), byId('tip'), picture, { choose, move: () => {} });

function showThing(key) {
  const item = byId(`thing-${key}`);
  if (!item) return;
  const heading = document.createElement('h2');
  heading.append(item.querySelector('.thing').cloneNode(true));
  const kind = document.createElement('p');
  kind.className = 'kind';
  kind.append(...item.querySelector('small').cloneNode(true).childNodes);
  const list = document.createElement('ul');
  for (const row of document.querySelectorAll('#links tbody tr[data-ends]')) {
    if (!row.dataset.ends.split(' ').includes(key)) continue;
    const line = document.createElement('li');
    const open = document.createElement('a');
    open.href = `#row-${row.dataset.key}`;
    open.dataset.open = row.dataset.key;
    open.textContent = [...row.cells].slice(0, 3).map((cell) => cell.textContent.trim().replace(/\s+/g, ' ')).join(' ');
    line.append(open);
    list.append(line);
  }
  byId('panel').replaceChildren(heading, kind, list);
}

function choose(id) {
  graph.choose(id);
  markRows(id);
  if (id.includes('~')) showProof(byId('panel'), id);
  else if (id) showThing(id);
}

function filter() {
  const off = new Set([...document.querySelectorAll('#legend input:not(:checked)')].map((one) => one.value));
  graph.cy.batch(() => {
    for (const one of graph.cy.elements()) one.style('display', off.has(one.data('type')) ? 'none' : 'element');
  });
  const gone = new Set(graph.cy.nodes().filter((one) => off.has(one.data('type'))).map((one) => one.id()));
  for (const row of document.querySelectorAll('#links tbody tr[data-ends]')) {
    row.hidden = off.has(row.dataset.type) || row.dataset.ends.split(' ').some((key) => gone.has(key));
  }
  for (const item of document.querySelectorAll('.things li')) item.hidden = gone.has(item.dataset.thing);
  for (const drawn of document.querySelectorAll('#still [data-key]')) {
    const [source, type, target] = drawn.dataset.key.split('~');
    const hide = gone.has(source) || off.has(type) || (target && gone.has(target));
    drawn.setAttribute('display', hide ? 'none' : 'inline');
  }
}

function seek(words) {
  const found = words && graph.cy.nodes().filter((one) => one.visible() && one.data('name').includes(words));
  if (!found || found.empty()) return;
  const exact = found.filter((one) => one.data('name') === words);
  const one = exact.nonempty() ? exact[0] : found[0];
  graph.cy.center(one);
  choose(one.id());
}

/** The table as Excel opens it; a text that it would take for a formula gets an apostrophe. */
function csv() {
  const cell = (text) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  const lines = [['起点', '关系', '终点', '说明', '原文']];
  for (const row of document.querySelectorAll('#links tbody tr[data-ends]')) {
    const said = [...row.cells].slice(0, 4).map((one) => one.textContent.trim().replace(/\s+/g, ' '));
    const quotes = [...row.querySelectorAll('blockquote p')].map((one) => one.textContent.trim());
    for (const quote of quotes.length ? quotes : ['']) lines.push([...said, quote]);
  }
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

const title = picture.title.replace(/[\\/:*?"<>|]/g, '_').slice(0, 60);
document.addEventListener('click', (event) => {
  const target = event.target.closest('a, button, summary');
  const key = target?.dataset.open ?? target?.dataset.proof;
  if (key) {
    if (target.dataset.open) event.preventDefault();
    choose(key);
  } else if (target?.id === 'png') savePng(graph.cy, title);
  else if (target?.id === 'svg') {
    const svg = byId('still').querySelector('svg').cloneNode(true);
    for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
    saveAs(new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }), `${title}.svg`);
  } else if (target?.id === 'csv') saveAs(new Blob([csv()], { type: 'text/csv' }), `${title}.csv`);
  else if (target?.id === 'whole') graph.fit();
  else if (target?.id === 'closer') graph.zoom(1.25);
  else if (target?.id === 'farther') graph.zoom(0.8);
});
byId('legend').addEventListener('change', filter);
byId('seek').addEventListener('change', (event) => seek(event.target.value.trim()));
document.documentElement.dataset.drawn = 'true';
window.innographGraph = graph.cy;
