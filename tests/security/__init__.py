"""What a draft, a table or a folder must not be able to do; SECURITY.md says it in words."""
