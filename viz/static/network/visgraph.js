// The single file drawn with vis-network, as pyvis gives nodes and edges; places are the server's, no physics.

import { chooser, wireFile } from './file.js';
import { saveAs } from './graph.js';

const data = JSON.parse(document.getElementById('data').textContent);
document.documentElement.classList.add('scripted');
const canvas = document.getElementById('canvas');
canvas.hidden = false;
const LEAST_SCALE = 0.8;
const high = data.box.y2 - data.box.y1;
const wide = data.box.x2 - data.box.x1;
const fits = Math.min(canvas.clientWidth / wide, 1);
canvas.style.height = `${Math.max(430, Math.ceil(high * Math.max(fits, LEAST_SCALE)))}px`;

const nodes = new vis.DataSet(data.nodes);
const edges = new vis.DataSet(data.edges);
const network = new vis.Network(canvas, { nodes, edges }, data.options);
const choose = chooser(() => graph);

function fit() {
  const scale = Math.max(Math.min(canvas.clientWidth / wide, canvas.clientHeight / high, 1.25), LEAST_SCALE);
  network.moveTo({ position: { x: (data.box.x1 + data.box.x2) / 2, y: (data.box.y1 + data.box.y2) / 2 }, scale });
}

const graph = {
  fit,
  choose: (id) => {
    network.unselectAll();
    if (nodes.get(id)) network.selectNodes([id], false);
    else if (edges.get(id)) network.selectEdges([id]);
  },
  zoom: (times) => network.moveTo({ scale: network.getScale() * times }),
  centre: (id) => network.focus(id, { scale: network.getScale() }),
  png: (title) => canvas.querySelector('canvas').toBlob((image) => saveAs(image, `${title}.png`)),
  hide: (off) => {
    nodes.update(nodes.get().map((one) => ({ id: one.id, hidden: off.has(one.type) })));
    edges.update(edges.get().map((one) => ({ id: one.id, hidden: off.has(one.type) })));
  },
};

network.on('click', ({ nodes: [node], edges: [edge] }) => choose(node ?? edge ?? ''));
network.on('resize', fit);
fit();
wireFile(graph, choose, data.title);
window.innographNetwork = network;
