"""Spelling: what no dictionary knows is found, what the project knows is not, and a missing dictionary is named."""

from pathlib import Path

from tests.conftest import ROOT, TODAY
from wegwijs.checks.spelling import DICTIONARIES, check_spelling
from wegwijs.findings import Finding
from wegwijs.model.guide import Guide
from wegwijs.reading import read_guide


def guide_of(base: Path) -> Guide:
    guide = read_guide(base, TODAY).guide
    assert guide is not None
    return guide


def write(town: Path, language: str, old: str, new: str) -> None:
    page = town / f"content/{language}/wonen.md"
    text = page.read_text(encoding="utf-8")
    assert text.count(old) == 1
    page.write_text(text.replace(old, new), encoding="utf-8")


def words_in(findings: list[Finding]) -> list[tuple[str | None, str]]:
    return [(finding.language, finding.what) for finding in findings if finding.check == "spelling"]


def test_a_misspelled_word_is_found_in_every_language(town: Path) -> None:
    before = words_in(list(check_spelling(guide_of(town))))
    write(town, "nl", "Je betaalt elke maand huur.", "Je betaalt elke maand wooning.")
    write(town, "uk", "Щомісяця ви платите за оренду.", "Щомісяця ви платите за орэнду.")
    write(town, "ru", "Каждый месяц вы платите за аренду.", "Каждый месяц вы платите за орэнду.")
    write(town, "en", "You pay rent every month.", "You pay rent evry month.")
    found = [row for row in words_in(list(check_spelling(guide_of(town)))) if row not in before]
    assert {(language, what.split('"')[1]) for language, what in found} == {
        ("nl", "wooning"),
        ("uk", "орэнду"),
        ("ru", "орэнду"),
        ("en", "evry"),
    }


def test_a_word_of_the_project_is_right(town: Path) -> None:
    write(town, "nl", "Je betaalt elke maand huur.", "Je betaalt elke maand wooning.")
    (town / "content/nl/words.txt").write_text("# woorden\nWooning  # een naam\n", encoding="utf-8")
    assert not any("wooning" in what for _, what in words_in(list(check_spelling(guide_of(town)))))


def test_while_a_list_of_words_cannot_be_read_nothing_is_said_of_its_texts(town: Path) -> None:
    write(town, "en", "You pay rent every month.", "You pay rent evry month.")
    write(town, "uk", "Щомісяця ви платите за оренду.", "Щомісяця ви платите за орэнду.")
    (town / "content/uk/words.txt").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert {language for language, _ in words_in(list(check_spelling(guide_of(town))))} >= {"en"}
    assert "uk" not in {language for language, _ in words_in(list(check_spelling(guide_of(town))))}
    (town / "content/nl/words.txt").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert words_in(list(check_spelling(guide_of(town)))) == []


def test_a_dutch_word_in_a_translation_is_right(town: Path) -> None:
    write(town, "en", "You pay rent every month.", "You pay rent (huurprijs) every month.")
    assert not any("huurprijs" in what for _, what in words_in(list(check_spelling(guide_of(town)))))


def test_a_missing_dictionary_is_named_and_never_passed_over(town: Path, tmp_path: Path) -> None:
    findings = list(check_spelling(guide_of(town), tmp_path))
    assert [(finding.check, finding.language) for finding in findings] == [
        ("no-dictionary", code) for code in ("nl", "uk", "ru", "en")
    ]
    assert "hunspell-uk" in findings[1].remedy


def test_without_the_dutch_dictionary_the_other_languages_are_still_looked_at(town: Path, tmp_path: Path) -> None:
    for ending in ("aff", "dic"):
        (tmp_path / f"en_GB.{ending}").symlink_to(DICTIONARIES / f"en_GB.{ending}")
    write(town, "en", "You pay rent every month.", "You pay rent evry month.")
    findings = list(check_spelling(guide_of(town), tmp_path))
    assert [finding.language for finding in findings if finding.check == "no-dictionary"] == ["nl", "uk", "ru"]
    assert ("en", 'No dictionary knows the word "evry".') in words_in(findings)
    assert {language for language, _ in words_in(findings)} == {"en"}


def test_the_shipped_guide_is_spelled_right() -> None:
    assert [finding.what for finding in check_spelling(guide_of(ROOT))] == []
