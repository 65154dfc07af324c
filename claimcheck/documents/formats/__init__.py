"""One module for each format of drafts, named by the ending of its files."""
