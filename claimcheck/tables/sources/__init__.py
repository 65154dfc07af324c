"""Where tables come from: one module a kind of source, each yields sheets."""
