"""How a unit can be written: plurals, SI prefixes, squares and cubes."""

from __future__ import annotations

from collections.abc import Iterator

PREFIX_LETTERS = {
    "yotta": "Y", "zetta": "Z", "exa": "E", "peta": "P", "tera": "T", "giga": "G", "mega": "M",
    "kilo": "k", "hecto": "h", "deca": "da", "deci": "d", "centi": "c", "milli": "m",
    "micro": "µ", "nano": "n", "pico": "p", "femto": "f", "atto": "a",
    "kibi": "Ki", "mebi": "Mi", "gibi": "Gi", "tebi": "Ti", "pebi": "Pi", "exbi": "Ei",
    "zebi": "Zi", "yobi": "Yi",
}  # fmt: skip
MICROS = ("µ", "μ")  # U+00B5 and U+03BC look alike and are both written
IRREGULAR = {
    "foot": "feet", "inch": "inches", "century": "centuries", "hertz": "hertz", "lux": "lux",
    "siemens": "siemens", "gauss": "gauss", "penny": "pence", "millennium": "millennia",
    "henry": "henries", "celsius": "celsius", "fahrenheit": "fahrenheit", "baht": "baht",
    "centigrade": "centigrade", "horsepower": "horsepower", "percent": "percent",
    "stg": "stg", "sterling": "sterling", "quid": "quid", "renminbi": "renminbi",
}  # fmt: skip
HEADS_FIRST = frozenset({"per", "of", "a", "an", "to", "the", "from", "force", "each"})
POWER_SIGNS = {2: ("sq", "²"), 3: ("cu", "³")}


def plural_of(name: str) -> str:
    """Regular English plural of a unit's name; in "pound per square inch" the first noun's."""
    words = name.split(" ")
    at = next((i for i, word in enumerate(words) if i and word in HEADS_FIRST), len(words)) - 1
    words[at] = _plural_word(words[at])
    return " ".join(words)


def _plural_word(word: str) -> str:
    if word.lower() in IRREGULAR:
        return IRREGULAR[word.lower()]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word if word.endswith("s") else word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def prefixed_symbols(prefix: str, stems: list[str]) -> Iterator[str]:
    """The stems with the prefix's letter, both code points of the micro sign."""
    letters = MICROS if prefix == "micro" else (PREFIX_LETTERS[prefix],)
    for letter in letters:
        for stem in stems:
            yield letter + stem


def power_symbols(symbols: list[str], power: int) -> Iterator[str]:
    """What stands together as one word: "km2", "km²", "km^2", "sqkm".

    "sq km" and "square kilometre" are not here: the extractor composes what is written apart.
    """
    short, mark = POWER_SIGNS[power]
    for symbol in symbols:
        if not symbol.endswith("."):
            yield from (f"{symbol}{power}", f"{symbol}{mark}", f"{symbol}^{power}")
            if len(symbol) > 1 or power == 2:  # "cum" is a word
                yield f"{short}{symbol}"
