// The draft in its text field, which is the user's alone, and the marks behind it.
// Marks lie in the text that was checked; until the next answer they move with what is typed.

/** The first and the last place at which two texts differ: `[start, end before, end now]`. */
export const changeBetween = (before, now) => {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === now[now.length - 1 - same]) same += 1;
  return [start, before.length - same, now.length - same];
};

/** The marks where they stand after the change; those that it touches are gone. */
export const moved = (marks, before, now) => {
  const [start, endBefore, endNow] = changeBetween(before, now);
  return marks.flatMap((mark) => {
    if (mark.end < start || (mark.end === start && endNow === start)) return [mark];
    if (mark.start < endBefore || mark.start < start) return [];
    const by = endNow - endBefore;
    return [{ ...mark, start: mark.start + by, end: mark.end + by }];
  });
};

export class Editor {
  constructor(field, behind) {
    this.field = field;
    this.behind = behind;
    this.marks = [];
    this.painted = field.value;
    this.chosen = { places: new Set(), place: -1 };
  }

  get text() {
    return this.field.value;
  }

  /** What was typed is under the marks at once. */
  follow() {
    this.marks = moved(this.marks, this.painted, this.text);
    this.paint();
  }

  /** Marks of the text as it was when it was sent. */
  show(marks, sent) {
    this.marks = moved(marks, sent, this.text);
    this.paint();
  }

  /** Mark one number as chosen, and those that it was compared with. */
  choose(place, related) {
    this.chosen = { place, places: new Set(related) };
    this.behind.querySelectorAll(".mark").forEach((drawn) => this.dress(drawn));
  }

  dress(drawn) {
    const place = Number(drawn.dataset.n);
    drawn.classList.toggle("chosen", place === this.chosen.place);
    drawn.classList.toggle("related", place !== this.chosen.place && this.chosen.places.has(place));
  }

  paint() {
    const text = this.text;
    const parts = document.createDocumentFragment();
    let at = 0;
    for (const mark of this.marks) {
      if (mark.start < at) continue;
      parts.append(text.slice(at, mark.start), this.drawn(mark, text.slice(mark.start, mark.end)));
      at = mark.end;
    }
    parts.append(text.slice(at), "\u200b"); // so that an empty last line has a height
    this.behind.replaceChildren(parts);
    this.painted = text;
  }

  drawn(mark, words) {
    const made = document.createElement("span");
    made.className = `mark ${mark.status}${mark.quiet ? " quiet" : ""}`;
    made.dataset.n = mark.place;
    made.textContent = words;
    this.dress(made);
    return made;
  }

  /** The mark at the caret, if there is one. */
  at(offset) {
    return this.marks.find((mark) => mark.start <= offset && offset <= mark.end);
  }

  markOf(place) {
    return this.marks.find((mark) => mark.place === place);
  }

  /** Select a number in the text, and bring it into view. */
  select(mark) {
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(mark.start, mark.end);
    this.behind.querySelector(`[data-n="${mark.place}"]`)?.scrollIntoView({ block: "center" });
  }
}
