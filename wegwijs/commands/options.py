"""The options that commands share, and where they may stand: before the name of the command or after it."""

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path

import click

from wegwijs.commands.settings import HOUSE, Settings, address_of_the_site, day_of_the_build
from wegwijs.reporting import Format

Command = Callable[..., None]

FORMAT = click.option(
    "--format",
    "shown_as",
    type=click.Choice(Format, case_sensitive=False),  # with its default as a Format, click would ask for TEXT
    default=Format.TEXT,
    help="How findings are shown.",
)
BASE = click.option(
    "--base",
    type=click.Path(file_okay=False, path_type=Path, exists=True),
    default=HOUSE,
    metavar="DIR",
    help="Folder with content/, brochures/ and pictograms/.",
)
OUTPUT = click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Where the result goes. [default: public/ in the base]",
)
LANGUAGES = click.option(
    "--languages", default="", metavar="uk,ru", help="Only these languages, and always the source."
)
JOBS = click.option(
    "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="Brochures printed side by side."
)
ANEW = click.option("--anew", is_flag=True, help="Make everything anew, also what an earlier build remembers.")


def shared(command: Command) -> Command:
    """Give a command the options that commands share: `base`, `output`, `languages`, `jobs` and `anew`."""
    return BASE(OUTPUT(LANGUAGES(JOBS(ANEW(command)))))


def with_settings(command: Command) -> Command:
    """Give a command the options that commands share, as Settings."""

    @shared
    @wraps(command)
    def asked(base: Path, output: Path | None, languages: str, jobs: int, **own: object) -> None:
        anew = bool(own.pop("anew"))
        command(settings_of(base, output, languages, jobs, anew), **own)

    return asked


def settings_of(base: Path, output: Path | None, languages: str, jobs: int, anew: bool) -> Settings:
    """What was asked, here and in the environment variables. Raises click.UsageError."""
    return Settings(
        base=base.resolve(),
        output=output or base / "public",
        today=day_of_the_build(),
        languages=tuple(code.strip() for code in languages.split(",") if code.strip()),
        jobs=jobs,
        address=address_of_the_site(),
        anew=anew,
    )


def command_first(program: click.Group, words: list[str]) -> list[str]:
    """The words with the name of the command in front: what stood before it then stands after it, and counts less.

    Nothing moves when a word looks like an option and is none: click says what is wrong with it.
    """
    takes_value = _options(program)
    is_value = False
    for place, word in enumerate(words):
        name, equals, _ = word.partition("=")
        if is_value:
            is_value = False
        elif name in takes_value:
            is_value = takes_value[name] and not equals
        elif word.startswith("-"):
            return words
        else:
            rest, command = [*words[:place], *words[place + 1 :]], program.commands.get(word)
            return [word, *(command_first(command, rest) if isinstance(command, click.Group) else rest)]
    return words


def _options(program: click.Group) -> dict[str, bool]:
    """Each option of each command, and whether a value follows it; the version is asked of the program only."""
    commands = [program, *program.commands.values()]
    options = [one for command in commands for one in command.params if isinstance(one, click.Option)]
    takes_value = {name: not one.is_flag for one in options for name in (*one.opts, *one.secondary_opts)}
    return {"-h": False, "--help": False} | {name: value for name, value in takes_value.items() if name != "--version"}
