"""`python -m tests.browser.figures`: how large a report is, and how soon it opens and answers."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from claimcheck.report.html.page import page_of

from .chromium import Watched, chromium, executable
from .drafts import checked, write_page

LOOKED_AT = ("harbour", "hundred", "thousands")
READY = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
STEP = """() => new Promise(done => {
  const start = performance.now();
  document.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', bubbles: true}));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0));
})"""
STEPS = 5


def main() -> None:
    """Print a line a draft: numbers, bytes, seconds to write it, ms to open it, ms to step on."""
    path = executable()
    if path is None:
        raise SystemExit("no Chromium was found: apt-get install chromium")
    print("draft        numbers      bytes  written s  ready ms  key to next ms")
    with TemporaryDirectory() as pages, chromium(path) as browser:
        for name in LOOKED_AT:
            document = checked(name)
            start = process_time()
            size = len(page_of([document]).encode())
            took = process_time() - start
            page = Watched(browser.new_page(), write_page(Path(pages), name)).page
            steps = sorted(page.evaluate(STEP) for _ in range(STEPS))
            print(
                f"{name:10} {len(document.ledger):9,} {size:10,} {took:10.2f}"
                f" {page.evaluate(READY):9.0f} {steps[STEPS // 2]:15.0f}"
            )


if __name__ == "__main__":
    main()
