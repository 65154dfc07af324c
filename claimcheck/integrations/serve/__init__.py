"""A page to paste a draft into, and the same checks over HTTP.

`listening` opens the socket, and `running` the application on it; `app` has its routes, `guards`
what it refuses before them.  `asking` reads what is asked, and `answering` answers it in a process
of its own, with the parts of the page that `live` makes and the answers of editors that `replying`
adds.  `openapi` describes it all.  No draft is kept or logged.
"""
