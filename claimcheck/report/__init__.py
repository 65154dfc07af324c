"""Reports as values, tables and text; one module of `formats` for each output format."""
