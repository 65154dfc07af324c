// What was found, beside the draft: cards that stay open while the draft is edited.

const MARGIN = 8; // pixels left free above what is brought into view

export class Evidence {
  constructor(place, panel) {
    this.place = place;
    this.panel = panel;
  }

  all(selector) {
    return [...this.place.querySelectorAll(selector)];
  }

  /** Show the parts that the server made; what was open stays open, by what it is about. */
  show(html) {
    const folds = new Map(this.all("details[data-group]").map((fold) => [fold.dataset.group, fold.open]));
    const opened = new Set(this.all("details.card[open]").map((card) => card.dataset.claim));
    this.place.innerHTML = html; // of our own templates, which escape what a draft says
    this.all("details[data-group]").forEach((fold) => {
      fold.open = folds.get(fold.dataset.group) ?? fold.open;
    });
    this.all("details.card").forEach((card) => {
      card.open = opened.has(card.dataset.claim);
    });
  }

  clear() {
    this.place.replaceChildren();
  }

  card(number) {
    return this.place.querySelector(`#d-c${number}`);
  }

  /** The card of a number that says most, or its line in the ledger. */
  of(mark) {
    return this.card(mark.finding || mark.cards[0]) ?? this.place.querySelector(`#d-l${mark.place}`);
  }

  /** The places in the ledger of the numbers that a card compares. */
  placesOf(shown) {
    return shown?.dataset.n ? shown.dataset.n.split(" ").map(Number) : [];
  }

  /** Open a card or a line of the ledger, and mark it as the chosen one. */
  open(shown) {
    this.all(".chosen").forEach((one) => one.classList.remove("chosen"));
    if (!shown) return;
    for (let fold = shown.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    shown.classList.add("chosen");
  }

  /** True if it has a scroll bar of its own, beside the draft. */
  get isBeside() {
    return getComputedStyle(this.panel).position === "sticky";
  }

  /** Bring it into view; beside the draft, the draft stays where it is. */
  reveal(shown) {
    if (!shown) return;
    if (!this.isBeside) {
      shown.scrollIntoView({ block: "start" });
      return;
    }
    const head = this.panel.querySelector(".status").offsetHeight + MARGIN;
    const [own, whole] = [shown.getBoundingClientRect(), this.panel.getBoundingClientRect()];
    const isSeen = own.top >= whole.top + head && own.bottom <= whole.bottom;
    if (!isSeen) this.panel.scrollTop += own.top - whole.top - head;
  }
}
