"""Files that are broken, in disguise, or meant to do harm."""
