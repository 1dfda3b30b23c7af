"""The parts of many guides, made apart -> one folder, one list and one board: nothing lost, nothing doubled."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.conftest import TODAY
from wegwijs.commands.towns import towns
from wegwijs.findings import Finding, Place, Weight
from wegwijs.towns.report import Part, TownMade, read_part, write_report

PLAN = ("aadorp", "beedorp", "ceedorp", "deedorp", "eedorp")
DEAD = Finding(
    check="dead-link",
    place=Place("content/facts.yml", 3),
    what="The page https://dood.example/ cannot be opened: 404 Not Found.",
    why="Readers who tap this link get no answer.",
    remedy="Look for the new address.",
)
OWN = Finding(
    check="town-colour",
    place=Place("beedorp/municipality.yml", 2),
    what="The colour can hardly be seen.",
    why="Readers do not see it.",
    remedy="Choose a stronger colour.",
    weight=Weight.PLEASE_FIX,
)


def guide(folder: Path, town: str) -> TownMade:
    """A guide of two files, as a run made it."""
    files = {"index.html": f"<h1>{town}</h1>", ".made-by-wegwijs": "", "uk/index.html": town}
    for name, content in files.items():
        (folder / town / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / town / name).write_text(content, "utf-8")
    return TownMade(town, town.title(), made=True, findings=(DEAD,), files=3, bytes=sum(map(len, files.values())))


def filled(folder: Path, part: int, parts: int = 2, **other: str) -> Path:
    """The folder that a part filled."""
    made = tuple(guide(folder, town) for town in PLAN[part - 1 :: parts])
    write_report(Part(other.get("program", "abc"), TODAY, part, parts, PLAN, made), folder)
    return folder


@pytest.fixture
def parts(tmp_path: Path) -> list[Path]:
    """Two folders: three guides and two."""
    return [filled(tmp_path / f"part-{number}", number) for number in (1, 2)]


def run(*arguments: str | Path) -> tuple[int, str]:
    """The exit code and what is said."""
    result = CliRunner().invoke(towns, [str(one) for one in arguments])
    return result.exit_code, result.output


def gather(output: Path, *parts: Path) -> tuple[int, str]:
    return run("--gather", *parts, "--output", output)


def rewritten(folder: Path, **changes: object) -> None:
    file = folder / "towns.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | changes), "utf-8")


def test_the_parts_become_one_folder_with_every_guide_once_and_one_list_of_dead_links(
    parts: list[Path], tmp_path: Path
) -> None:
    code, said = gather(tmp_path / "sites", *parts)
    assert code == 0, said
    assert "Done: 5 of 5" in said
    assert said.count("https://dood.example/") == 1
    for town in PLAN:
        assert (tmp_path / "sites" / town / "uk/index.html").read_text("utf-8") == town
    whole = read_part(tmp_path / "sites")
    assert whole and [one.town for one in whole.towns] == list(PLAN)
    board = (tmp_path / "sites/towns.html").read_text("utf-8")
    assert all(board.count(f'<a href="{town}/">') == 1 for town in PLAN)
    assert board.count("https://dood.example/") == 1


def test_what_one_municipality_has_begins_with_its_name(parts: list[Path], tmp_path: Path) -> None:
    part = read_part(parts[1])
    assert part
    made = tuple(
        TownMade(one.town, one.name, one.made, (OWN,) if one.town == "beedorp" else (), one.files, one.bytes)
        for one in part.towns
    )
    write_report(Part(part.program, part.day, part.part, part.parts, part.plan, made), parts[1])
    _, said = gather(tmp_path / "sites", *parts)
    assert "\n  beedorp: The colour can hardly be seen." in said


def test_a_part_that_is_missing_is_said_and_the_others_are_gathered(parts: list[Path], tmp_path: Path) -> None:
    guide(tmp_path / "sites", "beedorp")
    code, said = gather(tmp_path / "sites", parts[0])
    assert code == 1
    assert "Part 2 of 2 is missing, with beedorp, deedorp. Make it, and gather again." in said
    assert "Done: 3 of 5" in said
    assert (tmp_path / "sites/beedorp/index.html").is_file()
    assert (tmp_path / "sites/towns.html").read_text("utf-8").count("ontbreekt") == 2


def test_a_part_that_comes_twice_counts_once(parts: list[Path], tmp_path: Path) -> None:
    copy = Path(shutil.copytree(parts[0], tmp_path / "copy"))
    code, said = gather(tmp_path / "sites", *parts, copy)
    assert code == 0, said
    assert "Done: 5 of 5" in said


def test_a_guide_that_did_not_come_whole_is_said_and_the_last_one_stays(parts: list[Path], tmp_path: Path) -> None:
    guide(tmp_path / "sites", "aadorp")
    (parts[0] / "aadorp/uk/index.html").unlink()
    code, said = gather(tmp_path / "sites", *parts)
    assert code == 1
    assert "[guide-not-whole]" in said
    assert "Not made, and as they were before: aadorp" in said
    assert (tmp_path / "sites/aadorp/uk/index.html").is_file()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"program": "another"}, "made by different versions"),
        ({"day": "2026-11-23"}, "on different days"),
        ({"parts": 3}, "no parts of the same plan"),
        ({"plan": ["aadorp"]}, "no parts of the same plan"),
        ({"part": 1}, "are both part 1"),
        ({"towns": 7}, "has no towns.json that can be read"),
    ],
)
def test_what_does_not_belong_together_is_refused_and_nothing_is_written(
    parts: list[Path], tmp_path: Path, change: dict[str, object], sentence: str
) -> None:
    rewritten(parts[1], **change)
    code, said = gather(tmp_path / "sites", *parts)
    assert code == 2
    assert sentence in " ".join(said.split())
    assert not (tmp_path / "sites").exists()


@pytest.mark.parametrize("name", ["../aadorp", ".", "onbekend"])
def test_a_part_with_a_guide_that_is_not_in_its_plan_is_refused(parts: list[Path], tmp_path: Path, name: str) -> None:
    rows = json.loads((parts[1] / "towns.json").read_text("utf-8"))["towns"]
    rewritten(parts[1], towns=[rows[0] | {"town": name}])
    code, said = gather(tmp_path / "sites", *parts)
    assert code == 2
    assert "is not in its plan" in " ".join(said.split())
    assert not (tmp_path / "sites").exists()


def test_gathering_needs_a_folder_to_gather_in(parts: list[Path]) -> None:
    code, said = run("--gather", *parts)
    assert code == 2
    assert "--output" in said


def test_only_gathering_takes_more_folders(parts: list[Path]) -> None:
    code, said = run(*parts)
    assert code == 2
    assert "only --gather takes more" in " ".join(said.split())
