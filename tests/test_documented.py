"""What the README and the docs name is there, and what the command line offers is in the README."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import click
import pytest

from tests.conftest import ROOT
from wegwijs.commands.program import program

README = (ROOT / "README.md").read_text(encoding="utf-8")
FOLDERS = ("", "docs/**/", "benchmarks/", ".github/")
PAGES = sorted(page for folder in FOLDERS for page in ROOT.glob(f"{folder}*.md"))
LINK = re.compile(r"\]\(([^)\s]+)\)")


def options() -> Iterator[str]:
    """Each option of the program and its commands; --help and --version explain themselves.

    Of a pair such as --spelling and --no-spelling, the one that changes something.
    """
    for command in (program, *program.commands.values()):
        for option in command.params:
            if isinstance(option, click.Option) and not option.is_eager:
                names = option.secondary_opts if option.default is True else option.opts
                yield max(names, key=len)


def linked_in(page: Path) -> Iterator[tuple[str, str]]:
    """The files that a page links to, and the part of each."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for target in LINK.findall(re.sub(r"`[^`\n]*`", "", text)):
        if not re.match(r"[a-z]+:", target):
            file, _, part = unquote(target).partition("#")
            yield file, part


def parts_of(page: Path) -> set[str]:
    """The anchors that GitHub gives to the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("command", program.commands)
def test_the_readme_names_every_command(command: str) -> None:
    assert f"`python3 build.py {command}`" in README


@pytest.mark.parametrize("option", sorted(set(options())))
def test_the_readme_names_every_option(option: str) -> None:
    assert re.search(rf"`{option}\b", README)


def test_every_test_that_a_page_names_is_there() -> None:
    named = {name for page in PAGES for name in re.findall(r"`(test_\w+)`", page.read_text("utf-8"))}
    there = {
        name
        for path in (ROOT / "tests").glob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)
    }
    there |= {path.stem for path in (ROOT / "tests").glob("test_*.py")}
    assert named
    assert named <= there


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_file_that_a_page_links_to_is_there(page: Path) -> None:
    for file, part in linked_in(page):
        linked = (page.parent / file).resolve() if file else page
        assert linked.exists(), file
        assert not part or part in parts_of(linked), f"{file}#{part}"
