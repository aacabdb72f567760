// The network page. Every step is an address that the server answers; here the answer replaces what changed.

import cytoscape from '../vendor/cytoscape.esm.min.mjs';
import { createGraph } from './graph.js';
import { markRows, showProof } from './panel.js';
import { suggest } from './suggest.js';
import { views } from './views.js';

const byId = (id) => document.getElementById(id);
const read = (from) => JSON.parse(from.getElementById('data').textContent);

document.documentElement.classList.add('scripted');
suggest(byId('q'), byId('suggestions'), byId('names'));
if (byId('data')) start();

function start() {
  const canvas = byId('canvas');
  canvas.hidden = false;
  const undone = [];
  let asked = 0;
  const graph = createGraph(cytoscape, canvas, byId('tip'), read(document), {
    choose: (id) => choose(id),
    move: (id, at) => go(withStep(`p~${id}~${Math.round(at.x)}~${Math.round(at.y)}`)),
  });

  const here = () => new URLSearchParams(location.search);
  const opened = () => here().get('open') ?? '';

  function address(change) {
    const query = here();
    change(query);
    return `${location.pathname}?${query}`;
  }

  const withStep = (step) => address((query) => query.append('do', step));
  const opening = (id) =>
    address((query) => {
      query.delete('open');
      if (id) query.set('open', id);
    });

  /** Shows the answer to `to` in the place of what is there. */
  async function go(to, { keep = true, history: how = 'push' } = {}) {
    const mine = ++asked;
    document.body.classList.add('waiting');
    try {
      const answer = await fetch(to, { headers: { accept: 'text/html' } });
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (mine !== asked) return;
      if (!answer.ok || !next.getElementById('data')) {
        location.assign(to);
        return;
      }
      if (how === 'push') window.history.pushState(null, '', answer.url);
      if (how === 'replace') window.history.replaceState(null, '', answer.url);
      if (!keep) undone.length = 0;
      swap(next);
    } catch {
      location.assign(to);
    } finally {
      if (mine === asked) document.body.classList.remove('waiting');
    }
  }

  function swap(next) {
    document.title = next.title;
    for (const part of document.querySelectorAll('[data-swap]')) {
      const other = next.getElementById(part.id);
      if (other) part.replaceWith(document.adoptNode(other));
    }
    graph.update(read(document));
    ready();
  }

  function choose(id) {
    if (id && id.includes('~')) {
      window.history.replaceState(null, '', opening(id));
      show(id);
    } else if (id !== opened()) {
      go(opening(id), { history: 'replace' });
    }
  }

  function show(id) {
    graph.choose(id);
    markRows(id);
    if (id.includes('~') && showProof(byId('panel'), id)) byId('panel').scrollTop = 0;
  }

  function redo() {
    const to = undone.pop();
    if (to) go(to);
  }

  function undo() {
    const link = byId('undo');
    if (!link.href) return;
    undone.push(location.href);
    go(link.href);
  }

  /** What has to be done again whenever parts of the page were replaced. */
  function ready() {
    const again = byId('redo');
    again.classList.toggle('off', undone.length === 0);
    again.toggleAttribute('href', undone.length > 0);
    again.setAttribute('aria-disabled', String(undone.length === 0));
    views(byId('views'), byId('save'), byId('copy'));
    show(opened());
  }

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const target = event.target.closest('a, button, summary, #still a');
    if (!target) return;
    const key = target.dataset.open ?? target.dataset.proof;
    if (key) {
      if (target.dataset.proof) {
        choose(key); // the row opens as well: whoever reads the table stays in it
        return;
      }
      event.preventDefault();
      choose(key);
    } else if (target.id === 'undo' || target.id === 'redo') {
      event.preventDefault();
      (target.id === 'undo' ? undo : redo)();
    } else if (target.classList.contains('go')) {
      event.preventDefault();
      go(target.href, { keep: false });
    } else if (target.id === 'png') graph.png(document.title);
    else if (target.id === 'whole') graph.fit();
    else if (target.id === 'closer') graph.zoom(1.25);
    else if (target.id === 'farther') graph.zoom(0.8);
  });

  document.addEventListener('change', (event) => {
    const form = event.target.closest('#legend');
    if (form) go(`${form.action}?${new URLSearchParams(new FormData(form))}`, { keep: false });
  });

  document.addEventListener('keydown', (event) => {
    const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
    if (writing || !(event.ctrlKey || event.metaKey)) return;
    if (event.key === 'z' && !event.shiftKey) {
      event.preventDefault();
      undo();
    } else if (event.key === 'y' || (event.key === 'z' && event.shiftKey) || event.key === 'Z') {
      event.preventDefault();
      redo();
    }
  });

  window.addEventListener('popstate', () => go(location.href, { history: 'none' }));
  ready();
  document.documentElement.dataset.drawn = 'true';
  window.innographGraph = graph.cy; // for the tests, which ask where things are drawn
}
