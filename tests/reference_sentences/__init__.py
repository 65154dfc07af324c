"""Sentences judged by hand before any matcher saw them, and what a checker makes of them."""
