"""What was stored about a segment is found again after an edit; what nothing tells apart is never guessed."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import shipped_guide
from wegwijs.findings import Place
from wegwijs.model.alignment import Ambiguous, Changed, Found, Lost, Match, Row, align, elsewhere, find_again, rows_of
from wegwijs.model.spans import Plain, normalised
from wegwijs.model.texts import Segment, Text
from wegwijs.reading.texts import read_text

LONG = {
    "A": "Lees het contract voor je tekent.",
    "B": "Betaal de waarborg op een aparte rekening.",
    "C": "Maak samen een plaatsbeschrijving.",
    "D": "Bewaar al je papieren.",
    "X": "Vraag hulp.",
    "Y": "Neem iemand mee.",
}
"""Sentences by a letter, so that a section can be written as one word; no two are alike."""


def section(letters: str) -> list[Segment]:
    """A section with a step for each letter."""
    place = Place("content/nl/wonen.md")
    return [
        Segment(f"wonen#stappen/stap-{number}", place, (Plain(LONG.get(letter, letter)),))
        for number, letter in enumerate(letters, 1)
    ]


def rows(letters: str) -> list[Row]:
    return [Row(segment.address, segment.source) for segment in section(letters)]


def said(before: str, after: str) -> str:
    """For each row the number of the step that it is about, ? when nobody can tell, - when it is gone."""
    return "".join(map(sign, align(rows(before), section(after))))


def sign(match: Match) -> str:
    match match:
        case Found(segment):
            return segment.address[-1]
        case Changed(segment):
            return f"~{segment.address[-1]}"
        case Ambiguous():
            return "?"
        case Lost():
            return "-"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("ABC", "ABC", "123", id="nothing"),
        pytest.param("ABC", "DABC", "234", id="inserted in front"),
        pytest.param("ABC", "ABDC", "124", id="inserted between"),
        pytest.param("ABC", "AC", "1-2", id="deleted"),
        pytest.param("ABC", "ACB", "132", id="swapped"),
        pytest.param("ABCD", "DABC", "2341", id="moved"),
        pytest.param("ABC", "ABBC", "1?4", id="doubled"),
        pytest.param("ABC", "ABCABC", "???", id="all doubled"),
        pytest.param("ABC", "", "---", id="all deleted"),
        pytest.param("", "ABC", "", id="nothing stored"),
    ],
)
def test_a_step_is_found_again_when_its_neighbours_change(before: str, after: str, expected: str) -> None:
    assert said(before, after) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("AXBXC", "AXBXC", "12345", id="nothing"),
        pytest.param("AXXB", "AXXB", "1234", id="side by side"),
        pytest.param("AXBXC", "AXDBXC", "12456", id="inserted between"),
        pytest.param("AXBXC", "ABXC", "1-234", id="first deleted"),
        pytest.param("AXBXC", "AXBC", "123-4", id="second deleted"),
        pytest.param("AXXB", "AXB", "1??3", id="one of two side by side deleted"),
        pytest.param("AXXB", "AXXXB", "1??5", id="one of two side by side doubled"),
        pytest.param("AXBXC", "XABXC", "2?345", id="first swapped with its neighbour"),
        pytest.param("AXBXC", "ABXXC", "1?2?5", id="brought together"),
        pytest.param("XYXY", "YYXX", "????", id="swapped with another twin"),
        pytest.param("AXBX", "AX", "1?-?", id="two neighbours deleted"),
        pytest.param("ABC", "ABCB", "123", id="copied to another place"),
    ],
)
def test_twins_are_told_apart_by_their_neighbours_or_not_at_all(before: str, after: str, expected: str) -> None:
    assert said(before, after) == expected


EDITED = "Lees het hele contract voor je tekent."
ALSO_EDITED = "Betaal de waarborg vooraf op een aparte rekening."


def as_section(*texts: str) -> list[Segment]:
    place = Place("content/nl/wonen.md")
    return [Segment(f"wonen#stappen/stap-{number}", place, (Plain(text),)) for number, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("ABC", [EDITED, LONG["B"], LONG["C"]], "~123"),
        ("AC", [LONG["D"], EDITED, LONG["C"]], "~23"),
        ("AC", [EDITED, LONG["D"], LONG["C"]], "~13"),
        ("ABC", [EDITED, ALSO_EDITED, LONG["C"]], "~1~23"),
        ("ABC", [ALSO_EDITED, EDITED, LONG["C"]], "~2~13"),
        ("ABC", [LONG["B"], LONG["C"], EDITED], "-12"),
        ("ABC", [LONG["D"], LONG["B"], LONG["C"]], "-23"),
        ("XAX", ["Vraag hulp.", EDITED, "Vraag hulp."], "1~23"),
    ],
    ids=[
        "edited",
        "one inserted before it",
        "one inserted behind it",
        "two edited",
        "two edited and swapped",
        "edited and moved is gone",
        "another text is no edit",
        "between twins",
    ],
)
def test_an_edited_step_is_changed_and_not_found(before: str, after: list[str], expected: str) -> None:
    assert "".join(map(sign, align(rows(before), as_section(*after)))) == expected


def test_cells_that_are_alike_are_paired_by_their_place_or_not_at_all() -> None:
    before = [Row(f"a#b/stap-{n}", text) for n, text in enumerate(["van 6 tot 12 jaar", "van 12 tot 18 jaar"], 1)]
    edited = as_section("van 6 tot 11 jaar", "van 11 tot 18 jaar")
    assert "".join(map(sign, align(before, edited))) == "~1~2"
    assert "".join(map(sign, align(before, [*edited, *as_section("van 18 tot 25 jaar")]))) == "--"


@pytest.mark.parametrize(
    "written",
    [
        "Betaal de waarborg\nop een aparte\u00a0rekening.",
        unicodedata.normalize("NFD", "Betaal de waarborg op een aparte rekening."),
        "  Betaal de waarborg  op een aparte rekening. ",
    ],
)
def test_how_a_text_is_written_down_is_no_matter(written: str) -> None:
    assert isinstance(align([Row("a#b/stap-1", written)], section("B"))[0], Found)


def test_letters_and_quotes_of_one_kind_are_the_same() -> None:
    assert normalised("Скажи «Привіт» — п’ять") == normalised('Скажи "Привіт" — п\'ять')
    assert normalised(unicodedata.normalize("NFD", "й ї é")) == normalised("й ї é")
    assert normalised("Bel 112") != normalised("Bel 113")


def test_a_cell_that_says_nothing_has_no_row_and_is_no_twin() -> None:
    text = read("## Loket {#loket}\n\n| dag | uur |\n|---|---|\n| maandag | |\n| dinsdag | |\n")
    assert [row.source for row in rows_of(text)] == ["Loket", "dag", "uur", "maandag", "dinsdag"]
    assert {sign(match)[:1] for match in find_again(rows_of(text), text.segments())} <= set("123456t")


def read(markdown: str, address: str = "wonen", *, is_value: bool = False) -> Text:
    return read_text(markdown, "nl", Place("content/nl/wonen.md"), address, is_value).text


def matches(before: str, after: str) -> list[tuple[str, Match]]:
    stored = rows_of(read(before))
    found = find_again(stored, read(after).segments())
    return list(zip((row.source for row in stored), found, strict=True))


def test_a_heading_stays_itself_whatever_it_says() -> None:
    ((_, heading), (_, step)) = matches("## Huur {#huur}\n\n1. Betaal.", "## Wat betaal je {#huur}\n\n1. Wacht.")
    assert isinstance(heading, Changed)
    assert isinstance(step, Lost)


def test_a_fact_is_compared_by_its_key_and_never_by_its_value() -> None:
    ((_, same),) = matches("Bel {{ fact.loket }}.", "Bel {{fact.loket}}.")
    ((_, other),) = matches("Bel {{ fact.loket }} voor een afspraak.", "Bel {{ fact.politie }} voor een afspraak.")
    assert isinstance(same, Found)
    assert isinstance(other, Changed)


def test_a_section_with_another_id_is_lost_and_its_texts_are_known_elsewhere() -> None:
    before, after = "## Huur {#huur}\n\n1. Betaal.", "## Geld {#geld}\n\n1. Betaal.\n\n## Huur {#contract}\n\nLees."
    assert [type(match) for _, match in matches(before, after)] == [Lost, Lost]
    heading, step = rows_of(read(before))
    segments = list(read(after).segments())
    assert [one.address for one in elsewhere(step, segments)] == ["wonen#geld/stap-1"]
    assert [one.address for one in elsewhere(heading, segments)] == ["wonen#contract"]
    assert elsewhere(Row("wonen#geld/stap-4", "Betaal."), segments) == ()


def test_a_step_of_a_list_in_yaml_is_found_when_another_is_put_before_it() -> None:
    at = "rights/cells/erkend/wonen/steps"
    stored = [Row(f"{at}/1", "Vraag je kaart."), Row(f"{at}/2", "Zoek een woning.")]
    texts = ["Vraag hulp.", "Vraag je kaart.", "Zoek een woning.", "Teken."]
    now = [one for n, text in enumerate(texts, 1) for one in read(text, f"{at}/{n}", is_value=True).segments()]
    assert [sign(match) for match in find_again(stored, now)] == ["2", "3"]


def test_a_value_of_yaml_stays_itself_whatever_it_says() -> None:
    stored = [Row("rights/intro", "Kies je papier.")]
    (now,) = read("Welk document heb je?", "rights/intro", is_value=True).segments()
    assert find_again(stored, [now]) == (Changed(now),)


def test_an_intro_that_gets_a_second_paragraph_keeps_its_first() -> None:
    stored = rows_of(read("Kies je papier.", "rights/intro", is_value=True))
    longer = read("Kies je papier.\n\nLees dan verder.", "rights/intro", is_value=True)
    assert [sign(match) for match in find_again(stored, longer.segments())] == ["1"]


def test_every_segment_of_the_guide_is_found_and_its_address_tells_its_section() -> None:
    for text in shipped_guide().texts:
        stored = rows_of(text)
        assert [sign(match) for match in find_again(stored, text.segments())] == [row.address[-1] for row in stored]
        for one in text.sections:
            addresses = {Row(segment.address, "").section for segment in one.segments() if segment.source}
            assert not addresses or len(addresses) == 1
            assert all(address.endswith(f"#{one.id}") for address in addresses if one.id)


# Whatever is done to a section.

LETTERS = "ABCDXXXYY"
SECTIONS = st.text(LETTERS, max_size=9)


@dataclass(frozen=True)
class Step:
    """A step and which one it was before; None when it was not there."""

    letter: str
    was: int | None


@st.composite
def edited(draw: st.DrawFn) -> tuple[list[Step], list[Step], str]:
    """A section, the same after one edit, and which edit."""
    before = [Step(letter, number) for number, letter in enumerate(draw(st.text(LETTERS, min_size=1, max_size=9)))]
    after, at = list(before), draw(st.integers(0, len(before) - 1))
    kind = draw(st.sampled_from(["insert", "delete", "swap", "double"]))
    if kind == "insert":
        after.insert(at, Step(draw(st.sampled_from(LETTERS)), None))
    elif kind == "delete":
        del after[at]
    elif kind == "double":
        after[at : at + 1] = [Step(after[at].letter, None)] * 2
    else:
        other = draw(st.integers(0, len(before) - 1))
        if after[at].letter != after[other].letter:  # else nothing changes that anybody could see
            after[at], after[other] = after[other], after[at]
    return before, after, kind


def in_letters(steps: list[Step]) -> str:
    return "".join(step.letter for step in steps)


@settings(deadline=None, derandomize=True)
@given(edited())
def test_after_one_edit_nothing_is_found_in_a_wrong_place(edit: tuple[list[Step], list[Step], str]) -> None:
    before, after, _ = edit
    for step, match in zip(before, align(rows(in_letters(before)), section(in_letters(after))), strict=True):
        assert not isinstance(match, Changed)
        if isinstance(match, Found):
            assert after[number_of(match.segment)].was == step.was


def number_of(segment: Segment) -> int:
    return int(re.findall(r"\d+", segment.address)[-1]) - 1


@settings(deadline=None, derandomize=True)
@given(SECTIONS, SECTIONS)
def test_no_two_rows_lead_to_one_segment(before: str, after: str) -> None:
    led = [match.segment.address for match in align(rows(before), section(after)) if isinstance(match, Found | Changed)]
    assert len(led) == len(set(led))


@settings(deadline=None, derandomize=True)
@given(SECTIONS, SECTIONS)
def test_a_text_that_stands_once_before_and_after_is_found(before: str, after: str) -> None:
    was, now = Counter(before), Counter(after)
    for letter, match in zip(before, align(rows(before), section(after)), strict=True):
        if was[letter] == now[letter] == 1:
            assert isinstance(match, Found)
            assert match.segment.source == LONG[letter]


@settings(deadline=None, derandomize=True)
@given(SECTIONS, SECTIONS)
def test_what_is_found_has_the_text_of_its_row_and_twins_keep_their_order(before: str, after: str) -> None:
    found: dict[str, list[int]] = {}
    for letter, match in zip(before, align(rows(before), section(after)), strict=True):
        if isinstance(match, Found):
            assert match.segment.source == LONG[letter]
            found.setdefault(letter, []).append(number_of(match.segment))
    assert all(numbers == sorted(numbers) for numbers in found.values())


@settings(deadline=None, derandomize=True)
@given(SECTIONS, SECTIONS)
def test_what_is_lost_or_ambiguous_says_so_truly(before: str, after: str) -> None:
    matched = align(rows(before), section(after))
    taken = [match.segment for match in matched if isinstance(match, Found)]
    for letter, match in zip(before, matched, strict=True):
        free = tuple(one for one in section(after) if one.source == LONG[letter] and one not in taken)
        if not isinstance(match, Found | Changed):
            assert match == (Ambiguous(free) if free else Lost())


@settings(deadline=None, derandomize=True)
@given(SECTIONS)
def test_where_nothing_changed_everything_is_found_in_its_place(before: str) -> None:
    assert [number_of(match.segment) for match in align(rows(before), section(before)) if isinstance(match, Found)] == [
        *range(len(before))
    ]


@given(st.text(alphabet="ABCX", max_size=8))
def test_where_nothing_changed_each_is_found_in_its_place_whatever_stands_there_twice(letters: str) -> None:
    assert align(rows(letters), section(letters)) == tuple(map(Found, section(letters)))
    assert find_again([*rows(letters), Row("wonen#nodig/punt-1", "Weg.")], section(letters))[:-1] == tuple(
        map(Found, section(letters))
    )
