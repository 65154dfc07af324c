// The draft in its text field, which is the user's alone, and the marks behind it.
// Marks lie in the text that was checked; until the next answer they move with what is typed.

/** Where two texts, or two lists, differ: `[start, end before, end now]`. */
export const changeBetween = (before, now) => {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === now[now.length - 1 - same]) same += 1;
  return [start, before.length - same, now.length - same];
};

/** The lines of a text, each with the marks in it: where they begin and end in the line. */
const linesOf = (text, marks) => {
  let [start, next] = [0, 0];
  return text.split("\n").map((words) => {
    const end = start + words.length;
    const inside = [];
    for (; next < marks.length && marks[next].start < end; next += 1) {
      const mark = marks[next];
      const [from, to] = [Math.max(mark.start - start, 0), Math.min(mark.end, end) - start];
      if (from < to) inside.push({ from, to, mark });
      if (mark.end > end) break;
    }
    start = end + 1;
    return { words, inside };
  });
};
const keyOf = ({ words, inside }) =>
  [words, ...inside.map(({ from, to, mark }) => [from, to, mark.status, mark.quiet, mark.place])].join("\n");

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
    this.keys = []; // what the lines are drawn from
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

  /** Draw the lines that are not as they were drawn. */
  paint() {
    const lines = linesOf(this.text, this.marks);
    const keys = lines.map(keyOf);
    const [start, endBefore, endNow] = changeBetween(this.keys, keys);
    const drawn = [...this.behind.children];
    const after = drawn[endBefore] ?? null;
    drawn.slice(start, endBefore).forEach((line) => line.remove());
    lines.slice(start, endNow).forEach((line) => this.behind.insertBefore(this.line(line), after));
    this.keys = keys;
    this.painted = this.text;
  }

  line({ words, inside }) {
    const made = document.createElement("div");
    let at = 0;
    for (const { from, to, mark } of inside) {
      if (from < at) continue;
      made.append(words.slice(at, from), this.drawn(mark, words.slice(from, to)));
      at = to;
    }
    made.append(`${words.slice(at)}\n`); // which gives an empty line its height
    return made;
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
