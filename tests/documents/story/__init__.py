"""One story with planted errors in every format that drafts come in."""
