"""Ways to say the same: each rewrites what it can of a text, and leaves the rest."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from typing import NamedTuple

TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
SUM = (
    r"(\d++(?:[.,]\d++)*+)((?: (?:million|billion|trillion))?+)(?![\d.,]*(?:[bmk]|-|–| to [$€£\d]))"
)
GROUPED = r"(?<=[ $£€(])(\d{2,3}),(\d{3})(?![,\d])"  # of five digits: four may be a year
SPOKEN = r"(?<![\w.,$£€–/-])([2-9]|[1-9][1-9])(?= [a-z]{3})(?! (?:million|billion|to|and|of)\b)"
BEFORE = "The wind blew from the west that day."
AFTER = "Nobody was there to see it, said the clerk."
FIRST = "The ministry gave out the figures for the first time on a wet Monday in the spring."


class Paraphrase(NamedTuple):
    """A way to say the same; `of_sentences` if it is made for words of one paragraph."""

    name: str
    rewrite: Callable[[str], str]
    of_sentences: bool = False


def in_words(number: int) -> str:
    """A number under a hundred in words."""
    if number < len(ONES):
        return ONES[number]
    return "-".join(filter(None, (TENS[number // 10], ONES[number % 10])))


def _replace(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, by, text)


def _quoted(before: str, after: str) -> Callable[[str], str]:
    """The text in quotation marks, unless it has some of its own."""
    return lambda text: text if "“" in text else f"{before}{text[:-1]}{after}"


def _without_separator(found: re.Match[str]) -> str:
    """The digits alone, unless a name stands before: that makes them a code."""
    words = found.string[: found.start()].split()
    return found[0] if words and words[-1][0].isupper() else found[1] + found[2]


def written_out(text: str) -> str:
    """The text with its millions in digits."""
    return re.sub(r"(?<![\d.,])(\d{1,3}(?:\.\d+)?) million", _in_digits, text)


def _in_digits(found: re.Match[str]) -> str:
    """Millions in digits; the zeros say as much as the word if two digits stand before it."""
    whole, _, tenths = found[1].partition(".")
    if len((whole + tenths).lstrip("0")) < 2:
        return found[0]
    return f"{int(whole + tenths) * 10 ** (6 - len(tenths)):,}"


PARAPHRASES = (
    Paraphrase("no separators", _replace(GROUPED, _without_separator)),
    Paraphrase("a sign for percent", _replace(r"(\d) per ?cent\b", r"\1%")),
    Paraphrase("percent for the sign", _replace(r"(\d)%(?!-)", r"\1 percent")),
    Paraphrase("per cent", _replace(r"(\d)(?: ?percent\b|%(?!-))", r"\1 per cent")),
    Paraphrase("the dollar by name", _replace(rf"(?<![A-Z])\${SUM}", r"\1\2 dollars")),
    Paraphrase("the euro by name", _replace(rf"€{SUM}", r"\1\2 euros")),
    Paraphrase("the pound by name", _replace(rf"£{SUM}", r"\1\2 pounds sterling")),
    Paraphrase("numbers in words", _replace(SPOKEN, lambda found: in_words(int(found[1])))),
    Paraphrase("no-break spaces", _replace(r"(?<=\d) (?=[a-z°%€])", "\u00a0")),
    Paraphrase("sentences beside it", lambda text: f"{BEFORE} {text} {AFTER}", True),
    Paraphrase("paragraphs beside it", lambda text: f"{BEFORE}\n\n{text}\n\n{AFTER}", True),
    Paraphrase("moved down", lambda text: "\n\n".join((FIRST, BEFORE, AFTER, FIRST, text)), True),
    Paraphrase("in quotes", _quoted("“", ".”"), True),
    Paraphrase("in straight quotes", _quoted('"', '."'), True),
    Paraphrase("said by somebody", _quoted("“", ",” the clerk said."), True),
    *(
        Paraphrase(
            f"wrapped at {width}",
            lambda text, width=width: textwrap.fill(  # type: ignore[misc]
                f"{FIRST} {text} {FIRST}", width, break_long_words=False, break_on_hyphens=False
            ),
            True,
        )
        for width in (60, 72, 80)
    ),
)
