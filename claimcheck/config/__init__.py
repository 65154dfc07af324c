"""Settings as users write them, in files and on the command line."""

from claimcheck.config.files import OWN_FILE, find_config, read_config
from claimcheck.config.keys import Config, config_from, period_of

__all__ = [
    "OWN_FILE",
    "Config",
    "config_from",
    "find_config",
    "period_of",
    "read_config",
]
