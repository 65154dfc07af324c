"use strict";
// The evidence of a number in a panel, steps from finding to finding, filters, and the theme.
// Without it the page reads on: a number leads to its card, and all cards stand below the draft.
(() => {
  const MOST_CARDS = 6; // in the panel; a total may be part of hundreds of relations
  const body = document.body;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const panel = one(".panel");
  const filters = one(".filters");
  const help = one(".help");
  const marks = all(".draft .mark[id]");
  const chosenKinds = new Set();
  let steps = [];
  let chosen = null;

  const keyOf = (part) => part.closest(".report").dataset.key;
  const statusOf = (mark) => mark.classList[1];
  const cardNumbers = (mark) => (mark.dataset.c ? mark.dataset.c.split(" ") : []);
  const cardOf = (mark, number) => document.getElementById(`${keyOf(mark)}c${number}`);
  const cardsOf = (mark) => cardNumbers(mark).map((number) => cardOf(mark, number)).filter(Boolean);
  const isSameFinding = (a, b) => Boolean(a.dataset.f) && a.dataset.f === b.dataset.f && keyOf(a) === keyOf(b);
  const make = (name, className, text = "") => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };
  const withoutNames = (copy) => {
    copy.removeAttribute("id");
    all("[id]", copy).forEach((part) => part.removeAttribute("id"));
    return copy;
  };

  // The panel.
  const copyOf = (card, mark) => {
    const copy = withoutNames(card.cloneNode(true));
    if (card.dataset.status === statusOf(mark)) one("h3", copy).remove();
    const strips = all(".strip", copy);
    const own = strips.find((strip) => strip.dataset.s === mark.dataset.s);
    if (own && strips.length > 1) {
      const rest = make("details", "strips");
      rest.append(make("summary", "", "The other numbers on a scale"));
      rest.append(...strips.filter((strip) => strip !== own));
      const place = one(".strips", copy);
      place.replaceWith(own, rest);
    }
    return copy;
  };
  const headOf = (mark) => {
    const row = document.getElementById(`${keyOf(mark)}l${mark.dataset.n}`);
    const head = make("div", `panel-head ${row.className}`);
    const written = make("h2", "written", one(".written", row).textContent);
    head.append(written, ...all(".sign, .word, .why, .read-as, .answered", row).flatMap((part) => [part.cloneNode(true), " "]));
    return head;
  };
  const fill = (mark) => {
    const cards = cardsOf(mark);
    const shown = cards.slice(0, MOST_CARDS).map((card) => copyOf(card, mark));
    one(".panel-cards").replaceChildren(headOf(mark), ...shown);
    if (cards.length > shown.length) {
      one(".panel-cards").append(make("p", "rule", `${cards.length - shown.length} more below the draft`));
    }
    const at = steps.findIndex((other) => other === mark || isSameFinding(other, mark));
    one(".where").textContent = at < 0 ? "" : `${at + 1} of ${steps.length}`;
  };
  const relate = (mark) => {
    all(".mark.related, .mark.chosen").forEach((other) => other.classList.remove("related", "chosen"));
    if (!mark) return;
    const places = new Set(cardsOf(mark).slice(0, MOST_CARDS).flatMap((card) => card.dataset.n.split(" ")));
    places.forEach((place) => document.getElementById(`${keyOf(mark)}n${place}`)?.classList.add("related"));
    mark.classList.remove("related");
    mark.classList.add("chosen");
  };
  const open = (mark) => {
    chosen = mark;
    fill(mark);
    relate(mark);
    panel.hidden = false;
    body.classList.add("sheet");
    panel.scrollTop = 0;
    mark.scrollIntoView({ block: "nearest" });
    panel.focus({ preventScroll: true });
  };
  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    body.classList.remove("sheet");
    relate(null);
    chosen?.focus();
  };

  // Steps from one finding to the next; those that the filters leave.
  const stepsOf = (kept) => {
    const seen = new Set();
    return kept.filter((mark) => {
      const finding = mark.dataset.f && `${keyOf(mark)}${mark.dataset.f}`;
      return !finding || (!seen.has(finding) && seen.add(finding));
    });
  };
  const step = (by) => {
    if (!steps.length) return;
    const at = steps.indexOf(chosen);
    if (at >= 0) return open(steps[(at + by + steps.length) % steps.length]);
    const from = chosen ? marks.indexOf(chosen) : -1;
    const next = from < 0 ? -1 : steps.findIndex((mark) => marks.indexOf(mark, from) > from);
    const place = next < 0 ? steps.length : next;
    open(steps[(by > 0 ? place : place - 1) % steps.length]);
  };

  // Filters.
  const wanted = (card) =>
    (!filters.rule.value || card.dataset.rule === filters.rule.value) &&
    (!filters.severity.value || card.dataset.severity === filters.severity.value);
  const keeps = (mark) =>
    (!chosenKinds.size || chosenKinds.has(statusOf(mark))) &&
    (!(filters.rule.value || filters.severity.value) || cardsOf(mark).some(wanted));
  const apply = () => {
    const filtered = chosenKinds.size || filters.rule.value || filters.severity.value;
    const kept = marks.filter((mark) => {
      const keep = keeps(mark);
      mark.classList.toggle("off", !keep);
      return keep;
    });
    all("article.card").filter((card) => card.id).forEach((card) => {
      card.hidden = !wanted(card) || (chosenKinds.size > 0 && !chosenKinds.has(card.dataset.status));
    });
    all(".index li").forEach((item) => {
      item.hidden = document.getElementById(one("a", item).hash.slice(1)).hidden;
    });
    all(".ledger li").forEach((row) => {
      row.hidden = chosenKinds.size > 0 && !chosenKinds.has(row.className);
    });
    steps = stepsOf(filtered ? kept : marks.filter((mark) => mark.dataset.f));
    one("output", filters).textContent = filtered ? `${kept.length} of ${marks.length} numbers` : "";
  };
  const toggleOf = (status, parts) => {
    const button = make("button", status);
    button.type = "button";
    button.append(...parts);
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const on = !chosenKinds.delete(status) && chosenKinds.add(status).has(status);
      button.setAttribute("aria-pressed", String(on));
      apply();
    });
    const item = make("li", status);
    item.append(button);
    return item;
  };
  const prepareFilters = () => {
    const items = all(".help .legend li");
    items.forEach((item) => {
      const status = item.className;
      const count = marks.filter((mark) => statusOf(mark) === status).length;
      const word = make("span", "word", one(".mark", item).textContent);
      const parts = [one(".sign", item).cloneNode(true), word, make("b", "", count.toLocaleString("en"))];
      if (count) one(".toggles").append(toggleOf(status, parts));
    });
    filters.hidden = marks.length === 0;
    filters.addEventListener("change", apply);
    filters.addEventListener("submit", (event) => event.preventDefault());
  };

  // The theme: what the system says until somebody chooses.
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => body.classList.contains("dark") || (!body.classList.contains("light") && systemDark.matches);
  const turn = () => {
    const dark = !isDark();
    body.classList.toggle("dark", dark);
    body.classList.toggle("light", !dark);
    one(".theme").setAttribute("aria-pressed", String(dark));
  };

  const markOf = (mark) => document.getElementById(`${keyOf(mark)}n${mark.dataset.n}`);
  const markOfEntry = (item) =>
    marks.find((mark) => keyOf(mark) === keyOf(item) && cardNumbers(mark).includes(item.dataset.c));
  const onClick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const mark = event.target.closest(".draft .mark");
    const item = event.target.closest(".index li");
    const target = mark ? markOf(mark) : item && markOfEntry(item);
    if (!target) return;
    event.preventDefault();
    open(target);
  };
  const KEYS = {
    j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1),
    d: turn, "?": () => help.showModal(), Escape: close,
  };
  const onKey = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.closest?.("input, select, textarea") || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  };

  body.classList.add("js");
  prepareFilters();
  apply();
  one(".tools").hidden = false;
  one(".theme").setAttribute("aria-pressed", String(isDark()));
  one(".theme").addEventListener("click", turn);
  one(".help-button").addEventListener("click", () => help.showModal());
  one(".close").addEventListener("click", close);
  one(".next").addEventListener("click", () => step(1));
  one(".previous").addEventListener("click", () => step(-1));
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
})();
