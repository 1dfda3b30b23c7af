"""Fixtures that several test files need."""

import shutil
from pathlib import Path

import pytest

TOWN = Path(__file__).parent / "town"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A copy of the small test town, which a test may change."""
    return Path(shutil.copytree(TOWN, tmp_path / "town"))
