"""After an edit, what a build remembers of the earlier one makes the same files as a build that remembers nothing."""

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event

import pytest

from tests.conftest import ROOT, TODAY, TOWN
from wegwijs.findings import Finding
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.making.inputs import Inputs
from wegwijs.making.language_part import LanguageMaker, LanguagePart
from wegwijs.model.history import Published, Thing, Version
from wegwijs.reading import read_guide
from wegwijs.reading.history import version_file
from wegwijs.remembering import Memory
from wegwijs.writing import write_files

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


def published(thing: Thing) -> Edit:
    """The history has a version of a thing that is not there any more."""

    def edit(content: Path) -> None:
        version = Published(date(2026, 10, 1), Version("0a1b2c3d", {"wonen": "4e5f6a7b"}))
        write_files([version_file(thing, version)], content.parent)

    return edit


EDITS: dict[str, Edit] = {
    "a sentence of the source": replaced("nl/wonen.md", "Lees het contract.", "Lees het contract goed."),
    "a sentence of a translation": replaced("ru/wonen.md", "Назад к", "Вернитесь к"),
    "a Dutch word that stands on an English page": replaced("nl/index.md", "op weg.", "op weg, en het waarborgfonds."),
    "a fact more in a sentence": replaced("nl/wonen.md", "Lees het contract.", "Lees dit: {{ fact.einddatum }}."),
    "a part more": replaced("nl/wonen.md", "## Wat kost het?", "## Hoe lang? {#hoe-lang}\n\nKort.\n\n## Wat kost het?"),
    "the id of a part": replaced("nl/wonen.md", "{#stappen}", "{#doen}"),
    "a title": replaced("nl/wonen.md", "title: Wonen", "title: Huren"),
    "a day of checking": replaced("nl/wonen.md", "checked: 2026-11-22", "checked: 2026-11-20"),
    "a fact": replaced("facts.yml", 'value: "112"', 'value: "1722"'),
    "a word of the glossary": replaced("nl/glossary.yml", "word: huurwaarborg", "word: borg\n    also: [huurwaarborg]"),
    "an explanation": replaced("uk/glossary.yml", "explanation: ", "explanation: Слово. "),
    "a word of the interface": replaced("nl/interface.yml", "site_name: ", "site_name: Onze "),
    "an answer on the rights": replaced("nl/rights.yml", "answer: ", "answer: Dus "),
    "what sessions are about": replaced("en/sessions.yml", "intro: ", "intro: Well. "),
    "a session": replaced("sessions.yml", "minutes: ", "minutes: 1"),
    "a tile of the welcome page": replaced("welcome.yml", "section: huurwaarborg", "section: kosten"),
    "who publishes": replaced("publisher.yml", "name: ", "name: De "),
    "for whom a topic is": replaced("nl/wonen.md", "audience: newcomer", "audience: helper"),
    "a pictogram": replaced("../pictograms/wonen.svg", "<svg", '<svg data-other="1"'),
    "a topic gone": a_topic_gone,
    "a new topic": a_topic("kopen"),
    "an older version of a brochure": published(Thing("uk", "brochures", "welkom")),
    "a brochure that is gone": published(Thing("nl", "brochures", "oud")),
}


@dataclass(frozen=True)
class Remembered:
    """A guide in a folder, its memory, and what was made of it."""

    content: Path
    memory: Memory
    made: tuple[list[Finding], list[LanguagePart]]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Remembered:
    """The town, and a topic more; an English page has a word that no Dutch page has yet."""
    content = Path(shutil.copytree(TOWN, tmp_path_factory.mktemp("first") / "town")) / "content"
    a_topic("huren")(content)
    replaced("en/wonen.md", "Back to", "People say (waarborgfonds). Back to")(content)
    memory = Memory(content.parents[1] / "memory")
    return Remembered(content, memory, made(content, memory))


@pytest.fixture
def again(first: Remembered, tmp_path: Path) -> Remembered:
    """The same in another folder, to be edited."""
    content = Path(shutil.copytree(first.content.parent, tmp_path / "town")) / "content"
    return Remembered(content, Memory(Path(shutil.copytree(first.memory.folder, tmp_path / "memory"))), first.made)


def made(content: Path, memory: Memory) -> tuple[list[Finding], list[LanguagePart]]:
    """What is found while the guide is read, and what each language brings to the site."""
    with memory.shelf("read") as shelf:
        reading = read_guide(content.parent, TODAY, shelf=shelf)
    assert reading.guide
    guide = as_shown(judged_guide(reading.guide))
    maker = LanguageMaker(Inputs(guide), memory, [], Event())
    return reading.findings, [maker.part(language) for language in guide.languages]


def test_without_an_edit_nothing_is_made_again(again: Remembered) -> None:
    before = on_shelves(again.memory)
    assert made(again.content, again.memory) == again.made
    assert on_shelves(again.memory) == before != set()


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_after_an_edit_all_is_as_if_nothing_were_remembered(again: Remembered, tmp_path: Path, edit: Edit) -> None:
    edit(again.content)
    after = made(again.content, again.memory)
    assert after == made(again.content, Memory(tmp_path / "another"))
    assert after != again.made


def on_shelves(memory: Memory) -> set[str]:
    """The bodies that are remembered, by all that goes into them."""
    found: set[str] = set()
    for language in ("nl", "uk", "ru", "en"):
        with memory.shelf(f"pages-{language}") as shelf:
            found |= {f"{language} {inputs}" for inputs in shelf.before if inputs.startswith("body-")}
            shelf.now |= shelf.before
    return found


def test_after_a_changed_sentence_only_the_pages_of_its_topic_and_of_the_whole_are_made_again(
    again: Remembered,
) -> None:
    before = on_shelves(again.memory)
    EDITS["a sentence of the source"](again.content)
    made(again.content, again.memory)
    assert len(before) == len(on_shelves(again.memory))
    new = Counter(one[:2] for one in on_shelves(again.memory) - before)
    assert new == dict.fromkeys(("en", "nl", "ru", "uk"), 2)


def test_after_a_changed_sentence_of_a_translation_the_pages_of_other_languages_stay(again: Remembered) -> None:
    before = on_shelves(again.memory)
    replaced("uk/wonen.md", "\n## ", "\nІ ще одне речення.\n\n## ")(again.content)
    made(again.content, again.memory)
    assert {one[:2] for one in on_shelves(again.memory) - before} == {"uk"}


def test_after_a_changed_sentence_only_the_texts_of_its_topic_are_looked_at_again(again: Remembered) -> None:
    before = hanging_on(again.content)
    EDITS["a sentence of the source"](again.content)
    after = hanging_on(again.content)
    assert [slug for slug in before if before[slug] != after[slug]] == ["wonen"]
    assert None in before


def hanging_on(content: Path) -> dict[str | None, str]:
    """On what hangs what is found in the texts of each topic, and under None in all others."""
    guide = read_guide(content.parent, TODAY).guide
    assert guide
    return Inputs(judged_guide(guide)).of_findings()


def test_what_every_run_asks_of_a_text_is_kept_with_it(again: Remembered) -> None:
    with again.memory.shelf("read") as shelf:
        reading = read_guide(again.content.parent, TODAY, shelf=shelf)
    assert reading.guide and all("asked" in vars(text) for text in reading.guide.texts)


@pytest.mark.parametrize("shelf", ["read", "pages-uk"])
def test_a_broken_shelf_is_as_good_as_none(again: Remembered, shelf: str) -> None:
    (file,) = again.memory.folder.glob(f"{shelf}.*")
    file.write_bytes(file.read_bytes()[:-9])
    assert made(again.content, again.memory) == again.made == made(again.content, again.memory)


_PRINTED = """
import sys
from datetime import date
from pathlib import Path
from wegwijs.making.checking import of_the_municipality
from wegwijs.making.inputs import Inputs
from wegwijs.making.settings import Settings
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.overlays import as_shown_here
from wegwijs.reading import read_guide

base, *towns = map(Path, sys.argv[1:])
settings = Settings(base, base / "public", date(2026, 11, 22), municipality=towns[0] if towns else None)
guide, _ = of_the_municipality(judged_guide(read_guide(base, settings.today).guide), settings)
guide = as_shown_here(as_shown(guide))
inputs = Inputs(guide)
print([inputs.of_pages(language, []) for language in guide.languages], inputs.of_findings())
"""


def said_by_processes(*folders: Path) -> list[str]:
    """What two processes say of a guide, which go through their sets in another order."""
    return [
        subprocess.run(
            [sys.executable, "-c", _PRINTED, *map(str, folders)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]


def test_the_order_in_which_a_process_goes_through_its_sets_is_no_change(first: Remembered) -> None:
    said = said_by_processes(first.content.parent)
    assert said[0] == said[1] != ""


def test_it_is_none_for_a_municipality_with_words_of_its_own_either(again: Remembered) -> None:
    folder = again.content.parent / "gemeenten/voorbeeld"
    (folder / "content").mkdir()
    (folder / "content/words.txt").write_text("Dorpsplein\nKerkstraat\nMolenberg\nHoogpoort\n", encoding="utf-8")
    said = said_by_processes(again.content.parent, folder)
    assert said[0] == said[1] != ""


def test_another_program_remembers_nothing_of_this_one(first: Remembered, tmp_path: Path) -> None:
    with Memory(tmp_path, "this").shelf("read") as shelf:
        guide = read_guide(first.content.parent, TODAY, shelf=shelf).guide
    with Memory(tmp_path, "another").shelf("read") as shelf:
        assert not shelf.before
        assert read_guide(first.content.parent, TODAY, shelf=shelf).guide == guide
