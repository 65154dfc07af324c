"""Write the table of the rules: `python -m claimcheck.rules`."""

from collections.abc import Iterable

from claimcheck.rules import NOTES, SILENT, TABLE, Entry, code_of, entry_of, module_names


def asked_entries() -> list[Entry]:
    """What every module of the package says of its rule, whatever the table says."""
    return [entry for name in module_names() if (entry := entry_of(name)) is not None]


def table_of(entries: Iterable[Entry]) -> str:
    """The table with these rules, a line each, in the order of their codes."""
    return "".join(f"{line_of(entry)}\n" for entry in sorted(entries, key=code_of))


def line_of(entry: Entry) -> str:
    """Module, code, name, kind and needs, parted by tabs."""
    module, rule, finds = entry
    kind = NOTES if rule.notes_only else "" if finds else SILENT
    return "\t".join((module, rule.code, rule.name, kind, *rule.needs))


def main() -> None:
    """Ask every module and write what it says."""
    with open(TABLE, "w", encoding="utf-8", newline="\n") as file:
        file.write(table_of(asked_entries()))


if __name__ == "__main__":
    main()
