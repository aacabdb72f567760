// The evidence panel shows what the table holds: one source for both, and nothing is ever parsed as markup.

const row = (key) => document.getElementById(`row-${key}`);

/** Fills `panel` with the proof of the link `key`; returns whether there is one. */
export function showProof(panel, key) {
  const found = row(key);
  if (!found) return false;
  const heading = document.createElement('h2');
  heading.className = 'net-fact';
  for (const cell of [...found.cells].slice(0, 3)) {
    const part = document.createElement('span');
    part.append(...cell.cloneNode(true).childNodes);
    heading.append(part);
  }
  const proofs = found.querySelector('.net-proofs').cloneNode(true);
  panel.replaceChildren(heading, proofs);
  panel.dataset.key = key;
  return true;
}

/** Marks the rows of what is chosen, so that picture and table say the same. */
export function markRows(key) {
  for (const one of document.querySelectorAll('tr.chosen')) one.classList.remove('chosen');
  if (!key) return;
  const chosen = key.includes('~')
    ? [row(key)]
    : [...document.querySelectorAll('#links tbody tr[data-ends]')].filter((tr) => tr.dataset.ends.includes(key));
  for (const one of chosen) one?.classList.add('chosen');
}
