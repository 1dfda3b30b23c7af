"""What texts state in numbers, days, hours, prices, addresses and duties is compared whatever the language."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from wegwijs.model.stated import differences, stated_facts

PAIRS = Path(__file__).parent / "stated"


def prepared(name: str) -> list[Mapping[str, str]]:
    """Pairs of sentences in Dutch and in another language; `differs` says what a wrong one says otherwise."""
    return yaml.safe_load((PAIRS / name).read_text("utf-8"))


def found_in(pair: Mapping[str, str]) -> str:
    """What differs in a pair, as a Finding shows it."""
    language = next(code for code in ("uk", "ru", "en") if code in pair)
    found = differences(stated_facts(pair["nl"], "nl"), stated_facts(pair[language], language), language)
    return ", ".join(difference.shown for difference in found)


def values(text: str, language: str) -> list[tuple[str, str]]:
    return [(fact.kind, fact.value) for fact in stated_facts(text, language)]


@pytest.mark.parametrize("name", ["pairs.yml", "kept.yml"])
def test_every_wrong_pair_is_found_and_says_what_differs(name: str) -> None:
    wrong = [pair for pair in prepared(name) if "differs" in pair]
    assert len(wrong) >= 25
    assert {pair["nl"]: found_in(pair) for pair in wrong} == {pair["nl"]: pair["differs"] for pair in wrong}


def test_no_right_pair_is_called_wrong() -> None:
    pairs = [pair for name in ("pairs.yml", "kept.yml") for pair in prepared(name)]
    assert len(pairs) == 200
    assert [(pair, found_in(pair)) for pair in pairs if "differs" not in pair and found_in(pair)] == []


@pytest.mark.parametrize(
    ("text", "language", "kind", "value"),
    [
        ("€ 1.250,50", "nl", "amount", "1250.5"),
        ("1250,50 €", "uk", "amount", "1250.5"),
        ("€1,250.50", "en", "amount", "1250.5"),
        ("1 250,50 евро", "ru", "amount", "1250.5"),
        ("31/12/2026", "nl", "date", "2026-12-31"),
        ("31 грудня 2026 року", "uk", "date", "2026-12-31"),
        ("December 31st, 2026", "en", "date", "2026-12-31"),
        ("tweeëntwintig", "nl", "number", "22"),
        ("двадцяти двох", "uk", "number", "22"),
        ("двумстам пятидесяти", "ru", "number", "250"),
        ("two thousand five hundred", "en", "number", "2500"),
        ("9u30", "nl", "hour", "09:30"),
        ("9.30 p.m.", "en", "hour", "21:30"),
        ("+32 (0)2 205 00 55", "nl", "phone", "022050055"),
        ("vijf procent", "nl", "percentage", "5"),
        ("https://www.vlaanderen.be/nl/wonen/", "nl", "link", "vlaanderen.be/wonen"),
        ("{{ fact.waarborg-maanden maand }}", "nl", "fact", "waarborg-maanden"),
        ("Ви не зобов\u2019язані платити.", "uk", "duty", "not obliged"),
    ],
)
def test_a_value_is_the_same_however_it_is_written(text: str, language: str, kind: str, value: str) -> None:
    assert values(text, language) == [(kind, value)]


def test_what_was_typed_is_kept_as_it_was() -> None:
    assert [fact.typed for fact in stated_facts("Er zijn vijfentwintig dagen, tot 4 maart.", "nl")] == [
        "vijfentwintig",
        "4 maart",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Je hebt een paar dagen.", "nl"),
        ("Моя сім'я живе тут.", "uk"),
        ("Вы живёте с семьёй и видите семью.", "ru"),
        ("You may march with us.", "en"),
        ("De tweede stap is de eerste niet.", "nl"),
    ],
)
def test_words_that_only_look_like_numbers_or_months_state_nothing(text: str, language: str) -> None:
    assert values(text, language) == []


def test_of_a_language_whose_words_nobody_knows_only_signs_are_compared() -> None:
    source = stated_facts("Wacht twee weken en bel 02 205 00 55.", "nl")
    assert differences(source, stated_facts("Poczekaj dwa tygodnie i dzwoń: 02 205 00 55.", "pl"), "pl") == ()
    found = differences(source, stated_facts("Poczekaj dwa tygodnie i dzwoń: 02 205 00 56.", "pl"), "pl")
    assert [difference.shown for difference in found] == ["022050055 → 022050056"]
