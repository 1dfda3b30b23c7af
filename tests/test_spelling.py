"""Spelling: what no dictionary knows is found, what the project knows is not, and a missing dictionary is named."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import TODAY, read_again
from wegwijs.checks.dictionaries import DICTIONARIES, dictionary_of, dictionary_package
from wegwijs.checks.word_forms import forms_of_one_word
from wegwijs.findings import Finding
from wegwijs.making.remembered import memory_of
from wegwijs.making.settings import Settings
from wegwijs.making.spelling import remembering_spelling
from wegwijs.model.guide import Guide
from wegwijs.overlays import overlaid
from wegwijs.reading.overlay import read_overlays


def guide_of(base: Path, *languages: str) -> Guide:
    """The guide; of `languages` only, when it is enough to load their dictionaries, which takes a second each."""
    guide = read_again(base).guide
    assert guide is not None
    if not languages:
        return guide
    chosen = tuple(language for language in guide.languages if language.code in languages)
    texts = tuple(text for text in guide.texts if text.language in languages)
    return replace(guide, languages=chosen, texts=texts)


def found_in(guide: Guide, town: Path, folder: Path = DICTIONARIES) -> list[Finding]:
    """What the program finds with the dictionaries in a folder; it remembers in the town what they did not know."""
    settings = Settings(town, town / "public", TODAY, memory=town / "memory")
    return list(remembering_spelling(settings, folder)(guide))


def write(town: Path, language: str, old: str, new: str) -> None:
    page = town / f"content/{language}/wonen.md"
    text = page.read_text(encoding="utf-8")
    assert text.count(old) == 1
    page.write_text(text.replace(old, new), encoding="utf-8")


def words_in(findings: list[Finding]) -> list[tuple[str | None, str]]:
    return [(finding.language, finding.what) for finding in findings if finding.check == "spelling"]


def test_a_misspelled_word_is_found_in_every_language(town: Path) -> None:
    write(town, "nl", "Je betaalt elke maand huur.", "Je betaalt elke maand wooning.")
    write(town, "uk", "Щомісяця ви платите за оренду.", "Щомісяця ви платите за орэнду.")
    write(town, "ru", "Каждый месяц вы платите за аренду.", "Каждый месяц вы платите за орэнду.")
    write(town, "en", "You pay rent every month.", "You pay rent evry month.")
    found = words_in(found_in(guide_of(town), town))
    assert [(language, what.split('"')[1]) for language, what in found] == [
        ("nl", "wooning"),
        ("uk", "орэнду"),
        ("ru", "орэнду"),
        ("en", "evry"),
    ]


def test_a_word_of_the_project_is_right(town: Path) -> None:
    write(town, "nl", "Je betaalt elke maand huur.", "Je betaalt elke maand wooning.")
    (town / "content/nl/words.txt").write_text("# woorden\nWooning  # een naam\n", encoding="utf-8")
    assert words_in(found_in(guide_of(town, "nl"), town)) == []


def test_a_municipality_is_told_its_own_list_and_the_list_makes_the_word_right(town: Path) -> None:
    folder = town / "gemeenten/anders"
    (folder / "content/nl").mkdir(parents=True)
    (folder / "municipality.yml").write_text("name: Anders\n", encoding="utf-8")
    page = (town / "content/nl/wonen.md").read_text("utf-8")
    text = page.replace("Je betaalt elke maand huur.", "Je betaalt in de Wooningstraat.")
    (folder / "content/nl/buddies.md").write_text(text, encoding="utf-8")

    def found() -> list[Finding]:
        guide = guide_of(town, "nl")
        here, _ = overlaid(guide, read_overlays(guide, folder).layers)
        return [one for one in found_in(here, town) if one.check == "spelling"]

    (finding,) = found()
    assert finding.place.file == "anders/content/nl/buddies.md"
    assert finding.remedy.endswith("add it to anders/content/words.txt.")
    (folder / "content/words.txt").write_text("Wooningstraat\n", encoding="utf-8")
    assert found() == []


def test_while_a_list_of_words_cannot_be_read_nothing_is_said_of_its_texts(town: Path) -> None:
    write(town, "en", "You pay rent every month.", "You pay rent evry month.")
    write(town, "uk", "Щомісяця ви платите за оренду.", "Щомісяця ви платите за орэнду.")
    (town / "content/uk/words.txt").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert {language for language, _ in words_in(found_in(guide_of(town), town))} >= {"en"}
    assert "uk" not in {language for language, _ in words_in(found_in(guide_of(town), town))}
    (town / "content/nl/words.txt").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert words_in(found_in(guide_of(town), town)) == []


def test_a_dutch_word_in_a_translation_is_right(town: Path) -> None:
    write(town, "en", "You pay rent every month.", "You pay rent (huurprijs) every month.")
    assert words_in(found_in(guide_of(town, "nl", "en"), town)) == []


def test_a_missing_dictionary_is_named_and_never_passed_over(town: Path, tmp_path: Path) -> None:
    findings = found_in(guide_of(town), town, tmp_path)
    assert [(finding.check, finding.language) for finding in findings] == [
        ("no-dictionary", code) for code in ("nl", "uk", "ru", "en")
    ]
    assert "hunspell-uk" in findings[1].remedy


@pytest.mark.parametrize(
    ("language", "files", "found"),
    [
        ("pl", "pl_PL", "pl_PL"),
        ("de", "de_BE de_DE de_LU", "de_DE"),
        ("de", "de_AT", "de_AT"),
        ("ar", "ar ar_AE ar_YE", "ar"),
        ("sr", "sr_Latn_RS sr_ME sr_RS", "sr_ME"),
        ("ku", "ckb_IQ ku_SY ku_TR", "ku_SY"),
        ("en", "en_AU en_GB en_US", "en_GB"),
        ("en", "en_US", "en_US"),
        ("nl", "nl nl_NL", "nl"),
        ("ti", "tr_TR", None),
        ("pl", "", None),
    ],
)
def test_a_dictionary_is_found_by_any_name_that_debian_uses(
    tmp_path: Path, language: str, files: str, found: str | None
) -> None:
    for name in files.split():
        (tmp_path / f"{name}.dic").touch()
    assert dictionary_of(language, tmp_path) == found


@pytest.mark.parametrize(
    ("language", "package"),
    [("pl", "hunspell-pl"), ("en", "hunspell-en-gb"), ("de", "hunspell-de-de"), ("fa", "myspell-fa")],
)
def test_the_package_of_a_dictionary_has_the_name_that_debian_gives_it(language: str, package: str) -> None:
    assert dictionary_package(language) == package


def test_words_of_a_fifth_language_are_looked_up_in_its_dictionary(town: Path, tmp_path: Path) -> None:
    (town / "content/pl").mkdir()
    page = (town / "content/en/wonen.md").read_text(encoding="utf-8").replace("You pay rent", "Czynsz czyynsz")
    (town / "content/pl/wonen.md").write_text(page, encoding="utf-8")
    with (town / "content/languages.yml").open("a", encoding="utf-8") as table:
        table.write("  - code: pl\n    name: Polski\n")
    (tmp_path / "pl_PL.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (tmp_path / "pl_PL.dic").write_text("1\nczynsz\n", encoding="utf-8")
    found = found_in(guide_of(town, "nl", "pl"), town, tmp_path)
    assert "pl" not in {finding.language for finding in found if finding.check == "no-dictionary"}
    assert ("pl", 'No dictionary knows the word "czyynsz".') in words_in(found)
    assert all('"Czynsz"' not in what for _, what in words_in(found))


def test_without_the_dutch_dictionary_the_other_languages_are_still_looked_at(town: Path, tmp_path: Path) -> None:
    for ending in ("aff", "dic"):
        (tmp_path / f"en_GB.{ending}").symlink_to(DICTIONARIES / f"en_GB.{ending}")
    write(town, "en", "You pay rent every month.", "You pay rent evry month.")
    findings = found_in(guide_of(town), town, tmp_path)
    assert [finding.language for finding in findings if finding.check == "no-dictionary"] == ["nl", "uk", "ru"]
    assert ("en", 'No dictionary knows the word "evry".') in words_in(findings)
    assert {language for language, _ in words_in(findings)} == {"en"}


def spelling_of(town: Path, language: str) -> list[Finding]:
    found = found_in(guide_of(town, "nl", language), town)
    return [one for one in found if one.check == "spelling" and one.language == language]


def test_the_same_typing_mistake_is_one_finding_with_all_its_places(town: Path) -> None:
    write(town, "nl", "Je betaalt elke maand huur.", "Je betaalt elke maand wooningg.\nDe wooningg.\n\nEen Wooningg.")
    (finding,) = spelling_of(town, "nl")
    assert finding.what == 'No dictionary knows the word "wooningg".'
    lines = (town / "content/nl/wonen.md").read_text(encoding="utf-8").splitlines()
    assert [lines[place.line - 1] for place in finding.places] == [
        "Je betaalt elke maand wooningg.",
        "De wooningg.",
        "Een Wooningg.",
    ]


def test_the_forms_of_a_new_name_are_one_finding_that_says_what_to_add(town: Path) -> None:
    write(
        town,
        "uk",
        "Щомісяця ви платите за оренду.",
        "Місто Бурхта.\nУ Бурхті є ринок.\nЗа Бурхтою є ліс.\n\nМи їдемо до Бурхти.",
    )
    (finding,) = spelling_of(town, "uk")
    assert finding.what == 'No dictionary knows the words "Бурхта", "Бурхти", "Бурхтою" and "Бурхті".'
    assert len(finding.places) == 4
    assert "content/uk/words.txt" in finding.remedy
    forms = finding.remedy.split("(")[1].split(")")[0].split(", ")
    (town / "content/uk/words.txt").write_text("\n".join(forms), encoding="utf-8")
    assert spelling_of(town, "uk") == []


def test_the_same_word_in_two_languages_is_two_findings(town: Path) -> None:
    write(town, "uk", "Щомісяця ви платите за оренду.", "Щомісяця ви платите за орэнду.")
    write(town, "ru", "Каждый месяц вы платите за аренду.", "Каждый месяц вы платите за орэнду.")
    found = found_in(guide_of(town, "nl", "uk", "ru"), town)
    assert [one.language for one in found if one.check == "spelling"] == ["uk", "ru"]


@pytest.mark.parametrize(
    ("words", "groups"),
    [
        ("", []),
        ("Бурхта Бурхтою Бурхті Бурхтові", ["Бурхта Бурхтові Бурхтою Бурхті"]),
        ("бурхта Бурхта БУРХТА", ["БУРХТА Бурхта бурхта"]),
        ("Бурхта Бурхту бурхтський бурхтського", ["Бурхта Бурхту", "бурхтський бурхтського"]),
        ("Мол Мола Моли", ["Мол", "Мола", "Моли"]),
        ("wooning vergadring", ["vergadring", "wooning"]),
        ("verzekring verzoekt", ["verzekring", "verzoekt"]),
        ("ab AB", ["AB ab"]),
    ],
)
def test_words_that_begin_the_same_and_end_differently_are_forms_of_one(words: str, groups: list[str]) -> None:
    assert [" ".join(group) for group in forms_of_one_word(words.split())] == groups


def test_dictionaries_are_asked_again_about_what_changed_and_about_all_when_one_of_them_did(
    town: Path, tmp_path: Path
) -> None:
    words, settings = tmp_path / "nl_BE.dic", Settings(town, tmp_path / "public", TODAY, memory=tmp_path / "memory")
    (tmp_path / "nl_BE.aff").write_text("SET UTF-8\n", encoding="utf-8")
    write(town, "nl", "Je betaalt elke maand huur.", "Je betaalt elke maand wooning.")

    def asked_again() -> int:
        """About how many topics; what is found is always what is found without a memory."""
        guide, without = guide_of(town), replace(settings, memory=tmp_path / "another", anew=True)
        with memory_of(settings).shelf("spelling") as shelf:
            shelf.now |= shelf.before
        found = [list(remembering_spelling(one, tmp_path)(guide)) for one in (settings, without)]
        assert found[0] == found[1] != []
        with memory_of(settings).shelf("spelling") as after:
            after.now |= after.before
        return len(after.before.keys() - shelf.before.keys())

    words.write_text("1\nhuur\n", encoding="utf-8")
    of_all = asked_again()
    assert asked_again() == 0 < of_all
    write(town, "nl", "Lees het contract.", "Lees het wooning.")
    assert asked_again() == 1
    words.write_text("1\nwooning\n", encoding="utf-8")
    assert asked_again() == of_all
    (town / "content/nl/words.txt").write_text("contract\n", encoding="utf-8")
    assert asked_again() == of_all
