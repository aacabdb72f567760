// The single file drawn with cytoscape.js: what the page does as far as it needs no server.

import cytoscape from '../vendor/cytoscape.esm.min.mjs';
import { chooser, wireFile } from './file.js';
import { createGraph } from './graph.js';

const picture = JSON.parse(document.getElementById('data').textContent);
document.documentElement.classList.add('scripted');
const canvas = document.getElementById('canvas');
canvas.hidden = false;
const choose = chooser(() => graph);
const graph = createGraph(cytoscape, canvas, document.getElementById('tip'), picture, { choose, move: () => {} });
wireFile(graph, choose, picture.title);
window.innographGraph = graph.cy; // for whoever looks at it in the browser's tools, and for the tests
