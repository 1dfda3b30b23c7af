"""The way out: ProperDocs, which goes on with MkDocs 1, builds the same site from the same staged files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import MOMENT, ROOT, TODAY, TOWN
from wegwijs.reading import read_guide
from wegwijs.website.staging import CONFIGURATION, staged
from wegwijs.writing import write_files

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "SOURCE_DATE_EPOCH": MOMENT}


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    """The staged files of the small test town."""
    guide = read_guide(TOWN, TODAY).guide
    assert guide
    write_files(staged(guide, ROOT).files, tmp_path)
    return tmp_path


def built_by(builder: str, stage: Path) -> dict[str, bytes]:
    """Path -> content of all that a builder makes."""
    command = [sys.executable, "-m", builder, "build", "--strict", "--quiet", "-f", CONFIGURATION, "-d", builder]
    run = subprocess.run(command, cwd=stage, env=os.environ | QUIET, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    site = stage / builder
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_properdocs_builds_the_same_site(stage: Path) -> None:
    old, new = built_by("mkdocs", stage), built_by("properdocs", stage)
    assert len(old) > 20 and new.keys() == old.keys()
    assert [name for name in old if new[name] != old[name]] == []
