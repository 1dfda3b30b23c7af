"""The options that commands share, and where they may stand: before the name of the command or after it."""

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TypedDict, cast

import click

from wegwijs.making.settings import AS_TYPED, HOUSE, Settings, address_of_the_site, day_of_the_build
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
MUNICIPALITY = click.option(
    "--municipality",
    type=click.Path(file_okay=False, path_type=Path, exists=True),
    metavar="DIR",
    help="Folder of a municipality: its own guide, in public/ there.",
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


class Asked(TypedDict):
    """The options that commands share, as click hands them over."""

    base: Path
    municipality: Path | None
    output: Path | None
    languages: str
    jobs: int
    anew: bool


def examples(*lines: str) -> str:
    """Lines to type, for the end of a help text; click does not wrap what follows its sign."""
    return "\b\nFor example:\n" + "\n".join(f"  {AS_TYPED} {line}".rstrip() for line in lines)


def shared(command: Command) -> Command:
    """Give a command the options that commands share, those of Asked."""
    return BASE(MUNICIPALITY(OUTPUT(LANGUAGES(JOBS(ANEW(command))))))


def with_settings(command: Command) -> Command:
    """Give a command the options that commands share, as Settings."""

    @shared
    @wraps(command)
    def asked(**options: object) -> None:
        all_share = {name: options.pop(name) for name in Asked.__annotations__}
        command(settings_of(cast(Asked, all_share)), **options)

    return asked


def settings_of(asked: Asked) -> Settings:
    """What was asked, here and in the environment variables. Raises click.UsageError."""
    base, folder = asked["base"].resolve(), asked["municipality"]
    if folder and not folder.resolve().name:
        raise click.UsageError("Name the folder of one municipality behind --municipality, not the whole disk.")
    return Settings(
        base=base,
        output=asked["output"] or (folder or asked["base"]) / "public",
        today=day_of_the_build(),
        languages=tuple(code.strip() for code in asked["languages"].split(",") if code.strip()),
        jobs=asked["jobs"],
        address=address_of_the_site(),
        anew=asked["anew"],
        municipality=folder.resolve() if folder else None,
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
