// Answers in place: one form, which goes to the card or the line that it answers.
// The answers are the text of the file that lies beside a draft; only the server reads and writes it.

const one = (id) => document.getElementById(id);
const NEEDS = { confirmed: "source", corrected: "now", waived: "note" };
const MISSING = { confirmed: "Say what confirms it.", corrected: "Say what it is to be.", waived: "Say why it may stay." };
const NOTES = { confirmed: "Note", corrected: "Note", waived: "Why it may stay" };

export class Answering {
  /** `send` sends what is answered to the server, and gives the new text of the file. */
  constructor(send) {
    this.form = one("answering");
    this.send = send;
    this.about = null;
    this.form.addEventListener("change", () => this.fit());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.keep({});
    });
    this.form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    one("leave-it").addEventListener("click", () => this.close());
    one("take-back").addEventListener("click", () => this.keep({ remove: true }));
  }

  get verdict() {
    return this.form.elements.verdict.value;
  }

  /** Show what the chosen verdict needs. */
  fit() {
    this.form.querySelectorAll("[data-for]").forEach((label) => {
      label.hidden = label.dataset.for !== this.verdict;
    });
    one("note-label").textContent = NOTES[this.verdict];
    for (const name of Object.values(NEEDS)) this.form.elements[name].required = name === NEEDS[this.verdict];
  }

  /** Answer a number in the place where it is shown; `rule` is "" to sign it off. */
  open(mark, words, shown, rule) {
    const known = mark.answers.find((answer) => answer.rule === rule);
    this.about = { place: mark.place, rule, words };
    one("answering-what").textContent = `${words}: what did you find?`;
    for (const name of ["source", "now", "note"]) this.form.elements[name].value = known?.[name] ?? "";
    this.form.elements.by.value = known?.by || this.form.elements.by.value;
    this.form.elements.verdict.value = known?.verdict ?? "confirmed";
    one("take-back").hidden = !known;
    this.complain("");
    this.put(shown);
    this.fit();
    this.form.elements[NEEDS[this.verdict]].focus({ preventScroll: true });
  }

  /** Below the head of a card, or at the end of a line of the ledger. */
  put(shown) {
    const head = shown.querySelector("summary");
    if (head) head.after(this.form);
    else shown.append(this.form);
    this.form.hidden = false;
  }

  complain(words) {
    one("answering-problem").textContent = words;
  }

  async keep(more) {
    const needed = this.form.elements[NEEDS[this.verdict]];
    if (!more.remove && !needed.value.trim()) {
      this.complain(MISSING[this.verdict]);
      needed.focus();
      return;
    }
    const { source, now, note, by } = this.form.elements;
    const said = { ...this.about, verdict: this.verdict, source: source.value, now: now.value, note: note.value, by: by.value };
    delete said.words;
    if (this.verdict !== "corrected") said.now = "";
    try {
      await this.send({ ...said, ...more });
      this.close();
    } catch (error) {
      this.complain(error.message);
    }
  }

  close() {
    const card = this.form.closest("details.card");
    this.about = null;
    this.form.hidden = true;
    document.body.append(this.form);
    card?.querySelector("summary").focus();
  }

  /** Let the evidence be drawn anew around the form, which stays open if its number is there. */
  around(draw, find) {
    const held = this.about;
    const focused = this.form.contains(document.activeElement) ? document.activeElement : null;
    if (held) document.body.append(this.form);
    draw();
    if (!held) return;
    const shown = find(held);
    if (shown) {
      this.put(shown);
      focused?.focus({ preventScroll: true });
    } else this.close();
  }
}
