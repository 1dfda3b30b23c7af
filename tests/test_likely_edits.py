"""Ten likely edits of the shipped guide, one by one: `check` says what each brings, and nothing else."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, SHIPPED_DAY
from tests.likely_edits import BRINGS, Desk
from tests.test_cases import found_with
from wegwijs.findings import Finding, in_a_build, must_stop
from wegwijs.reading import read_guide
from wegwijs.remembering import Shelf

pytestmark = pytest.mark.xdist_group("shipped")

FOLDERS = ("content", "brochures", "pictograms", "history", "translations")


@pytest.fixture(scope="module")
def before() -> tuple[Shelf, list[Finding]]:
    """What is remembered of the guide without an edit, and what is found in it."""
    shelf = Shelf()
    return shelf, found_with(shelf, ROOT, day=SHIPPED_DAY)


@pytest.fixture
def desk(tmp_path: Path, before: tuple[Shelf, list[Finding]]) -> Desk:
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, tmp_path / folder)
    guide = read_guide(tmp_path, SHIPPED_DAY, shelf=Shelf(before[0].now)).guide
    assert guide
    return Desk(tmp_path, guide)


@pytest.mark.parametrize("edit", BRINGS, ids=lambda edit: edit.__name__)
def test_an_edit_finds_what_it_brings_and_nothing_else(
    edit: Callable[[Desk], None], desk: Desk, before: tuple[Shelf, list[Finding]]
) -> None:
    shelf, found_before = before
    try:
        edit(desk)
    except StopIteration:
        pytest.skip("the shipped guide has nothing of this kind today")
    said = {(one.check, one.language, one.what) for one in found_before}
    found = found_with(Shelf(shelf.now), desk.base, day=SHIPPED_DAY)
    new = [one for one in found if (one.check, one.language, one.what) not in said]
    assert {one.check for one in new} == BRINGS[edit], new
    assert not must_stop(in_a_build(new))
