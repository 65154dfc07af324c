// What was found, beside the draft: cards that stay open while the draft is edited.

export class Evidence {
  constructor(place) {
    this.place = place;
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

  row(place) {
    return this.place.querySelector(`#d-l${place}`);
  }

  /** The places in the ledger of the numbers that a card compares. */
  placesOf(card) {
    return card?.dataset.n ? card.dataset.n.split(" ").map(Number) : [];
  }

  /** Open the card of a number, or its line in the ledger, and bring it into view. */
  open(mark) {
    this.all(".chosen").forEach((one) => one.classList.remove("chosen"));
    const shown = this.card(mark.finding || mark.cards[0]) ?? this.row(mark.place);
    if (!shown) return null;
    for (let fold = shown.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    shown.classList.add("chosen");
    shown.scrollIntoView({ block: "nearest" });
    return shown;
  }
}
