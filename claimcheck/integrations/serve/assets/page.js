// The page: a draft on the left, what was found in it on the right.

import { Checks, ask } from "./asking.js";
import { Editor } from "./editor.js";
import { Evidence } from "./evidence.js";
import { endingOf, readFile, save, stemOf, takeDrops } from "./files.js";

const one = (id) => document.getElementById(id);
const editor = new Editor(one("text"), one("behind"));
const evidence = new Evidence(one("evidence"));
const SAVED_AS = { html: "html", markdown: "md", csv: "csv", json: "json" };

// The draft is the text in the field, unless a file is `held` that only the server can read.
const draft = { stem: "draft", held: null, read: "", before: null };
let marks = [];

const asked = () => {
  const said = { name: draft.held ? draft.held.name : `${draft.stem}.${one("form").value}` };
  if (one("date").value) said.date = one("date").value;
  return draft.held ? { ...said, file: draft.held.file } : { ...said, text: editor.text };
};
const isEmpty = () => !draft.held && !editor.text.trim();

// Checks.
const complain = (words) => {
  one("problem").textContent = words;
  one("problem").hidden = !words;
};
const clear = () => {
  marks = [];
  editor.show([], editor.text);
  evidence.clear();
  one("status").textContent = "Nothing to check yet.";
  one("steps").hidden = true;
};
const show = (told, sent) => {
  marks = told.marks;
  draft.read = told.text;
  one("status").textContent = told.summary;
  evidence.show(told.evidence);
  if (draft.held) one("read").innerHTML = told.draft;
  else editor.show(marks, sent);
  one("steps").hidden = !marks.some((mark) => mark.finding);
};
const check = async () => {
  const panel = one("status").closest(".finding");
  const sent = editor.text;
  const { held } = draft;
  if (isEmpty()) {
    complain("");
    clear();
    return;
  }
  panel.classList.add("busy");
  try {
    const told = await (await ask("/live", asked())).json();
    if (held !== draft.held || isEmpty()) return;
    complain("");
    panel.classList.remove("old");
    show(told, sent);
  } catch (error) {
    panel.classList.add("old");
    complain(error.message);
  } finally {
    panel.classList.remove("busy");
  }
};
const checks = new Checks(check);

// Steps from one number to another.
const present = () => (draft.held ? marks : editor.marks);
const choose = (mark, { select }) => {
  const card = evidence.open(mark);
  const related = evidence.placesOf(card);
  editor.choose(mark.place, related);
  one("read").querySelectorAll(".mark").forEach((drawn) => {
    const place = Number(drawn.dataset.n);
    drawn.classList.toggle("chosen", place === mark.place);
    drawn.classList.toggle("related", place !== mark.place && related.includes(place));
  });
  if (!select) return;
  if (draft.held) one(`d-n${mark.place}`)?.scrollIntoView({ block: "center" });
  else editor.select(mark);
};
const caret = () => {
  const chosen = present().findIndex((mark) => mark.place === editor.chosen.place);
  return draft.held || document.activeElement !== editor.field ? chosen : -1;
};
const step = (by) => {
  const found = present().filter((mark, at, all) => mark.finding && all.findIndex((other) => other.finding === mark.finding) === at);
  if (!found.length) return;
  const now = present()[caret()];
  const offset = now ? now.start : editor.field.selectionStart;
  const next = by > 0 ? found.find((mark) => mark.start > offset) : found.findLast((mark) => mark.start < offset);
  choose(next ?? found.at(by > 0 ? 0 : -1), { select: true });
};
const onCaret = () => {
  const mark = editor.at(editor.field.selectionStart);
  if (mark && mark.place !== editor.chosen.place) choose(mark, { select: false });
};
const onEvidence = (event) => {
  const card = event.target.closest("summary")?.closest(".card");
  const link = event.target.closest("a.written, a.to-card");
  if (link) {
    event.preventDefault();
    const mark = present().find((other) => other.place === Number(link.closest("li").id.slice("d-l".length)));
    if (mark) choose(mark, { select: true });
  } else if (card && !card.open) {
    const mark = present().find((other) => evidence.placesOf(card).includes(other.place) && other.cards.includes(Number(card.id.slice("d-c".length))));
    if (mark) choose({ ...mark, finding: Number(card.id.slice("d-c".length)) }, { select: false });
    card.open = false; // the click opens it
  }
};
const onRead = (event) => {
  const drawn = event.target.closest(".mark");
  if (!drawn) return;
  event.preventDefault();
  const mark = marks.find((other) => other.place === Number(drawn.dataset.n));
  if (mark) choose(mark, { select: false });
};

// Drafts that are opened, and that make room for another.
const layOut = () => {
  one("sheet").hidden = one("form").parentElement.hidden = Boolean(draft.held);
  one("read").hidden = one("held").hidden = !draft.held;
  one("held-why").textContent = draft.held ? `${draft.held.name} is shown as it was read; the file itself stays as it is.` : "";
  one("replaced").hidden = draft.before === null;
  one("name").hidden = draft.stem === "draft";
  one("name").textContent = draft.held ? draft.held.name : `${draft.stem}.${one("form").value}`;
};
const put = (text, stem, form) => {
  draft.before = editor.text.trim() && editor.text !== text ? { text: editor.text, stem: draft.stem, form: one("form").value } : null;
  draft.held = null;
  draft.stem = stem;
  one("form").value = form;
  editor.field.value = text;
  clear();
  layOut();
  checks.soon(0);
};
const take = async ([file]) => {
  if (!file) return;
  const read = await readFile(file);
  if (read.form) {
    put(read.text, stemOf(read.name), read.form);
    return;
  }
  draft.held = read;
  draft.stem = stemOf(read.name);
  clear();
  one("read").replaceChildren();
  layOut();
  checks.soon(0);
};
const store = async (format) => {
  one("export").open = false;
  if (isEmpty()) return complain("there is no draft to report on");
  const answer = await ask(`/v1/check?format=${format}`, asked()).catch((error) => complain(error.message));
  if (answer) await save(answer, `${draft.stem}.${SAVED_AS[format]}`);
};

editor.field.addEventListener("input", () => {
  editor.follow();
  checks.soon();
});
editor.field.addEventListener("keyup", onCaret);
editor.field.addEventListener("click", onCaret);
one("evidence").addEventListener("click", onEvidence);
one("read").addEventListener("click", onRead);
one("form").addEventListener("change", () => {
  layOut();
  checks.soon(0);
});
one("date").addEventListener("change", () => checks.soon(0));
one("file").addEventListener("change", async () => {
  await take([...one("file").files]);
  one("file").value = "";
});
one("as-text").addEventListener("click", () => put(draft.read, draft.stem, "txt"));
one("put-away").addEventListener("click", () => {
  draft.held = null;
  draft.stem = "draft";
  layOut();
  checks.soon(0);
});
one("bring-back").addEventListener("click", () => put(draft.before.text, draft.before.stem, draft.before.form));
one("next").addEventListener("click", () => step(1));
one("previous").addEventListener("click", () => step(-1));
one("export").addEventListener("click", (event) => {
  const { format } = event.target.closest("button")?.dataset ?? {};
  if (format) store(format);
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape") one("export").open = false;
  if (event.key !== "F8") return;
  event.preventDefault();
  step(event.shiftKey ? -1 : 1);
});
addEventListener("click", (event) => {
  if (!one("export").contains(event.target)) one("export").open = false;
});
takeDrops(take, one("dropping"));
editor.paint();
