"""Files that the command line writes: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from claimcheck.errors import ConfigError


def write_whole(file: Path, data: bytes) -> None:
    """Write the file whole or leave what is there.  Raises ConfigError if it cannot be written."""
    try:
        target = file.resolve()
        part = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            part.write_bytes(data)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}"
        raise ConfigError(message, file=str(file), hint="check the folder") from None
