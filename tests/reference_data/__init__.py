"""The shipped tables themselves: their form, their sums, and their values against other sources."""
