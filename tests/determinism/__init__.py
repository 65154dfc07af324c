"""The same draft gives the same bytes, wherever, however often and beside whatever it is read."""
