"""Strings in the form of TOML."""

import json


def quoted(text: str) -> str:
    """The text as a TOML string: JSON's, but for DEL, and for half a character, which is "?".

    Names of files may have such halves.
    """
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")
