"""The manual for municipalities: what it shows can be copied as it stands, and what it names is there."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.test_municipality import made, written

MANUAL = (ROOT / "docs/gemeenten.md").read_text("utf-8")
CUT_SHORT = {"page-form", "missing-pictogram"}
"""The page in the manual stops halfway, and its drawing is not in the small town."""


def shown_under(heading: str) -> list[str]:
    """The files that the manual shows in a part."""
    found, part = list[str](), ""
    for match in re.finditer(r"^```(?:yaml|markdown)\n(.*?)^```|^## ([^\n]+)$", MANUAL, re.DOTALL | re.MULTILINE):
        part = match[2] or part
        if match[1] and part == heading:
            found.append(match[1])
    return found


def all_shown() -> dict[str, str]:
    """The folder of somebody who copies each example of the manual."""
    (desk,), (face,) = shown_under("Het loket"), shown_under("Kleur en logo")
    (fact,) = shown_under("Een eigen nummer, adres of prijs")
    (page,) = shown_under("Een eigen pagina")
    sessions, words = shown_under("Een eigen infosessie")
    (override,) = shown_under("Een tekst die bij u anders is")
    return {
        "municipality.yml": "name: Dorp\n" + desk + face.replace("  logo: logo.svg", "  # logo: logo.svg"),
        "content/facts.yml": fact,
        "content/nl/buddies.md": page,
        "content/sessions.yml": sessions,
        "content/nl/sessions.yml": words,
        "overrides.yml": override,
    }


def test_each_example_can_be_copied_as_it_stands(town: Path, tmp_path: Path) -> None:
    here = written(tmp_path / "gemeenten/dorp", all_shown())
    result = made(town, here)
    assert [finding for finding in result.findings if finding.check not in CUT_SHORT] == []
    assert result.guide and result.guide.topic("buddies")
    assert result.guide.desk and len(result.guide.desk.hours) > 1
    assert any("buddy-telefoon" in repr(segment) for segment in result.segments("nl", "wonen"))


def test_the_fields_of_the_page_in_the_manual_are_all_that_a_page_needs(town: Path, tmp_path: Path) -> None:
    page = all_shown()["content/nl/buddies.md"]
    files = {**all_shown(), "content/nl/buddies.md": page.replace("pictogram: buddy", "pictogram: wonen")}
    here = written(tmp_path / "gemeenten/dorp", files)
    assert set(made(town, here).checks()) == {"page-form"}


@pytest.mark.parametrize("name", ["eerst", "helpers"])
def test_groups_that_the_manual_names_are_on_the_welcome_page(name: str) -> None:
    assert re.search(rf"^  {name}: \[", (ROOT / "content/welcome.yml").read_text("utf-8"), re.MULTILINE)


def test_each_check_that_the_manual_explains_is_one() -> None:
    _, _, table = MANUAL.partition("\n## Wat `check` zegt\n")
    rows = re.findall(r"^\| (`.*?) \|", table.partition("\n## ")[0], re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)}
    known = set(re.findall(r"^(?:\||-) `([a-z-]+)`", (ROOT / "docs/checks.md").read_text("utf-8"), re.MULTILINE))
    assert len(named) > 20
    assert named <= known
