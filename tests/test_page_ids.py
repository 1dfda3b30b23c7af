"""The checks of ids and names know every id and every folder that the program itself makes."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from wegwijs.checks.names import FOLDERS
from wegwijs.checks.page_ids import FRAME, TABLES, TOPIC

ONLY_ON_PAPER = "{{ id_prefix }}"

OF_NO_GUIDE = {"towns.html"}
"""What whoever makes many guides looks at; it is a page of none."""

TEMPLATES = [
    *ROOT.glob("theme/**/*.html"),
    *(path for path in ROOT.glob("wegwijs/website/templates/*.html") if path.name not in OF_NO_GUIDE),
    *ROOT.glob("wegwijs/prose/templates/*.html"),
]


def ids_of_the_program() -> set[str]:
    """The ids in the templates, with x for what is filled in; those that an editor chooses are left out."""
    texts = (path.read_text("utf-8").replace(ONLY_ON_PAPER, "") for path in TEMPLATES)
    found = {name for text in texts for name in re.findall(r'\bid="([^"]+)"', text)}
    return {re.sub(r"\{\{.*?\}\}", "x", name) for name in found if re.sub(r"\{\{.*?\}\}", "", name)}


def test_the_templates_have_ids_that_the_check_knows() -> None:
    known = re.compile("|".join((*FRAME, *TOPIC, *(name for names in TABLES.values() for name in names))))
    found = ids_of_the_program()
    assert {"text", "menu", "tabel", "term-x"} <= found
    assert [name for name in sorted(found) if not known.fullmatch(name)] == []


@pytest.mark.xdist_group("website")
def test_every_folder_of_the_site_without_a_page_is_taken(town_public: Path) -> None:
    folders = {path.name for path in town_public.iterdir() if path.is_dir()}
    without_page = {name for name in folders if not (town_public / name / "index.html").is_file()}
    # What is for programs stands under nl/, as in every language; vertalingen/ comes with the memory of a guide.
    assert {*without_page, "vertalingen"} == {*FOLDERS, "nl"}
