"""A run of `claimcheck answer`: an answer is checked and written into the file beside a draft."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from claimcheck.answers.entries import PROOF
from claimcheck.answers.file import answers_from, text_of, with_answers
from claimcheck.answers.giving import Place, Said, answers_at
from claimcheck.answers.holding import Held, hold_answers
from claimcheck.cli.checking import checked_of
from claimcheck.cli.drafts import STANDARD_INPUT
from claimcheck.cli.options import Options
from claimcheck.cli.places import place_named
from claimcheck.cli.writing import write_whole
from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.model.answer import Answer, AnswerVerdict
from claimcheck.model.document import ANSWERS_ENDING
from claimcheck.namedtuple import NamedTuple
from claimcheck.report.wording import shown
from claimcheck.rules import all_rules


class Asked(NamedTuple):
    """What the command line says; `corrected` is None if it is no correction."""

    place: str
    confirmed: bool = False
    corrected: str | None = None
    waived: bool = False
    source: str = ""
    note: str = ""
    by: str = ""
    rule: str = ""
    date: str | None = None
    tables: tuple[str, ...] = ()
    config: str | None = None

    def said(self) -> Said:
        """The answer, of today.  Raises click.UsageError for one that does not say enough."""
        wanted = {
            AnswerVerdict.CONFIRMED: self.confirmed,
            AnswerVerdict.CORRECTED: self.corrected is not None,
            AnswerVerdict.WAIVED: self.waived,
        }
        verdicts = [verdict for verdict, is_wanted in wanted.items() if is_wanted]
        if len(verdicts) != 1:
            raise click.UsageError("say one of --confirmed, --corrected NUMBER and --waived")
        words = (self.source, self.corrected or "", self.note, self.by)
        source, now, note, by = (" ".join(text.split()) for text in words)
        said = Said(verdicts[0], source, now, note, by, datetime.date.today())
        key, hint = PROOF[said.verdict]
        if not getattr(said, key):
            option = "--corrected" if key == "now" else f"--{key}"
            raise click.UsageError(f"{said.verdict} needs {option} TEXT: {hint}")
        return said


def give_answer(asked: Asked) -> None:
    """Write the answers to what is at the place into the file beside the draft, and say so."""
    said, where = asked.said(), place_named(asked.place)
    if where.path == STANDARD_INPUT:
        raise ConfigError("standard input has no file beside it", hint="name a draft")
    options = Options((where.path,), date=asked.date, tables=asked.tables, config=asked.config)
    file, text, held = held_draft(where.path, options)
    place = Place(where.line, where.column, where.page)
    given = answers_at(held, place, said, _code(asked.rule))
    new = with_answers(text, str(file), given.answers, given.replaced)
    answers_from(new, str(file))
    write_whole(file, new.encode())
    for answer in given.answers:
        click.echo(f"{shown(asked.place)}: {named(answer)}: {shown(answer.told)}")
    click.echo(f"written to {shown(str(file))}")


def _code(rule: str) -> str:
    """The code of a rule by its code or name.  Raises ConfigError if there is none."""
    codes = {name.lower(): one.code for one in all_rules() for name in (one.code, one.name)}
    if rule and rule.lower() not in codes:
        raise ConfigError(f"no rule is called {rule!r}", hint=did_you_mean(rule.lower(), codes))
    return codes.get(rule.lower(), "")


def named(answer: Answer) -> str:
    """What is answered: the rule, if it is a finding, and the number."""
    return " ".join(part for part in (answer.rule, f"“{shown(answer.claim)}”") if part)


def held_draft(path: str, options: Options) -> tuple[Path, str, Held]:
    """The file beside a draft, its text, and the draft with the answers in it."""
    file = Path(path + ANSWERS_ENDING)
    text = text_of(file) if file.exists() else ""
    return file, text, hold_answers(checked_of(path, options), answers_from(text, str(file)))
