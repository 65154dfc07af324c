"""How the time to read a text grows with its length, on inputs that stop other engines.

    python benchmarks/growth.py                  up to 5 million characters on one line
    python benchmarks/growth.py --most 400000    up to as many

Each input is one pattern repeated, read at half the length and at the whole.  The growth is the one
time over the other: 2 is linear.  Exits with 1 if one grows by more than 2.3.  Times are CPU
seconds of one process, the fastest of several rounds; five million characters take half an hour.
"""

from __future__ import annotations

import argparse
import gc
import random
import string
import sys
import time
from collections.abc import Callable

from claimcheck.extract import extract_mentions
from claimcheck.model import Document

MOST_GROWTH = 2.3  # two, and room for the noise of a shared machine
LENGTH = 5_000_000  # characters
ENOUGH = 1.0  # seconds of one input after which it is not read again
ROUNDS = 5
SEED = 20_261

PATTERNS = {
    "digits": "7",
    "one and": "one and ",
    "commas": "1,",
    "slashes": "1/",
    "groups": "1 000 000 ",
    "twenty-": "twenty-",
    "units": "5 kg m^2/s ",
    "scales": "a thousand million billion ",
    "right to left": "\u202e5\u200b3 km\u200f ",
    "combining marks": "5\u0301\u0302",
    "NUL": "5\0",
    "lone surrogates": "5\ud800 km ",
    "dashes": "1-",
    "full stops": "one. ",
    "between": "between 1 and ",
    "hundreds of": "hundreds of ",
    "feet": "5 feet ",
    "halves": "½",
    "quotation marks": '5" ',
    "crosses": "5x",
    "references": "&#163;5",
    "letters": "a",
    "spaces": " ",
    "prose": "The yard sold 1,300 tonnes for $4 million on 3 March, about 12 percent more. ",
}


def texts(length: int) -> dict[str, str]:
    """Every input, as long as asked for."""
    found = {
        name: (pattern * (length // len(pattern) + 1))[:length]
        for name, pattern in PATTERNS.items()
    }
    letters = random.Random(SEED)
    found["random"] = "".join(letters.choices(string.printable.replace("\n", ""), k=length))
    found["lines"] = ("about\n5\nkg " * (length // 11 + 1))[:length]
    return found


def seconds(text: str) -> float:
    """CPU seconds to read the text: the least of several rounds, of one if it takes long."""
    rounds: list[float] = []
    while len(rounds) < ROUNDS and sum(rounds) < ENOUGH:
        rounds.append(_timed(lambda: extract_mentions(Document(text))))
    return min(rounds)


def _timed(read: Callable[[], object]) -> float:
    """CPU seconds with the garbage collector off: its full collections come in steps."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    read()
    spent = time.process_time() - start
    gc.enable()
    return spent


def main() -> int:
    """Print the growth of each input; 1 if one is steeper than linear."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=LENGTH, help="characters of the longest input")
    parser.add_argument("--only", help="the inputs to read, comma separated")
    args = parser.parse_args()
    chosen = set(args.only.split(",")) if args.only else None
    steep = []
    print(f"{'input':18}{'half, s':>10}{'whole, s':>10}{'growth':>8}{'chars/s':>14}")
    for name, text in texts(args.most).items():
        if chosen is not None and name not in chosen:
            continue
        half, whole = seconds(text[: args.most // 2]), seconds(text)
        growth = whole / half if half else 0.0
        print(
            f"{name:18}{half:10.2f}{whole:10.2f}{growth:8.2f}{len(text) / whole:14,.0f}", flush=True
        )
        if growth > MOST_GROWTH:
            steep.append(name)
    print(f"steeper than linear: {', '.join(steep) or 'none'}")
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
