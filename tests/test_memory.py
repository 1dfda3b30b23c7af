"""What a build takes from an earlier one: only what was made from the same inputs, and is whole."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import TOWN, run_here
from wegwijs.brochures.printing import printed_brochures
from wegwijs.findings import Finding, Place
from wegwijs.making.checking import read_and_check
from wegwijs.making.printing import all_printed, remembering_press
from wegwijs.making.remembered import inputs_of_all
from wegwijs.making.settings import Settings
from wegwijs.reading import read_guide
from wegwijs.remembering import Memory, fingerprint, fingerprint_of_files

THING = [Finding(check="a-check", place=Place("a.yml", 2), what="Wat.", why="Daarom.", remedy="Doe dit.")]
DAY = date(2026, 11, 29)
MUNICIPALITY = "gemeenten/voorbeeld"


def made(memory: Memory, inputs: str) -> bool:
    """Whether a thing had to be made; it is always the same thing."""
    calls: list[str] = []

    def make() -> list[Finding]:
        calls.append(inputs)
        return THING

    assert memory.made("ding", inputs, make) == THING
    return bool(calls)


def test_a_thing_is_made_once_for_the_same_inputs(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "build")
    assert [made(memory, inputs) for inputs in ("a", "a", "b", "a", "b")] == [True, False, True, False, False]


def test_anew_nothing_that_was_made_before_counts(tmp_path: Path) -> None:
    assert [made(Memory(tmp_path, anew=True), "a") for _ in range(2)] == [True, True]


@pytest.mark.parametrize("size", [0, 5, 32, 40, -1])
def test_a_file_that_is_cut_short_is_as_good_as_none(tmp_path: Path, size: int) -> None:
    memory = Memory(tmp_path)
    made(memory, "a")
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:size])
    assert [made(memory, "a"), made(memory, "a")] == [True, False]


def test_a_file_with_one_other_byte_is_as_good_as_none(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    made(memory, "a")
    (file,) = tmp_path.iterdir()
    content = bytearray(file.read_bytes())
    content[-3] ^= 1
    file.write_bytes(content)
    assert made(memory, "a")


def test_four_things_of_one_name_are_kept(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    for inputs in "abcdef":
        made(memory, inputs)
    assert len(list(tmp_path.iterdir())) == 4


def test_where_nothing_can_be_kept_things_are_made_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert made(Memory(tmp_path / "file" / "folder"), "a")


def test_what_cannot_be_kept_whole_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(AttributeError):
        Memory(tmp_path).made("ding", "a", lambda: [bytes(100_000), lambda: THING])
    assert list(tmp_path.iterdir()) == []


def test_a_fingerprint_tells_where_parts_begin_and_files_are_called(tmp_path: Path) -> None:
    assert fingerprint([b"ab", b"c"]) != fingerprint([b"a", b"bc"])
    (tmp_path / "a").write_text("x", encoding="utf-8")
    (tmp_path / "b").write_text("x", encoding="utf-8")
    assert fingerprint_of_files([tmp_path / "a"]) != fingerprint_of_files([tmp_path / "b"])
    assert fingerprint_of_files([tmp_path / "none"]) == fingerprint_of_files([tmp_path / "none"])


def test_a_brochure_is_remembered_byte_for_byte_and_printed_again_when_a_word_changes(tmp_path: Path) -> None:
    guide = read_guide(TOWN, DAY).guide
    assert guide
    guide = replace(guide, languages=(guide.source,))
    other = replace(guide, publisher=replace(guide.publisher, name="De buurgemeente"))
    press = remembering_press(Settings(TOWN, tmp_path, DAY))
    printed = [list(printed_brochures(one, TOWN, 1, press)) for one in (guide, guide, other)]
    assert printed[0] == printed[1]
    assert [a.file != b.file for a, b in zip(printed[0], printed[2], strict=True)] == [True] * len(printed[0])


def test_when_nothing_has_changed_no_page_of_a_brochure_is_filled_in(town: Path, tmp_path: Path) -> None:
    settings = Settings(town, tmp_path / "public", DAY, memory=tmp_path / "memory")
    guide = read_guide(town, DAY).guide
    assert guide
    name, brochure = min(guide.brochures.items(), key=lambda item: item[1].pages)
    guide = replace(guide, languages=(guide.source,), brochures={name: brochure})
    printed = all_printed(guide, settings)
    assert printed and all_printed(replace(guide, words={}), settings) == printed
    (town / "content/nl/wonen.md").touch()
    assert all_printed(replace(guide, words={}), settings) == printed
    with (town / "content/nl/wonen.md").open("a", encoding="utf-8") as topic:
        topic.write("\nNog een zin.\n")
    with pytest.raises(KeyError):
        all_printed(replace(guide, words={}), settings)


def edits_of(town: Path) -> list[Path]:
    """A file of each folder that a guide is made from, with those of a municipality, each with a new line in it."""
    folders = ["content", "content/uk", "brochures", "pictograms", "translations/uk", "history", MUNICIPALITY]
    edited = [town / folder / "edited.yml" for folder in [*folders, f"{MUNICIPALITY}/content/nl"]]
    for file in edited:
        file.parent.mkdir(parents=True, exist_ok=True)
    return edited


def test_every_file_of_a_guide_and_all_that_is_asked_for_counts_as_a_change(town: Path, tmp_path: Path) -> None:
    settings = Settings(town, tmp_path, DAY, municipality=town / MUNICIPALITY)
    guide, _ = read_and_check(replace(settings, memory=tmp_path / "memory"))
    assert guide
    seen = [inputs_of_all(guide, settings), inputs_of_all(guide, replace(settings, output=town, jobs=2))]
    assert seen[0] == seen[1]
    for file in edits_of(town):
        file.write_text("a: 1\n", encoding="utf-8")
        seen.append(inputs_of_all(guide, settings))
    asked: list[dict[str, Any]] = [{"today": date(2026, 11, 30)}, {"languages": ("nl",)}, {"address": "https://a.be/"}]
    seen += [inputs_of_all(guide, replace(settings, **one)) for one in asked]
    assert len(set(seen)) == len(seen) - 1


def test_what_a_build_writes_for_a_municipality_is_no_change(town: Path, tmp_path: Path) -> None:
    settings = Settings(town, tmp_path, DAY, municipality=town / MUNICIPALITY)
    guide, _ = read_and_check(replace(settings, memory=tmp_path / "memory"))
    assert guide
    before = inputs_of_all(guide, settings)
    (town / MUNICIPALITY / "public").mkdir()
    (town / MUNICIPALITY / "public/index.html").write_text("", encoding="utf-8")
    assert inputs_of_all(guide, settings) == before


def test_another_folder_can_be_named_for_what_builds_remember(town: Path, tmp_path: Path) -> None:
    run = run_here("check", "--no-spelling", "--base", str(town), WEGWIJS_MEMORY=str(tmp_path / "elders"))
    assert run.returncode == 0, run.stdout
    assert len(list(tmp_path.glob("elders/*/read.kept"))) == 1


def test_a_named_folder_that_can_hold_nothing_keeps_nobody_from_working(town: Path) -> None:
    run = run_here("check", "--no-spelling", "--base", str(town), WEGWIJS_MEMORY="/dev/null")
    assert (run.returncode, run.stdout) == (0, "No findings. All is well.\n")
