"""The papers of the test town look as they did when somebody looked: pictures in tests/seen, with some tolerance.

Did a change of styles, templates or words move them on purpose? Look at the new ones, and keep these:
.venv/bin/python -m tests.test_papers_seen (docs/printing.md).
"""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.conftest import ROOT, TOWN, run_wegwijs
from tests.contact_sheets import contact_sheet, pages_of

SEEN = ROOT / "tests" / "seen"
PAPERS = ("welkom-nl", "welkom-uk", "mijn-situatie-uk")
DOTS = 24
"""Dots per inch: enough to see that something moved, too few to tell one date from another."""

MOVED = 60
"""So much lighter or darker, of 255, is a dot where something else stands now."""

TOLERATED = 0.02
"""Such a part of the dots may differ: other versions and dates, and the ways of two machines to draw a line."""


def picture_of(pdf: bytes) -> Image.Image:
    """All pages of a paper, small and grey."""
    return contact_sheet(pages_of(pdf, DOTS)).convert("L")


def moved(one: Image.Image, other: Image.Image) -> float:
    """Which part of two pictures differs; all of it when they are not of one size."""
    if one.size != other.size:
        return 1.0
    return sum(ImageChops.difference(one, other).histogram()[MOVED:]) / (one.width * one.height)


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_looks_as_it_did_when_somebody_looked(town_public: Path, name: str) -> None:
    now = picture_of((town_public / "brochures" / f"{name}.pdf").read_bytes())
    with Image.open(SEEN / f"{name}.png") as seen:
        assert moved(seen.convert("L"), now) <= TOLERATED, "Look at it; renew with -m tests.test_papers_seen"


def test_a_paper_with_a_paragraph_less_does_not_pass() -> None:
    with Image.open(SEEN / f"{PAPERS[0]}.png") as seen:
        page = seen.convert("L")
    changed = page.copy()
    lower = page.crop((0, page.height // 4, page.width, page.height - 8))
    changed.paste(lower, (0, page.height // 4 + 8))
    assert moved(page, changed) > TOLERATED
    assert moved(page, page) == 0


def _renew(folder: Path) -> None:
    run = run_wegwijs("brochures", "--base", str(TOWN), "--output", str(folder))
    assert run.returncode == 0, run.stdout + run.stderr
    for name in PAPERS:
        picture = io.BytesIO()
        picture_of((folder / "brochures" / f"{name}.pdf").read_bytes()).save(picture, "PNG", optimize=True)
        (SEEN / f"{name}.png").write_bytes(picture.getvalue())


if __name__ == "__main__":
    _renew(ROOT / "build" / "seen")
