"""After an edit, what a build remembers of the earlier one makes the same files as a build that remembers nothing."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from tests.conftest import ROOT, TODAY
from wegwijs.commands.language_part import LanguageMaker, LanguagePart
from wegwijs.commands.topic_inputs import TopicInputs
from wegwijs.findings import Finding
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.model.guide import Guide
from wegwijs.reading import read_guide
from wegwijs.remembering import Memory

TOPICS = ("index", "wonen", "eerste-stappen", "huren")
Edit = Callable[[Path], object]


def replaced(file: str, before: str, after: str) -> Edit:
    def edit(content: Path) -> None:
        text = (content / file).read_text(encoding="utf-8")
        assert before in text
        (content / file).write_text(text.replace(before, after, 1), encoding="utf-8")

    return edit


def a_topic_gone(content: Path) -> None:
    for file in content.glob("*/huren.md"):
        file.unlink()


def a_topic(name: str) -> Edit:
    def new(content: Path) -> None:
        for file in content.glob("*/wonen.md"):
            shutil.copy(file, file.with_stem(name))

    return new


EDITS: dict[str, Edit] = {
    "a sentence of the source": replaced("nl/wonen.md", "Lees het contract.", "Lees het contract goed."),
    "a sentence of a translation": replaced("ru/wonen.md", "Назад к", "Вернитесь к"),
    "a Dutch word that stands on an English page": replaced("nl/index.md", "op weg.", "op weg, en het waarborgfonds."),
    "a title": replaced("nl/wonen.md", "title: Wonen", "title: Huren"),
    "a day of checking": replaced("nl/wonen.md", "checked: 2026-11-22", "checked: 2026-11-20"),
    "a fact": replaced("facts.yml", 'value: "112"', 'value: "1722"'),
    "a word of the glossary": replaced("nl/glossary.yml", "word: huurwaarborg", "word: borg\n    also: [huurwaarborg]"),
    "an explanation": replaced("uk/glossary.yml", "explanation: ", "explanation: Слово. "),
    "a word of the interface": replaced("nl/interface.yml", "site_name: ", "site_name: Onze "),
    "who publishes": replaced("publisher.yml", "name: ", "name: De "),
    "a pictogram": replaced("../pictograms/wonen.svg", "<svg", '<svg data-other="1"'),
    "a topic gone": a_topic_gone,
    "a new topic": a_topic("kopen"),
}


@pytest.fixture
def content(town: Path) -> Path:
    """The words of the town, and a topic more; an English page has a word that no Dutch page has yet."""
    a_topic("huren")(town / "content")
    replaced("en/wonen.md", "Back to", "People say (waarborgfonds). Back to")(town / "content")
    return town / "content"


def made(content: Path, memory: Memory) -> tuple[list[Finding], list[LanguagePart]]:
    """What is found while the guide is read, and what each language brings to the site."""
    with memory.shelf("read") as shelf:
        reading = read_guide(content.parent, TODAY, shelf=shelf)
    assert reading.guide
    guide = as_shown(judged_guide(reading.guide))
    maker = LanguageMaker(TopicInputs(guide), memory, [], Event())
    return reading.findings, [maker.part(language) for language in guide.languages]


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_after_an_edit_all_is_as_if_nothing_were_remembered(content: Path, tmp_path: Path, edit: Edit) -> None:
    memory = Memory(tmp_path / "memory")
    before = made(content, memory)
    assert made(content, memory) == before == made(content, Memory(tmp_path / "other"))
    edit(content)
    after = made(content, memory)
    assert after == made(content, Memory(tmp_path / "another"))
    assert after != before


def bodies_on_shelves(memory: Memory) -> set[str]:
    """The bodies that are remembered, by all that goes into them."""
    found: set[str] = set()
    for language in ("nl", "uk", "ru", "en"):
        with memory.shelf(f"topics-{language}") as shelf:
            found |= {f"{language} {inputs}" for inputs in shelf.before if inputs.startswith("body-")}
            shelf.now |= shelf.before
    return found


def test_after_a_changed_sentence_only_the_pages_of_its_topic_are_made_again(content: Path, tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory")
    made(content, memory)
    before = bodies_on_shelves(memory)
    EDITS["a sentence of the source"](content)
    made(content, memory)
    assert len(before) == len(bodies_on_shelves(memory)) == 4 * len(TOPICS)
    assert sorted(one[:2] for one in bodies_on_shelves(memory) - before) == ["en", "nl", "ru", "uk"]


@pytest.mark.parametrize("shelf", ["read", "topics-uk"])
def test_a_broken_shelf_is_as_good_as_none(content: Path, tmp_path: Path, shelf: str) -> None:
    memory = Memory(tmp_path / "memory")
    before = made(content, memory)
    (file,) = (tmp_path / "memory").glob(f"{shelf}.*")
    file.write_bytes(file.read_bytes()[:-9])
    assert made(content, memory) == before == made(content, memory)


_PRINTED = """
import sys
from datetime import date
from pathlib import Path
from wegwijs.commands.topic_inputs import TopicInputs
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.reading import read_guide

guide = as_shown(judged_guide(read_guide(Path(sys.argv[1]), date(2026, 11, 22)).guide))
inputs = TopicInputs(guide)
print([inputs.of_pages(language, []) for language in guide.languages], inputs.of_findings())
"""


def test_the_order_in_which_a_process_goes_through_its_sets_is_no_change(content: Path) -> None:
    said = [
        subprocess.run(
            [sys.executable, "-c", _PRINTED, str(content.parent)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1] != ""


def test_another_program_remembers_nothing_of_this_one(content: Path, tmp_path: Path) -> None:
    with Memory(tmp_path, "this").shelf("read") as shelf:
        first: Guide | None = read_guide(content.parent, TODAY, shelf=shelf).guide
    with Memory(tmp_path, "another").shelf("read") as shelf:
        assert not shelf.before
        assert read_guide(content.parent, TODAY, shelf=shelf).guide == first
