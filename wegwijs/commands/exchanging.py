"""`translations export` and `import`: files for Poedit, OmegaT and their like, and what translators made of them."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

import click

from wegwijs.commands.options import with_settings
from wegwijs.commands.own_words import read_own, read_to_translate
from wegwijs.commands.translations import write_renewed, write_translated
from wegwijs.exchange import CannotRead, Format, ReturnedFile, Taken, Wanted, exported, read_returned, take_over
from wegwijs.exchange.exporting import Exported
from wegwijs.findings import Finding, must_stop
from wegwijs.making.settings import Settings
from wegwijs.model.guide import Guide
from wegwijs.reporting import Format as Shown
from wegwijs.reporting import report
from wegwijs.writing import CannotWrite, add_files

_EXAMPLES = """\b
For example:
  python3 build.py translations export --language uk --format po
  python3 build.py translations import export/uk/wonen.po
  python3 build.py translations export --language uk --municipality gemeenten/dorp"""
_FORMATS = click.Choice([one.value for one in Format])
_WANTED = click.Choice([one.value for one in Wanted])
_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILES = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(epilog=_EXAMPLES)
@click.option("--language", required=True, metavar="uk", help="Into which language.")
@click.option("--format", "kind", type=_FORMATS, default="xliff", help="Poedit and OmegaT read both.")
@click.option("--only", type=_WANTED, default="all", help="What has no translation, or is behind its source.")
@click.option("--topic", default="", metavar="wonen", help="Only this topic, or this file of words.")
@click.option("--out", type=_FOLDER, help="Folder for the files. [default: export]")
@with_settings
def export(settings: Settings, language: str, out: Path | None, **asked: str) -> None:
    """Make a file for translators of each topic and each file of words, with what helps to translate it.

    Of a municipality these are its own topics, texts and words alone.
    """
    guide, topic = _guide(settings), asked["topic"]
    out = out or Path("export", settings.municipality.name if settings.municipality else "")
    if language not in (known := [one.code for one in guide.translations()]):
        raise click.UsageError(f'Nothing is translated into "{language}". Write one of these: {", ".join(known)}.')
    files = list(exported(guide, language, Format(asked["kind"]), Wanted(asked["only"])))
    if topic and topic not in (names := [Path(one.file.path).stem for one in files]):
        hint = f" Write one of these: {', '.join(names)}." if names else " There is nothing else to translate either."
        raise click.UsageError(f'There is nothing to translate in "{topic}".{hint}')
    chosen = [one for one in files if topic in ("", Path(one.file.path).stem)]
    _keep_what_is_there(out, chosen)
    add_files((one.file for one in chosen if one.units), out)
    click.echo("\n".join(_told_of_export(chosen, out)))


@click.command(name="import", epilog=_EXAMPLES)
@click.argument("files", nargs=-1, required=True, type=_FILES)
@with_settings
def take_in(settings: Settings, files: tuple[Path, ...]) -> None:
    """Put translations into the texts, and change nothing else in them. Exit code 1 when some cannot be taken over."""
    guide = _guide(settings)
    returned, troubles = _read(guide, files)
    folder = settings.municipality or settings.base
    taken = take_over(guide, folder, returned)
    add_files(taken.files, folder)
    remembered = _remember(settings, taken, is_kept=guide.memory.is_kept)
    click.echo("\n".join([*(file.path for file in taken.files), *remembered, *_told_of_import(taken), *troubles]))
    sys.exit(bool(taken.refused or troubles))


def _guide(settings: Settings) -> Guide:
    """The guide as it is, with its mistakes; exit 1 when it, or the folder of a municipality, cannot be read whole."""
    guide, findings = read_to_translate(settings)
    if guide is None or (settings.municipality and must_stop(findings)):
        _end(findings)
    return guide


def _end(findings: list[Finding]) -> NoReturn:
    report(findings, Shown.TEXT)
    sys.exit(1)


def _keep_what_is_there(folder: Path, files: Iterable[Exported]) -> None:
    """Raise CannotWrite where an older export is: somebody may have translated in it."""
    for one in files:
        path = folder / one.file.path
        if one.units and path.exists() and path.read_bytes() != one.file.content:
            what = "This file is there already, and somebody may have translated in it."
            raise CannotWrite(path, what, "Take it over with translations import, then remove it; or choose --out.")


def _told_of_export(files: list[Exported], out: Path) -> Iterator[str]:
    for one in files:
        if one.units:
            yield f"{out / one.file.path}: {one.units}"
        for section in one.left_out:
            yield f"  {section} is left out: it is built in another way than its source. Make the two alike first."
    yield f"Texts to translate: {sum(one.units for one in files)}."


def _read(guide: Guide, files: Iterable[Path]) -> tuple[list[ReturnedFile], list[str]]:
    """What can be read of the files, and a sentence about each that cannot."""
    returned: list[ReturnedFile] = []
    troubles: list[str] = []
    for file in files:
        try:
            returned.append(read_returned(guide, file.read_bytes()))
        except CannotRead as trouble:
            troubles.append(f"{file}\n  {trouble.what} Nothing of it is taken over.\n  -> {trouble.remedy}")
        except OSError as trouble:
            troubles.append(
                f"{file}\n  It cannot be read: {trouble.strerror}.\n  -> Give yourself the right to read it."
            )
    return returned, troubles


def _remember(settings: Settings, taken: Taken, *, is_kept: bool) -> list[str]:
    """Write into the memory that these texts were translated from their source as it is now.

    A municipality that has no memory yet begins one with them; the guide of everybody is asked to by its editors.
    """
    guide, _ = read_own(settings)
    if guide is None or not (is_kept or settings.municipality):
        return []
    if not is_kept and (taken.changed or taken.confirmed):
        return write_renewed(guide, settings.municipality or settings.base)
    files = taken.changed.keys() | taken.confirmed.keys()
    nothing = frozenset[str]()
    addresses = {file: taken.changed.get(file, nothing) | taken.confirmed.get(file, nothing) for file in files}
    return write_translated(guide, settings.municipality or settings.base, addresses) if addresses else []


def _told_of_import(taken: Taken) -> Iterator[str]:
    changed, confirmed = (sum(map(len, addresses.values())) for addresses in (taken.changed, taken.confirmed))
    yield f"Texts taken over: {changed}."
    if confirmed:
        yield f"Texts that stay as they are, and fit their source as it is now: {confirmed}."
    if taken.absent:
        yield f"Texts that were exported and did not come back: {taken.absent}. They stay as they are."
    if taken.refused:
        yield f"Not taken over: {len(taken.refused)}."
    for refused in taken.refused:
        yield f"{refused.address or '(no name)'}\n  {refused.what}\n  -> {refused.remedy}"
