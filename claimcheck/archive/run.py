"""A run over an archive: what is there already is kept, and the rest is checked."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from claimcheck.api import prepare
from claimcheck.archive.articles import Fields, Shard, Source, cut
from claimcheck.archive.crew import Crew
from claimcheck.archive.manifest import Asked, begin, digest, finish, locked, versions
from claimcheck.archive.part import Tally, part_path, read_tally
from claimcheck.archive.worker import Job
from claimcheck.config import Config
from claimcheck.errors import ClaimcheckError
from claimcheck.integrations.batches import arrow
from claimcheck.integrations.rows import How
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.shipped import compiled_path

Advance = Callable[[int, int], None]  # how much of the source is done, and how much there is


class Plan(NamedTuple):
    """What to check, how, and where its parts go.

    Up to `part_size` documents make a part; one that takes more than `timeout` seconds is passed
    over.  `jobs` processes check.  `anew` replaces what a run before has made.
    """

    source: Source
    folder: Path
    fields: Fields = Fields()
    config: Config = Config()
    part_size: int = 2000
    timeout: int = 60
    jobs: int = os.cpu_count() or 1
    anew: bool = False


def check_archive(plan: Plan, advance: Advance = lambda done, whole: None) -> Tally:
    """What the numbers of the archive amount to; they are in the parts in the plan's folder.

    Ended at any moment and called again, it goes on, and the folder holds in the end what one
    call would have put there, byte for byte.  Raises ClaimcheckError for a folder, a source,
    settings or tables that cannot be used.
    """
    try:
        return _checked(plan, advance)
    except OSError as error:
        said = f"cannot be read or written: {error.strerror or error}"
        raise ClaimcheckError(said, file=error.filename) from None


def _checked(plan: Plan, advance: Advance) -> Tally:
    arrow()  # or say what to install
    how = How(tables=plan.config.tables, config=plan.config.settings)
    prepare(**how)  # or say what is wrong with the tables, before a process does
    with locked(plan.folder):
        asked, whole = _asked(plan)
        begin(plan.folder, asked, plan.anew)
        crew = Crew(Job(plan.source.reader(), how, plan.folder), plan.jobs, plan.timeout)
        shards = cut(plan.source.items(), plan.part_size)
        progress = _Progress(plan.folder, advance, whole)
        for shard in crew.done(progress.missing(shards)):
            progress.done(shard)
        finish(plan.folder, asked, progress.tally, progress.parts)
        return progress.tally


class _Progress:
    """What is done of the shards."""

    def __init__(self, folder: Path, advance: Advance, whole: int) -> None:
        self.folder, self.advance, self.whole = folder, advance, whole
        self.tally, self.parts = Tally(), 0
        self._begins: dict[int, int] = {}  # of shards that are not done
        self._reached = 0

    def missing(self, shards: Iterator[Shard]) -> Iterator[Shard]:
        """The shards whose parts are not there."""
        reached = 0
        for shard in shards:
            self._begins[shard.number], reached = reached, shard.reached
            if part_path(self.folder, shard.number).exists():
                self.done(shard)
            else:
                yield shard

    def done(self, shard: Shard) -> None:
        """Count the shard, whose part is there."""
        self.parts += 1
        self.tally = self.tally.plus(read_tally(part_path(self.folder, shard.number)))
        self._reached += shard.reached - self._begins.pop(shard.number)
        self.advance(self._reached, self.whole)


def _asked(plan: Plan) -> tuple[Asked, int]:
    """What the bytes depend on, and how much there is to do."""
    seen, whole = digest(), 0
    for listed in plan.source.files():
        state = os.stat(listed.path)
        seen = digest(seen, listed.name, state.st_size, state.st_mtime_ns)
        whole += listed.weight
    tables = [Path(compiled_path())] if plan.config.settings.shipped_tables else []
    asked = Asked(
        *versions(),
        source=seen,
        settings=digest(plan.config.settings),
        tables=digest(*map(_digest_of, [*tables, *plan.config.tables])),
        fields=list(plan.fields),
        part_size=plan.part_size,
        timeout=plan.timeout,
    )
    return asked, whole


def _digest_of(table: Path | str) -> str:
    """A digest of a file or of those in a folder; of the name, for a database."""
    path = Path(table)
    if path.is_dir():
        inside = sorted(one for one in path.rglob("*") if one.is_file())
        return digest(*(f"{one.relative_to(path)} {_digest_of(one)}" for one in inside))
    if not path.is_file():
        return digest(table)
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
