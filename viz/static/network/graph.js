// Draws a picture whose places the server has worked out. The library is handed in, so that one file can hold both.

const FAMILY = '"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",SimSun,sans-serif';
const LEAST_ZOOM = 0.8; // names stay legible at first sight: a larger picture is longer than the window, not smaller
const MOST_ZOOM = 1.4;
const LOWEST = 430;
const HIGHEST = 1500; // where one has to move about in any case

const STYLE = [
  {
    selector: 'node',
    style: {
      shape: 'data(shape)',
      'shape-polygon-points': 'data(points)',
      width: 'data(size)',
      height: 'data(size)',
      'background-color': 'data(colour)',
      label: 'data(label)',
      'font-family': FAMILY,
      'font-size': 14,
      'line-height': 18 / 14 / 1.0,
      color: '#1c2430',
      'text-valign': 'bottom',
      'text-margin-y': 4,
      'text-wrap': 'wrap',
      'text-max-width': 400,
      'text-outline-color': '#ffffff',
      'text-outline-width': 2.5,
    },
  },
  {
    selector: 'node[?planned]',
    style: {
      'background-color': '#ffffff',
      'border-color': 'data(colour)',
      'border-width': 2.5,
      'border-style': 'dashed',
    },
  },
  {
    selector: 'node[?focus]',
    style: { 'font-weight': 'bold', 'outline-color': '#e08a00', 'outline-width': 3, 'outline-offset': 4 },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'straight',
      width: 1.6,
      'line-color': 'data(colour)',
      'target-arrow-color': 'data(colour)',
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.9,
      'target-distance-from-node': 3,
      'source-distance-from-node': 3,
    },
  },
  {
    selector: 'edge[bend != 0]',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-distances': 'data(bend)',
      'control-point-weights': 0.5,
      'edge-distances': 'node-position',
    },
  },
  { selector: 'edge[?inferred]', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 5] } },
  {
    selector: 'edge[label != ""]',
    style: {
      'source-label': 'data(label)',
      'source-text-offset': 'data(at)',
      'font-family': FAMILY,
      'font-size': 11,
      color: 'data(colour)',
      'text-outline-color': '#ffffff',
      'text-outline-width': 2.5,
    },
  },
  { selector: 'edge[?faint]', style: { 'line-opacity': 0.45 } },
  { selector: '.faded', style: { opacity: 0.18 } },
  { selector: '.chosen', style: { 'z-index': 9 } },
  { selector: 'edge.chosen', style: { width: 4, 'line-opacity': 1, 'source-label': 'data(word)' } },
  { selector: 'node.chosen', style: { 'overlay-color': '#e08a00', 'overlay-opacity': 0.25, 'overlay-padding': 5 } },
];

/** The zoom at which the box is shown first, and how high its place on the page then is. */
function fitting(box, wide, high) {
  const whole = Math.min(wide / (box.x2 - box.x1), high / (box.y2 - box.y1), MOST_ZOOM);
  if (whole >= LEAST_ZOOM) return { zoom: whole, high: Math.max(LOWEST, Math.ceil((box.y2 - box.y1) * whole)) };
  const zoom = Math.max(LEAST_ZOOM, Math.min(wide / (box.x2 - box.x1), 1));
  const needed = Math.ceil((box.y2 - box.y1) * zoom);
  return { zoom, high: Math.max(high, (box.x2 - box.x1) * zoom > wide ? Math.min(needed, HIGHEST) : needed) };
}

/**
 * Draws `picture` into `container`, whose place on the page it sets once and then only follows.
 * `on.choose(id)` is called for a click on a node or edge ("" for the ground), `on.move(id, place)` after a drag.
 */
export function createGraph(cytoscape, container, tip, picture, on) {
  let box = picture.box;
  let touched = false;
  const cy = cytoscape({
    container,
    elements: { nodes: picture.nodes, edges: picture.edges },
    style: STYLE,
    layout: { name: 'preset', fit: false },
    minZoom: 0.15,
    maxZoom: 3,
    userZoomingEnabled: false, // the wheel scrolls the page; with Ctrl it zooms, see below
    boxSelectionEnabled: false,
    autounselectify: true,
  });

  const room = () => Math.max(LOWEST, window.innerHeight - container.getBoundingClientRect().top - window.scrollY - 16);

  function fit() {
    const found = fitting(box, container.clientWidth, room());
    container.style.height = `${found.high}px`;
    cy.resize();
    cy.zoom(found.zoom);
    const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
    cy.pan({ x: cy.width() / 2 - middle.x * found.zoom, y: cy.height() / 2 - middle.y * found.zoom });
    touched = false;
  }

  // Where the container moved or changed size without the library hearing of it, clicks hit other edges.
  let wide = container.clientWidth;
  const follow = () => {
    cy.resize();
    if (!touched && container.clientWidth !== wide) {
      wide = container.clientWidth;
      fit();
    }
  };
  new ResizeObserver(follow).observe(container);
  new ResizeObserver(follow).observe(document.body);
  window.addEventListener('scroll', () => cy.resize(), { passive: true });

  function choose(id) {
    cy.batch(() => {
      cy.elements().removeClass('faded chosen');
      const one = id ? cy.getElementById(id) : cy.collection();
      if (one.empty()) return;
      const near = one.isNode() ? one.closedNeighborhood() : one.union(one.connectedNodes());
      cy.elements().difference(near).addClass('faded');
      one.addClass('chosen');
    });
  }

  cy.on('tap', (event) => on.choose(event.target === cy ? '' : event.target.id()));
  cy.on('dragfree', 'node', (event) => on.move(event.target.id(), event.target.position()));
  cy.on('mouseover', 'node, edge', (event) => {
    const one = event.target;
    const end = (node) => node.data('name');
    tip.textContent = one.isNode()
      ? `${one.data('word')}：${end(one)}`
      : `${end(one.source())} — ${one.data('word')}${one.data('inferred') ? '（推断）' : ''} → ${end(one.target())}`;
    tip.hidden = false;
    container.classList.add('over');
  });
  cy.on('mousemove', (event) => {
    tip.style.transform = `translate(${event.renderedPosition.x + 14}px, ${event.renderedPosition.y + 14}px)`;
  });
  cy.on('mouseout', 'node, edge', () => {
    tip.hidden = true;
    container.classList.remove('over');
  });
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const at = container.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 300), { x: event.clientX - at.left, y: event.clientY - at.top });
    },
    { passive: false },
  );

  function zoom(times, place) {
    touched = true;
    cy.zoom({ level: cy.zoom() * times, renderedPosition: place ?? { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  /** Draws another picture; what is in both stays where it is on the screen. */
  function update(next) {
    const stays = new Set([...next.nodes, ...next.edges].map((one) => one.data.id));
    const before = cy.nodes().length;
    cy.batch(() => {
      cy.elements().filter((one) => !stays.has(one.id())).remove();
      for (const one of [...next.nodes, ...next.edges]) {
        const there = cy.getElementById(one.data.id);
        if (there.empty()) cy.add(one);
        else {
          there.data(one.data);
          if (one.position) there.position(one.position);
        }
      }
    });
    box = next.box;
    const shown = cy.extent();
    const outside = box.x1 < shown.x1 - 1 || box.y1 < shown.y1 - 1 || box.x2 > shown.x2 + 1 || box.y2 > shown.y2 + 1;
    if (outside && cy.nodes().length !== before && !touched) fit();
  }

  fit();
  cy.on('dragpan', () => {
    touched = true;
  });
  return {
    cy,
    fit,
    choose,
    zoom,
    update,
    png: (title) =>
      saveAs(cy.png({ output: 'blob', full: true, scale: 2, bg: '#ffffff', maxWidth: 8000, maxHeight: 8000 }), `${title}.png`),
    hide: (off) =>
      cy.batch(() => {
        for (const one of cy.elements()) one.style('display', off.has(one.data('type')) ? 'none' : 'element');
      }),
    centre: (id) => {
      touched = true;
      cy.center(cy.getElementById(id));
    },
  };
}

/** Saves `content` (a Blob) under `name`. */
export function saveAs(content, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
