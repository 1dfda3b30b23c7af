"""What is in another language than its file says is found, with dictionaries and without, and nothing else is."""

import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT, read_again
from tests.test_spelling import found_in
from wegwijs.checks.wrong_language import check_language
from wegwijs.findings import Finding
from wegwijs.freshness import judged_guide
from wegwijs.model.guide import Guide
from wegwijs.model.said_in import UNKNOWN, said_in
from wegwijs.model.telltales import words_in
from wegwijs.prose.language_codes import script_of

SENTENCES = yaml.safe_load((ROOT / "tests/languages/sentences.yml").read_text("utf-8"))
POLISH = {
    "Welcome to our municipality.": "Witamy w naszej gminie.",
    "This guide helps you find your way.": "Ten przewodnik pomoże Ci na początku.",
    "Go to the town hall:": "Idź do urzędu gminy:",
    "Read how to rent a home:": "Przeczytaj, jak wynająć mieszkanie:",
    "Here you read what to do in the first days.": "Tu przeczytasz, co robić w pierwszych dniach.",
    "See which": "Sprawdź, jakie",
    "Is somebody in danger?": "Czy ktoś jest w niebezpieczeństwie?",
    "Come to an": "Przyjdź też na",
}
"""Of the welcome page of the town, in English and in Polish."""

ENGLISH = ("wonen.md", "index.md", "eerste-stappen.md", "rights.yml", "sessions.yml", "intake.yml", "interface.yml")


def told(sentence: str, language: str) -> str | None:
    """The other language in which a sentence is said to be."""
    return said_in(sentence, language, script_of(language), tuple(code for code in SENTENCES if code != language))


def right_ones() -> Iterator[tuple[str, str]]:
    """Each sentence with its language."""
    for language, written in SENTENCES.items():
        joined = (f"{when} {then}" for when, then in product(written["when"], written["then"]))
        yield from ((language, sentence) for sentence in (*written["again"], *written["whole"], *joined))


def findings_of(town: Path) -> list[Finding]:
    return list(check_language(guide_of(town)))


def guide_of(town: Path) -> Guide:
    guide = read_again(town).guide
    assert guide
    return judged_guide(guide)


def add_language(town: Path, code: str, name: str, like: str) -> None:
    """A language whose folder was started as a copy of another one."""
    shutil.copytree(town / "content" / like, town / "content" / code)
    table = town / "content/languages.yml"
    table.write_text(f"{table.read_text('utf-8')}  - code: {code}\n    name: {name}\n", encoding="utf-8")


def test_no_right_sentence_is_said_to_be_in_another_language() -> None:
    right = list(right_ones())
    assert len(right) >= 2000
    assert [(language, sentence) for language, sentence in right if told(sentence, language) is not None] == []


@pytest.mark.parametrize("kind", ["whole", "again"])
def test_every_sentence_of_eight_words_is_found_in_every_other_language(kind: str) -> None:
    wrong = [
        (file, language, sentence)
        for language, written in SENTENCES.items()
        for sentence in written[kind]
        for file in SENTENCES
        if file != language and len(words_in(sentence)) >= 8
    ]
    assert len(wrong) >= 100
    found = {(file, sentence): told(sentence, file) for file, _, sentence in wrong}
    assert [one for one in wrong if found[one[0], one[2]] not in (one[1], UNKNOWN)] == []


def test_of_a_language_without_tables_the_letters_tell() -> None:
    assert said_in("You must go to the town hall.", "ar", script_of("ar"), ("en",)) == "en"
    assert said_in("Ти повинен піти до муніципалітету.", "pl", script_of("pl"), ("uk",)) == "uk"
    assert said_in("Musisz iść do urzędu gminy.", "pl", script_of("pl"), ("en", "nl")) is None


def test_a_name_or_two_in_other_letters_are_no_sentence() -> None:
    assert told("Зверніться до VDAB або Actiris.", "uk") is None
    assert told("VDAB, Actiris", "uk") is None


def test_a_folder_that_is_still_a_copy_is_named_file_by_file(town: Path) -> None:
    add_language(town, "pl", "Polski", like="en")
    found = [finding for finding in findings_of(town) if finding.check == "untranslated"]
    assert {finding.place.file for finding in found} >= {f"content/pl/{name}" for name in ENGLISH}
    assert {finding.language for finding in found} == {"pl"}
    assert all("it is in English, not in Polski" in finding.what for finding in found)
    assert len(found) == len({finding.place.file for finding in found})


def test_the_first_page_that_is_translated_in_such_a_folder_is_no_copy(town: Path) -> None:
    add_language(town, "pl", "Polski", like="en")
    page = town / "content/pl/index.md"
    text = page.read_text("utf-8")
    for english, polish in POLISH.items():
        assert english in text
        text = text.replace(english, polish)
    page.write_text(text, encoding="utf-8")
    found = {finding.place.file for finding in findings_of(town)}
    assert "content/pl/wonen.md" in found
    assert "content/pl/index.md" not in found


def test_of_a_page_in_another_language_the_spelling_says_nothing(town: Path) -> None:
    shutil.copy(town / "content/en/sessions.yml", town / "content/uk/sessions.yml")
    assert [one for one in found_in(guide_of(town), town) if one.place.file == "content/uk/sessions.yml"] == []
    assert [finding.check for finding in findings_of(town)] == ["untranslated"]


def test_a_page_of_which_most_is_in_another_language_is_one_finding(town: Path) -> None:
    page = town / "content/uk/wonen.md"
    source = (town / "content/ru/wonen.md").read_text("utf-8")
    page.write_text(source.replace("Каждый месяц вы платите за аренду.", "Щомісяця ви платите за оренду."), "utf-8")
    shutil.rmtree(town / "content/ru")
    checks = [finding.check for finding in findings_of(town) if finding.place.file == "content/uk/wonen.md"]
    assert checks.count("untranslated") == 1
    assert "wrong-language" not in checks
