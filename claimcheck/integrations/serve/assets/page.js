// The page: a draft on the left, what was found in it on the right.

import { Answering } from "./answering.js";
import { Checks, ask } from "./asking.js";
import { Editor } from "./editor.js";
import { Evidence } from "./evidence.js";
import { ANSWERS, readFile, save, stemOf, takeDrops } from "./files.js";

const one = (id) => document.getElementById(id);
const editor = new Editor(one("text"), one("behind"));
const evidence = new Evidence(one("evidence"), one("finding"));
const STEM = "draft"; // of the name of a draft that was pasted
const SAVED_AS = { html: "html", markdown: "md", csv: "csv", json: "json" };
const NOTHING = "Nothing to check yet.";

// The draft is the text in the field, unless a file is `held` that only the server can read.
// `answers` is the text of the file beside it, `kept` that text when it was last saved or opened.
const draft = { stem: STEM, held: null, answers: "", kept: "", read: "", before: null };
let found = []; // the marks of the last answer
let chosen = null;

const nameOf = () => (draft.held ? draft.held.name : `${draft.stem}.${one("form").value}`);
const asked = () => {
  const said = { name: nameOf() };
  if (one("date").value) said.date = one("date").value;
  if (draft.answers) said.answers = draft.answers;
  return draft.held ? { ...said, file: draft.held.file } : { ...said, text: editor.text };
};
const isEmpty = () => !draft.held && !editor.text.trim();
const marks = () => (draft.held ? found : editor.marks);
const words = (mark) => {
  const drawn = document.querySelector(`.writing .mark[data-n="${mark.place}"]`);
  return drawn?.textContent.replace(/\s+/g, " ") ?? "";
};

// The chosen number.
const tell = () => {
  one("here").hidden = isEmpty() || !marks().length;
  one("here-actions").hidden = !chosen;
  one("here-words").textContent = chosen ? `${words(chosen)}: ${chosen.word}. ${chosen.told}` : "";
};
const choose = (mark, shown = mark && evidence.of(mark)) => {
  chosen = mark;
  evidence.open(shown);
  const related = evidence.placesOf(shown);
  editor.choose(mark ? mark.place : -1, related);
  one("read").querySelectorAll(".mark").forEach((drawn) => {
    const place = Number(drawn.dataset.n);
    drawn.classList.toggle("chosen", place === mark?.place);
    drawn.classList.toggle("related", place !== mark?.place && related.includes(place));
  });
  if (evidence.isBeside) evidence.reveal(shown);
  tell();
};
const goTo = (mark, shown) => {
  choose(mark, shown);
  if (draft.held) one(`d-n${mark.place}`)?.scrollIntoView({ block: "center" });
  else editor.select(mark);
};

// Checks.
const complain = (said) => {
  one("problem").textContent = said;
  one("problem").hidden = !said;
};
const clear = () => {
  found = [];
  draft.read = "";
  one("as-text").disabled = true;
  editor.show([], editor.text);
  answering.around(() => evidence.clear(), () => null);
  choose(null);
  one("read").replaceChildren();
  one("status").textContent = NOTHING;
  one("welcome").hidden = false;
  complain("");
};
const draw = (told) => {
  evidence.show(told.evidence);
  if (draft.held) one("read").innerHTML = told.draft; // of the same templates
};
const show = (told, sent) => {
  const text = chosen && words(chosen);
  found = told.marks;
  draft.read = told.text;
  one("as-text").disabled = !told.text;
  one("status").textContent = told.summary;
  one("welcome").hidden = true;
  if (!draft.held) editor.show(found, sent);
  answering.around(() => draw(told), placeOfAnswer);
  const again = marks().find((mark) => mark.place === chosen?.place && words(mark) === text);
  chosen = again ?? null;
  editor.choose(again ? again.place : -1, again ? evidence.placesOf(evidence.of(again)) : []);
  tell();
};
const check = async () => {
  const sent = editor.text;
  const { held } = draft;
  if (isEmpty()) return clear();
  const panel = one("finding");
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

// Answers.
const answering = new Answering(async (said) => {
  const told = await (await ask("/answer", { ...asked(), answer: said })).json();
  draft.answers = told.answers;
  one("save-answers").disabled = !draft.answers;
  checks.soon(0);
});
const placeOfAnswer = ({ place, rule, words: before }) => {
  const mark = marks().find((other) => other.place === place);
  if (!mark || words(mark) !== before) return null;
  const card = mark.cards.map((number) => evidence.card(number)).find((one) => one?.dataset.rule === rule);
  return rule ? card : evidence.of(mark);
};
const answer = (mark, shown) => {
  choose(mark, shown);
  const rule = shown.querySelector("button.answer") ? shown.dataset.rule : "";
  const about = rule ? marksOf(shown) : [mark];
  const known = about.find((other) => other.answers.some((given) => given.rule === rule));
  answering.open(known ?? mark, words(known ?? mark), shown, rule);
  evidence.reveal(shown);
};
const marksOf = (card) => marks().filter((mark) => mark.cards.includes(Number(card.dataset.c)));

// Steps from one finding to the next.
const step = (by) => {
  const seen = new Set();
  const stops = marks().filter((mark) => mark.finding && !seen.has(mark.finding) && seen.add(mark.finding));
  if (!stops.length) return;
  const isTyping = !draft.held && document.activeElement === editor.field;
  const from = isTyping ? editor.field.selectionStart : (marks().find((mark) => mark.place === chosen?.place)?.start ?? -1);
  const next = by > 0 ? stops.find((mark) => mark.start > from) : stops.findLast((mark) => mark.start < from);
  goTo(next ?? stops.at(by > 0 ? 0 : -1));
};
const onCaret = () => {
  const mark = editor.at(editor.field.selectionStart);
  if (mark && mark.place !== chosen?.place) choose(mark);
};
const onEvidence = (event) => {
  const shown = event.target.closest(".card, .ledger li");
  if (!shown) return;
  const mark = shown.matches(".card") ? marksOf(shown)[0] : marks().find((other) => `d-l${other.place}` === shown.id);
  if (!mark) return;
  if (event.target.closest("button.answer")) return answer(mark, shown);
  if (event.target.closest("a.written")) {
    event.preventDefault();
    goTo(mark, shown);
  } else if (event.target.closest("a.to-card")) {
    event.preventDefault();
    const card = evidence.card(Number(event.target.closest("a").hash.slice("#d-c".length)));
    choose(mark, card);
    evidence.reveal(card);
  } else if (event.target.closest(".card > summary") && !shown.open) {
    choose(mark, shown);
    shown.open = false; // the click opens it
  }
};
const onRead = (event) => {
  const drawn = event.target.closest(".mark");
  if (!drawn) return;
  event.preventDefault();
  choose(found.find((mark) => mark.place === Number(drawn.dataset.n)));
};

// Drafts that are opened, and that make room for another.
const layOut = () => {
  const { held } = draft;
  one("sheet").hidden = one("form-label").hidden = Boolean(held);
  one("read").hidden = one("held").hidden = !held;
  one("held-why").textContent = held ? "The file is shown as it was read, and stays as it is." : "";
  one("replaced").hidden = draft.before === null;
  one("name").hidden = draft.stem === STEM;
  one("name").textContent = nameOf();
  one("save-answers").disabled = !draft.answers;
};
const begin = (changes) => {
  Object.assign(draft, { held: null, answers: "", kept: "", ...changes });
  clear();
  layOut();
  checks.soon(0);
};
const put = (text, form, changes) => {
  const { stem, answers, kept } = draft;
  const before = editor.text.trim() && editor.text !== text ? { text: editor.text, form: one("form").value, stem, answers, kept } : null;
  editor.field.value = text;
  one("form").value = form;
  begin({ before, ...changes });
};
const takeDraft = async (file, answers) => {
  const read = await readFile(file);
  const changes = { stem: stemOf(read.name), answers, kept: answers };
  if (read.form) put(read.text, read.form, changes);
  else begin({ ...changes, held: read });
};
const take = async (files) => {
  one("saving").open = false;
  const beside = files.find((file) => file.name.endsWith(ANSWERS));
  const file = files.find((other) => other !== beside);
  const answers = beside ? await beside.text() : "";
  if (file) return takeDraft(file, answers);
  if (beside) Object.assign(draft, { answers, kept: answers });
  layOut();
  checks.soon(0);
};
const bringBack = () => {
  const { text, form, ...rest } = draft.before;
  put(text, form, rest);
};
const store = async (format) => {
  one("saving").open = false;
  if (isEmpty()) return complain("there is no draft to report on");
  try {
    save(await (await ask(`/v1/check?format=${format}`, asked())).blob(), `${stemOf(nameOf())}.${SAVED_AS[format]}`);
  } catch (error) {
    complain(error.message);
  }
};
const storeAnswers = () => {
  one("saving").open = false;
  draft.kept = draft.answers;
  save(new Blob([draft.answers], { type: "application/toml" }), nameOf() + ANSWERS);
};

const onClick = (id, act) => one(id).addEventListener("click", act);
editor.field.addEventListener("input", () => {
  editor.follow();
  checks.soon();
});
editor.field.addEventListener("keyup", onCaret);
onClick("text", onCaret);
onClick("evidence", onEvidence);
onClick("read", onRead);
onClick("next", () => step(1));
onClick("previous", () => step(-1));
onClick("to-evidence", () => evidence.reveal(evidence.of(chosen)));
onClick("to-answer", () => answer(chosen, evidence.of(chosen)));
onClick("open", () => one("file").click());
onClick("as-text", () => put(draft.read, "txt", { stem: draft.stem, answers: draft.answers, kept: draft.kept }));
onClick("put-away", () => begin({ stem: STEM }));
onClick("bring-back", bringBack);
onClick("example", () => put(one("example-text").content.textContent, "txt", { stem: STEM }));
onClick("save-answers", storeAnswers);
onClick("saving", (event) => {
  const { format } = event.target.closest("button")?.dataset ?? {};
  if (format) store(format);
});
one("form").addEventListener("change", () => {
  layOut();
  checks.soon(0);
});
one("date").addEventListener("change", () => checks.soon(0));
one("file").addEventListener("change", async () => {
  await take([...one("file").files]);
  one("file").value = "";
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape") one("saving").open = false;
  if (event.key !== "F8") return;
  event.preventDefault();
  step(event.shiftKey ? -1 : 1);
});
addEventListener("click", (event) => {
  if (!one("saving").contains(event.target)) one("saving").open = false;
});
addEventListener("beforeunload", (event) => {
  if (draft.answers !== draft.kept) event.preventDefault();
});
takeDrops(take, one("dropping"));
editor.paint();
