"""`doctor`: what Wegwijs needs, what of it is here, and what to type for the rest. Changes nothing.

What is on the machine itself is in `machine`, which build.py asks too when the program cannot even start.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from wegwijs.checks.dictionaries import dictionary_of, dictionary_package
from wegwijs.machine import (
    LIBRARIES,
    SUDO_LINE,
    Part,
    dictionaries,
    dictionary,
    lacks_something,
    parts_of,
    told,
    writable,
)
from wegwijs.making.settings import HOUSE, address_of_the_site, day_of_the_build
from wegwijs.model.publication import Language
from wegwijs.reading import read_guide

_ROOM_FOR_A_BUILD = 200
"""Megabytes: the output, the one before it, and what is being made."""
_ANEW = "rm -r .venv; then python3 build.py makes the environment anew"
_SHOWN = 3
"""Libraries that are named when more are missing."""
_PINNED = re.compile(r"^([\w.-]+)==(\S+) \\$", re.MULTILINE)
"""A library in a lock file; one that only some systems need has words between its version and the backslash."""


def tell(parts: Iterable[Part]) -> bool:
    """Show the parts; whether a build lacks something."""
    parts = list(parts)
    click.echo(told(parts))
    return lacks_something(parts)


def examined(base: Path, output: Path) -> Iterator[Part]:
    """Everything that a build of this folder and the tests use."""
    yield from parts_of(HOUSE, _ROOM_FOR_A_BUILD)
    yield writable(output.resolve().parent)
    yield _libraries("requirements.lock", "all that Wegwijs is made with", needed=True)
    yield _libraries("requirements-test.lock", "the tests", needed=False)
    guide = read_guide(base, datetime.now(UTC).date()).guide
    languages = guide.languages if guide else ()
    yield from _fonts(languages)
    yield from map(_dictionary, languages) if languages else dictionaries()
    yield from _settings()


def _libraries(lock: str, purpose: str, *, needed: bool) -> Part:
    """Whether the environment holds what a lock file names, in the version that it names."""
    pinned = dict(_PINNED.findall((HOUSE / lock).read_text(encoding="utf-8")))
    wrong = [name for name, wanted in pinned.items() if _installed(name) != wanted]
    remedy = _ANEW if needed else "python3 build.py test"
    some = ", ".join(wrong[:_SHOWN]) + (" ..." if len(wrong) > _SHOWN else "")
    found = f"{len(pinned) - len(wrong)} of {len(pinned)}" + (f", without {some}" if wrong else "")
    return Part(f"libraries of {lock}", purpose, remedy, found, there=not wrong, needed=needed)


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _fonts(languages: Iterable[Language]) -> Iterator[Part]:
    """WeasyPrint, and the fonts of the languages: without its system libraries it does not even load."""
    purpose = "prints the brochures"
    try:
        import_module("wegwijs.brochures.press")  # loads WeasyPrint, and WeasyPrint loads Pango
        from wegwijs.brochures.fonts import font_files
        from wegwijs.model.output import BrochureNotPrinted
    except (ImportError, OSError) as trouble:
        remedy = _ANEW if isinstance(trouble, ImportError) else SUDO_LINE + " ".join(LIBRARIES.values())
        yield Part("WeasyPrint", purpose, remedy, str(trouble).partition("\n")[0], there=False)
        return
    yield Part("WeasyPrint", purpose, found=_installed("weasyprint"), there=True)
    for family in dict.fromkeys(language.font for language in languages if language.brochures):
        remedy = ""
        try:
            font_files(family)
        except BrochureNotPrinted as problem:
            remedy = str(problem)
        yield Part(f"font {family}", "gives the brochures their letters", remedy, there=not remedy)


def _dictionary(language: Language) -> Part:
    there = dictionary_of(language.code) is not None
    return dictionary(language.name, dictionary_package(language.code), there=there)


def _settings() -> Iterator[Part]:
    """The environment variables that change a build, when they are set."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        yield _setting("SOURCE_DATE_EPOCH", "is the day of the build", day_of_the_build)
    if os.environ.get("WEGWIJS_ADDRESS"):
        yield _setting("WEGWIJS_ADDRESS", "is the address of the site", address_of_the_site)


def _setting(name: str, purpose: str, read: Callable[[], object]) -> Part:
    try:
        return Part(name, purpose, found=str(read()), there=True)
    except click.UsageError as problem:
        return Part(name, purpose, problem.message, there=False)
