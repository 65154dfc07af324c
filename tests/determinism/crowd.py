"""`python -m tests.determinism.crowd`: drafts checked by threads, then by forked and new processes.

It is the first thing that the process does, so that what is opened late is opened by all at once.
"""

from __future__ import annotations

import multiprocessing
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import claimcheck

THREADS = 8
DRAFTS = [
    f"Kellahamn spent €{part} million, up {part}% from €{part - 1} million in 2023. Finland had"
    f" {part}.4 million people in 2023. The park covers {part} hectares ({part * 3} acres)."
    f" The {part} towns and the other {part + 2} make {2 * part + 3}; France has {part} reactors."
    for part in range(2, 10)
]


def told(draft: str) -> str:
    """The report of a draft."""
    return claimcheck.check(draft, date="2025-03-18").to_json()


def main() -> None:
    """Print nothing if all ways agree, else the ways that do not."""
    sys.setswitchinterval(1e-5)  # threads take turns as often as they can
    barrier = Barrier(THREADS)

    def together(place: int) -> list[str]:
        barrier.wait()
        return [told(draft) for draft in DRAFTS[place:] + DRAFTS[:place]]

    with ThreadPoolExecutor(THREADS) as pool:
        threads = list(pool.map(together, range(THREADS)))
    alone = [told(draft) for draft in DRAFTS]
    for place, found in enumerate(threads):
        if found != alone[place:] + alone[:place]:
            print("thread", place)
    for way in multiprocessing.get_all_start_methods():
        with multiprocessing.get_context(way).Pool(2) as workers:
            if workers.map(told, DRAFTS) != alone:
                print(way)


if __name__ == "__main__":
    main()
