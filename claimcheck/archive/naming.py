"""How ids and messages name the files of an archive."""

from pathlib import Path


def name_below(root: Path, path: Path) -> str:
    """The path below the folder, with slashes; the name itself of an archive that is one file."""
    return path.name if path == root else path.relative_to(root).as_posix()
