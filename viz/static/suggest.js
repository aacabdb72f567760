// Suggestions under the question box: a combobox with a list that opens while one types (ARIA 1.2).
// Without this script the box is a plain form.

const input = document.querySelector("input[data-suggest]");
const list = document.getElementById("suggestions");
const said = document.getElementById("suggestions-said");
const PAUSE = 120; // milliseconds of rest before the server is asked
let options = [];
let active = -1;
let asked = 0;
let timer = 0;

function close() {
  list.hidden = true;
  options = [];
  active = -1;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function activate(at) {
  options[active]?.setAttribute("aria-selected", "false");
  active = at;
  const option = options[active];
  if (!option) {
    input.removeAttribute("aria-activedescendant");
    return;
  }
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", option.id);
}

function choose(option) {
  input.value = option.dataset.question;
  close();
  input.form.requestSubmit();
}

function optionOf(item, number) {
  const option = document.createElement("div");
  option.id = `suggestion-${number}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.dataset.question = item.question;
  const name = document.createElement("span");
  name.textContent = item.name;
  const hint = document.createElement("small");
  hint.textContent = item.hint;
  option.append(name, hint);
  option.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
  option.addEventListener("click", () => choose(option));
  return option;
}

function groupOf(group, first) {
  const box = document.createElement("div");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", group.name);
  const heading = document.createElement("div");
  heading.className = "group";
  heading.setAttribute("role", "presentation");
  heading.textContent = group.name;
  box.append(heading, ...group.items.map((item, i) => optionOf(item, first + i)));
  return box;
}

function show(groups) {
  let count = 0;
  const boxes = groups.map((group) => {
    const box = groupOf(group, count);
    count += group.items.length;
    return box;
  });
  close();
  list.replaceChildren(...boxes);
  options = [...list.querySelectorAll("[role=option]")];
  list.hidden = options.length === 0;
  input.setAttribute("aria-expanded", String(options.length > 0));
  said.textContent = options.length ? `${options.length} 条建议，用上下键选择` : "";
}

async function ask() {
  const number = ++asked;
  const typed = input.value.trim();
  if (typed.length < 2) {
    close();
    return;
  }
  try {
    const answer = await fetch(`${input.dataset.suggest}?${new URLSearchParams({ q: typed })}`);
    if (!answer.ok) return;
    const { groups } = await answer.json();
    if (number === asked && document.activeElement === input) show(groups);
  } catch {
    close(); // the server is away; the form still says so when it is sent
  }
}

const KEYS = {
  ArrowDown: () => activate((active + 1) % options.length),
  ArrowUp: () => activate((active <= 0 ? options.length : active) - 1),
  Home: () => activate(0),
  End: () => activate(options.length - 1),
};

if (input) {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return; // an input method has the keys while it composes
    if (event.key === "Escape") {
      close();
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0) {
      choose(options[active]);
      event.preventDefault();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp" || active >= 0) && KEYS[event.key]) {
      KEYS[event.key]();
      event.preventDefault();
    }
  });
  input.addEventListener("blur", close);
}
