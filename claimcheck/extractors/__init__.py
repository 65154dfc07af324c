"""Other engines behind the same values, one module each, chosen by its name.

A module offers `extract_mentions(document) -> list[Mention]`: sorted, not overlapping, spans in
code points of Document.text, and MissingExtraError where its package is not installed.
"""
