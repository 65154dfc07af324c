"""Every number in a document as a mention: claims, and what was set aside with the reason.

One regular expression jumps from candidate to candidate (digits, number words, links).  At each,
the number is read where it stands, then its sign and currency before it, its unit after it, what
joins it to a next number, and its hedge.  Everything looks a bounded distance left and right, and
what was read is never read again, so the time is linear on every input.

Years: "2005–07", "1909 to 1913" and "from 1909 to 1913" are one mention of kind YEAR whose moment
has `year` and `last_year`; a day of the month with its month, year and weekday is one DATE.
"From A to B" is one mention with both ends in the order written; after a verb of change ("rose from
4 to 6") its notes hold "change".  "Rose 4 to 6" is two mentions: by how much, and to what.
"""

from claimcheck.extract.scanner import extract_mentions

__all__ = ["extract_mentions"]
