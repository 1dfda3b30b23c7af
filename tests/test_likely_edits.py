"""Ten likely edits of the shipped guide, one by one: `check` says what each brings, and nothing else."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT, SHIPPED_DAY
from tests.likely_edits import BRINGS, Desk
from tests.test_cases import looked_at_with
from wegwijs.findings import Finding, in_a_build, must_stop
from wegwijs.model.guide import Guide
from wegwijs.remembering import Shelf

pytestmark = pytest.mark.xdist_group("shipped")

FOLDERS = ("content", "brochures", "pictograms", "history", "translations")


@dataclass(frozen=True)
class Before:
    """The guide without an edit, what is found in it, and what is remembered of both."""

    guide: Guide
    findings: list[Finding]
    shelf: Shelf


@pytest.fixture(scope="module")
def before() -> Before:
    shelf = Shelf()
    guide, findings = looked_at_with(shelf, ROOT, day=SHIPPED_DAY)
    assert guide
    return Before(guide, findings, shelf)


@pytest.fixture
def desk(tmp_path: Path, before: Before) -> Desk:
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return Desk(tmp_path, before.guide)


@pytest.mark.parametrize("edit", BRINGS, ids=lambda edit: edit.__name__)
def test_an_edit_finds_what_it_brings_and_nothing_else(
    edit: Callable[[Desk], None], desk: Desk, before: Before
) -> None:
    try:
        edit(desk)
    except StopIteration:
        pytest.skip("the shipped guide has nothing of this kind today")
    said = {(one.check, one.language, one.what) for one in before.findings}
    _, found = looked_at_with(Shelf(before.shelf.now), desk.base, day=SHIPPED_DAY)
    new = [one for one in found if (one.check, one.language, one.what) not in said]
    assert {one.check for one in new} == BRINGS[edit], new
    assert not must_stop(in_a_build(new))
