"""A guide in some of its languages is whole: it is the guide of a town that has no others."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from shutil import rmtree

import pytest

from tests.conftest import ROOT, TODAY
from wegwijs.making.checking import read_and_check
from wegwijs.making.settings import Settings
from wegwijs.model.guide import Guide
from wegwijs.model.places import Places

CODES = ("nl", "uk", "ru", "en")


def guide_in(town: Path, *languages: str) -> Guide:
    guide, findings = read_and_check(Settings(base=town, output=town / "public", today=TODAY, languages=languages))
    assert guide is not None
    assert findings == []
    return guide


def without(town: Path, *languages: str) -> None:
    """Take languages away from the town."""
    table = town / "content/languages.yml"
    first, *rows = table.read_text(encoding="utf-8").split("  - code: ")
    table.write_text("  - code: ".join([first, *(row for row in rows if row[:2] not in languages)]), encoding="utf-8")
    for code in languages:
        rmtree(town / "content" / code)


def words_of(guide: Guide) -> Guide:
    """All of the guide but what tells of its files."""
    return replace(guide, places=Places({}), known_languages=frozenset())


@pytest.mark.parametrize("asked", [("uk",), ("nl",), ("ru", "uk"), ("en", "nl", "en")])
def test_a_guide_in_some_languages_is_that_of_a_town_without_the_others(town: Path, asked: tuple[str, ...]) -> None:
    guide = guide_in(town, *asked)
    without(town, *(code for code in CODES if code not in ("nl", *asked)))
    assert words_of(guide) == words_of(guide_in(town))


def test_a_guide_in_some_languages_knows_that_there_are_others(town: Path) -> None:
    assert guide_in(town, "uk").known_languages == set(CODES)


def test_what_is_wrong_in_a_language_that_is_not_asked_for_is_not_told(town: Path) -> None:
    (town / "content/ru/wonen.md").write_text("---\ntitel: x\n---\n", encoding="utf-8")
    (town / "content/en/rights.yml").unlink()
    guide_in(town, "uk")


_LOADED = """
import sys
import wegwijs.commands.program
print(*{"weasyprint", "segno", "tinycss2", "icalendar", "requests", "watchfiles"}.intersection(sys.modules))
"""


def test_what_prints_or_uses_the_network_is_not_loaded_to_check_a_guide() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
