"""What the command line says of a run, and the settings that come of it for each draft."""

from claimcheck.cli.drafts import STANDARD_INPUT
from claimcheck.cli.settings import config_for, overlaid, without_ignored
from claimcheck.config import Config
from claimcheck.namedtuple import NamedTuple


class Options(NamedTuple):
    """What the command line says; None or empty where it says nothing."""

    paths: tuple[str, ...]
    everything: bool = False
    date: str | None = None
    tables: tuple[str, ...] = ()
    format: str | None = None
    fail_on: str | None = None
    exit_zero: bool = False
    stdin_filename: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extractor: str | None = None
    config: str | None = None
    no_config: bool = False
    json_path: str | None = None
    json_format: str | None = None
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    diff: str | None = None
    jobs: str | None = None
    baseline: str | None = None
    update_baseline: bool = False
    prune_baseline: bool = False
    annotate: str | None = None
    output: str | None = None
    no_cache: bool = False

    def config_of(self, path: str) -> Config:
        """The settings for a draft.  Raises ConfigError for one that makes no sense."""
        said: dict[str, object] = {
            "date": self.date,
            "tables": self.tables,
            "format": self.format,
            "fail_on": "never" if self.exit_zero else self.fail_on,
            "select": _codes(self.select),
            "ignore": _codes(self.ignore),
            "extractor": self.extractor,
            "json_path": self.json_path,
            "json_format": self.json_format,
            "extend_exclude": self.exclude,
            "force_exclude": self.force_exclude,
            "jobs": self.jobs,
            "baseline": self.baseline,
        }
        named = self.name_of(path)
        config = overlaid(config_for(named, self.config, self.no_config), said)
        config = config._replace(cache=False) if self.no_cache else config
        return without_ignored(config, named)

    def name_of(self, path: str) -> str:
        """The path of a draft, or the one that was given to standard input."""
        return (self.stdin_filename if path == STANDARD_INPUT else None) or path


def _codes(said: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for part in said for code in part.split(",") if code.strip())
