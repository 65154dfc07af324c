"""The language server: findings in an editor while a draft is written.

`server` speaks the protocol; `drafts` holds what is open and has it checked by `worker`, off the
event loop; `text` knows lines and columns as editors count them, `languages` what is a draft.
`diagnostics`, `hover`, `hints` and `actions` say what was found.  How a draft is checked, with
which settings and tables, whoever starts the server says.
"""
