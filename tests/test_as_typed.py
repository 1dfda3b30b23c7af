"""A command that a sentence names works as it is typed: it knows the folder of the guide and of the municipality."""

import json
import re
import shlex
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import TODAY, run_here
from tests.test_municipality import HERE, replaced, written
from wegwijs.making.as_typed import as_typed
from wegwijs.making.settings import HOUSE, Settings
from wegwijs.reading.memory import TRANSLATIONS

STEP = "Lees het contract."


@pytest.fixture
def here(town: Path, tmp_path: Path) -> Path:
    """A municipality in a folder with a space in its way, with a topic of its own and what was remembered of it."""
    texts = {f"content/{one}/buddies.md": (town / f"content/{one}/wonen.md").read_text("utf-8") for one in ("nl", "uk")}
    folder = written(tmp_path / "mijn gemeenten" / "dorp", {"municipality.yml": HERE, **texts})
    assert run_here("translations", "renew", "--base", str(town), "--municipality", str(folder)).returncode == 0
    return folder


def told(town: Path, here: Path) -> dict[str, str]:
    """What `check` says of the municipality: the name of each check, and its remedy."""
    run = run_here("check", "--no-spelling", "--format", "json", "--base", str(town), "--municipality", str(here))
    return {one["check"]: one["remedy"] for one in json.loads(run.stdout)}


def typed(found: Mapping[str, str], check: str) -> None:
    """Type the command that stands at the end of a remedy."""
    (command,) = re.findall(r"python3 build\.py (.*)", found[check])
    run = run_here(*shlex.split(command))
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_command_that_accepts_a_translation_can_be_typed(town: Path, here: Path) -> None:
    replaced(here / "content/nl/buddies.md", STEP, "Lees eerst het contract.")
    typed(told(town, here), "stale-translation")
    assert told(town, here) == {}


def test_the_command_that_makes_a_broken_memory_anew_can_be_typed(town: Path, here: Path) -> None:
    written(here, {f"{TRANSLATIONS}/uk/buddies.yml": "kapot\n"})
    typed(told(town, here), "memory-file")
    assert told(town, here) == {}


def test_the_command_that_forgets_what_is_gone_can_be_typed(town: Path, here: Path) -> None:
    (here / "content/uk/buddies.md").unlink()
    (here / "content/nl/buddies.md").unlink()
    typed(told(town, here), "memory-file")
    assert told(town, here) == {}


def test_what_a_region_wrote_is_mended_in_the_folder_of_the_region(town: Path, here: Path) -> None:
    low = written(here.parent / "laag", {"municipality.yml": f"{HERE}layer: dorp\n"})
    replaced(here / "content/nl/buddies.md", STEP, "Lees eerst het contract.")
    typed(told(town, low), "stale-translation")
    assert told(town, low) == {}


def test_a_folder_is_named_by_its_way_from_here_and_the_usual_guide_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings(base=HOUSE, output=tmp_path, today=TODAY)
    sentence = "Type: python3 build.py history"
    assert as_typed(sentence, settings) == sentence
    folder = Path.cwd() / "gemeenten" / "een dorp"
    assert as_typed(sentence, settings, folder) == "Type: python3 build.py --municipality 'gemeenten/een dorp' history"
