"""`translations`: the door of translators. Files for Poedit, OmegaT and their like, and what comes back in them."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

import click

from wegwijs.commands.options import with_settings
from wegwijs.commands.settings import Settings
from wegwijs.exchange import CannotRead, Format, ReturnedFile, Taken, Wanted, exported, read_returned, take_over
from wegwijs.findings import Finding
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.reading import read_guide
from wegwijs.reporting import Format as Shown
from wegwijs.reporting import report
from wegwijs.writing import CannotWrite, add_files

_EXAMPLES = """\b
For example:
  python3 build.py translations export --language uk --format po
  python3 build.py translations import export/uk/wonen.po"""

_FORMATS = click.Choice([one.value for one in Format])
_WANTED = click.Choice([one.value for one in Wanted])
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group(epilog=_EXAMPLES)
def translations() -> None:
    """Hand texts to translators, and take their translations over."""


@translations.command(epilog=_EXAMPLES)
@click.option("--language", required=True, metavar="uk", help="Into which language.")
@click.option("--format", "kind", type=_FORMATS, default="xliff", help="Poedit and OmegaT read both.")
@click.option("--only", type=_WANTED, default="all", help="Only what is not translated yet.")
@click.option("--topic", default="", metavar="wonen", help="Only this topic, or this file of words.")
@click.option("--out", type=_FOLDER, default=Path("export"), help="Folder for the files. [default: export]")
@with_settings
def export(settings: Settings, language: str, out: Path, **asked: str) -> None:
    """Make a file for translators of each topic and each file of words, with what helps to translate it."""
    guide, topic = _guide(settings), asked["topic"]
    if language not in (known := [one.code for one in guide.translations()]):
        raise click.UsageError(
            f'The guide is not translated into "{language}". Write one of these: {", ".join(known)}.'
        )
    files = list(exported(guide, language, Format(asked["kind"]), Wanted(asked["only"])))
    if topic and topic not in (names := [Path(one.file.path).stem for one in files]):
        raise click.UsageError(f'There is nothing to translate in "{topic}". Write one of these: {", ".join(names)}.')
    chosen = [one for one in files if topic in ("", Path(one.file.path).stem)]
    _keep_what_is_there(out, [one.file for one in chosen])
    add_files((one.file for one in chosen), out)
    for one in chosen:
        click.echo(f"{out / one.file.path}: {one.units} texts")
        for section in one.left_out:
            click.echo(f"  without {section}: it is built in another way than its source; make the two alike first")
    click.echo(f"Done: {out / language}" if chosen else "There is nothing to translate.")


@translations.command(name="import", epilog=_EXAMPLES)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@with_settings
def take(settings: Settings, files: tuple[Path, ...]) -> None:
    """Put translations into the texts, and change nothing else in them. Exit code 1 when some cannot be taken over."""
    guide = _guide(settings)
    returned, troubles = _read(guide, files)
    taken = take_over(guide, settings.base, returned)
    add_files(taken.files, settings.base)
    click.echo("\n".join([*_told(taken), *troubles]))
    sys.exit(bool(taken.refused or troubles))


def _guide(settings: Settings) -> Guide:
    """The guide as it is, with its mistakes; exit 1 when it cannot be read at all."""
    reading = read_guide(settings.base, settings.today, settings.address)
    if reading.guide is None:
        _end(reading.findings)
    return reading.guide


def _end(findings: list[Finding]) -> NoReturn:
    report(findings, Shown.TEXT)
    sys.exit(1)


def _keep_what_is_there(folder: Path, files: Iterable[OutputFile]) -> None:
    """Raise CannotWrite where an older export is: somebody may have translated in it."""
    for file in files:
        path = folder / file.path
        if path.exists() and path.read_bytes() != file.content:
            what = "This file is there already, and somebody may have translated in it."
            raise CannotWrite(path, what, "Take it over with translations import, then remove it; or choose --out.")


def _read(guide: Guide, files: Iterable[Path]) -> tuple[list[ReturnedFile], list[str]]:
    """What can be read of the files, and a line about each that cannot."""
    returned: list[ReturnedFile] = []
    troubles: list[str] = []
    for file in files:
        try:
            returned.append(read_returned(guide, file.read_bytes()))
        except (CannotRead, OSError) as trouble:
            said = (trouble.what, trouble.remedy) if isinstance(trouble, CannotRead) else (str(trouble.strerror), "")
            troubles.append(f"{file}: {said[0]} Nothing of it is taken over.\n  -> {said[1]}")
    return returned, troubles


def _told(taken: Taken) -> Iterator[str]:
    yield from (f"{file.path}: changed" for file in taken.files)
    yield f"Texts taken over: {taken.texts}."
    if taken.absent:
        yield f"Texts that were exported and did not come back: {taken.absent}. They stay as they are."
    if taken.refused:
        yield f"Not taken over: {len(taken.refused)}."
    for refused in taken.refused:
        yield f"{refused.address or '(no name)'}\n  {refused.what}\n  -> {refused.remedy}"
