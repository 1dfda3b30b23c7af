"""The examples in municipalities/ are complete, and stand on the words of the guide as it is today."""

from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT, shipped_guide
from wegwijs.findings import Finding, must_stop
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.model.guide import Guide
from wegwijs.overlays import as_shown_here, overlaid
from wegwijs.reading.overlay import read_overlays

EXAMPLES = sorted(path.parent for path in ROOT.glob("municipalities/*/municipality.yml"))
FEW = 20
"""The most files that a municipality keeps."""


@cache
def shipped() -> Guide:
    return judged_guide(shipped_guide())


@cache
def example(folder: Path) -> tuple[Guide, tuple[Finding, ...]]:
    read = read_overlays(shipped(), folder)
    guide, findings = overlaid(shipped(), read.layers)
    return as_shown_here(as_shown(guide)), (*read.findings, *findings)


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_nothing_stops_an_example_and_it_says_that_it_is_one(folder: Path) -> None:
    guide, findings = example(folder)
    assert not must_stop(list(findings)), findings
    assert guide.publisher.example
    assert "example" in guide.publisher.address
    assert all(session.example for overlay in guide.local for session in overlay.sessions)


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_an_example_has_pages_and_sessions_of_its_own_in_few_files(folder: Path) -> None:
    guide, _ = example(folder)
    own = guide.local[-1]
    assert own.topics
    assert {session.id for session in own.sessions} <= {one.session.id for one in guide.coming_sessions()}
    files = [path for path in folder.rglob("*") if path.is_file() and "public" not in path.relative_to(folder).parts]
    assert len(files) <= FEW


def test_the_examples_show_all_that_a_municipality_can_have() -> None:
    guides = [example(folder)[0] for folder in EXAMPLES]
    assert [guide for guide in guides if guide.desk]
    assert [guide for guide in guides if guide.face.logo]
    assert [overlay for guide in guides for overlay in guide.local if overlay.overrides]
    assert [overlay for guide in guides for overlay in guide.local if overlay.series]
