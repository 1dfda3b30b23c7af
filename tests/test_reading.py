"""Files of editors become a Guide, with the place of every value; whatever stands in them, nothing breaks."""

import os
import sys
import unicodedata
from datetime import date
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.test_cases import looked_at
from wegwijs.brochures.manuscripts import manuscripts
from wegwijs.checks import run_checks
from wegwijs.checks.pictograms import check_pictograms
from wegwijs.findings import Place, must_stop
from wegwijs.freshness import as_shown
from wegwijs.model.guide import Guide
from wegwijs.model.kinds import kind_of
from wegwijs.model.spans import FactMention, Link, Plain, Strong, facts_in, links_in
from wegwijs.model.texts import List, Text, place_of
from wegwijs.reading import read_guide
from wegwijs.reading.signs import pile_of_accents, strange_sign
from wegwijs.reading.text_files import read_text_file
from wegwijs.reading.texts import ReadText, read_text
from wegwijs.reading.yaml_files import read_yaml
from wegwijs.search.files import entries_of, search_files_of
from wegwijs.website.bodies import page_bodies
from wegwijs.website.framing import WORDS, mark
from wegwijs.website.staging import staged

TOWN = Path(__file__).parent / "town"
TODAY = date(2026, 11, 22)
FILES = sorted(path.relative_to(TOWN).as_posix() for path in TOWN.rglob("*.*"))
SIGNS = [*"[]{}|\"':->`#\t\\&*!%@?~=éї\n", "---", "{{", "}}", "{{ fact.", "{#", "!!! ", "## ", "<<: ", "12:30", "<b>"]
SIGNS += ["![](", "](", "\n\n", "\n---\n", ": ", "- "]


@pytest.fixture(scope="module")
def guide() -> Guide:
    reading = read_guide(TOWN, TODAY)
    assert reading.guide
    return reading.guide


def test_every_language_has_every_topic(guide: Guide) -> None:
    assert {topic.slug: set(topic.translations) for topic in guide.topics} == {
        "index": {"nl", "uk", "ru", "en"},
        "eerste-stappen": {"nl", "uk", "ru", "en"},
        "wonen": {"nl", "uk", "ru", "en"},
    }


def test_topics_stand_in_the_order_of_the_menu(town: Path) -> None:
    file = town / "content/nl/index.md"
    file.write_text(file.read_text("utf-8").replace("order: 10", "order: 30"), "utf-8")
    reading = read_guide(town, TODAY)
    assert reading.guide
    assert [topic.slug for topic in reading.guide.topics] == ["wonen", "eerste-stappen", "index"]


def test_a_value_is_found_at_its_line_and_column(guide: Guide) -> None:
    assert guide.places.at("content/facts.yml", "gemeente", "value") == Place("content/facts.yml", 9, 3)
    assert guide.places.at("content/nl/wonen.md", "sources", 0) == Place("content/nl/wonen.md", 8, 11)
    assert guide.places.at("content/sessions.yml", "sessions", 1, "place").line == 21


def test_the_place_of_an_unknown_value_is_the_nearest_one_around_it(guide: Guide) -> None:
    fact = guide.places.at("content/facts.yml", "gemeente")
    assert guide.places.at("content/facts.yml", "gemeente", "colour") == fact
    assert guide.places.at("content/nowhere.yml", "a") == Place("content/nowhere.yml")


def read(markdown: str, file: str = "a.md", line: int = 1) -> ReadText:
    return read_text(markdown, "nl", Place(file, line), "a", is_value=file.endswith(".yml"))


def facts_of(text: Text) -> list[FactMention]:
    return [fact for segment in text.segments() for fact in facts_in(segment.spans)]


def links_of(text: Text) -> list[Link]:
    return [link for segment in text.segments() for link in links_in(segment.spans)]


def test_facts_and_links_of_a_topic_are_found_on_their_lines(guide: Guide) -> None:
    text = next(one for one in guide.texts if one.place.file == "content/nl/index.md" and one.place.line > 11)
    assert [(fact.key, fact.place.line) for fact in facts_of(text)] == [("adres-gemeentehuis", 17), ("noodnummer", 26)]
    assert [(link.target, link.place.line) for link in links_of(text)] == [
        ("wonen.md#huurwaarborg", 18),
        ("rechten.md#tijdelijk-beschermd", 19),
        ("infosessies.md", 21),
    ]


def test_a_segment_holds_spans_with_their_places() -> None:
    (segment,) = read("Bel **nu {{ fact.nood }}** of lees [de\ngids]({{ fact.gids }}).").text.segments()
    nood, gids = FactMention("nood", Place("a.md", 1, 10)), FactMention("gids", Place("a.md", 2, 7))
    assert segment.spans == (
        Plain("Bel "),
        Strong((Plain("nu "), nood)),
        Plain(" of lees "),
        Link(gids, (Plain("de\ngids"),), Place("a.md", 2, 7)),
        Plain("."),
    )
    assert segment.source == "Bel **nu {{ fact.nood }}** of lees [de gids]({{ fact.gids }})."
    assert segment.words == "Bel nu {{ fact.nood }} of lees de\ngids."


def test_equal_facts_on_one_line_have_each_its_column() -> None:
    text = read("| {{ fact.nood }} | {{ fact.nood }} |\n|---|---|\n| a | {{ fact.nood }} |").text
    assert [(fact.place.line, fact.place.column) for fact in facts_of(text)] == [(1, 3), (1, 21), (3, 7)]


def test_an_old_line_end_inside_a_text_ends_a_line() -> None:
    read_one = read('Kijk.\r\r!!! tip "Vragen?"\r    Bel {{ fact.noodnummer }}.')
    assert [kind_of(block) for block in read_one.text.blocks] == ["paragraph", "box"]
    assert [fact.place for fact in facts_of(read_one.text)] == [Place("a.md", 4, 9)]
    assert read_one.findings == ()


def test_what_a_folded_yaml_text_mentions_stands_at_the_place_of_the_text(guide: Guide) -> None:
    words = guide.words["nl"].rights
    assert words
    assert [fact.place for fact in facts_of(words.intro)] == [Place("content/nl/rights.yml", 4)]


def test_the_sections_of_a_text_know_their_blocks(guide: Guide) -> None:
    topic = guide.topic("wonen")
    assert topic
    blocks = {
        section.id: [(kind_of(block), place_of(block).line) for block in section.blocks]
        for section in topic.translations["uk"].sections
    }
    assert blocks == {
        "": [],
        "waarover": [("paragraph", 8)],
        "huurwaarborg": [("paragraph", 12)],
        "stappen": [("steps", 18)],
        "nodig": [("list", 23), ("box", 26)],
        "kosten": [("paragraph", 31)],
        "waar": [("paragraph", 35)],
        "opgelet": [("paragraph", 39)],
        "woorden-op-brieven": [("table", 43)],
    }


def test_addresses_are_the_same_in_every_language_and_name_each_segment_once(guide: Guide) -> None:
    for topic in guide.topics:
        found = {code: [one.address for one in text.text.segments()] for code, text in topic.translations.items()}
        assert len(set(map(tuple, found.values()))) == 1
        assert len(set(found["nl"])) == len(found["nl"])
    assert "wonen#stappen/stap-2" in [one.address for text in guide.texts for one in text.segments()]


def test_a_step_keeps_what_stands_below_it_and_the_next_one_is_a_step() -> None:
    text = read("1. Lees het contract.\n\n    Vraag hulp.\n2. Teken het daarna.").text
    (steps,) = text.blocks
    assert isinstance(steps, List)
    assert [len(item.blocks) for item in steps.items] == [2, 1]
    assert [one.address for one in text.segments()] == ["a/stap-1", "a/alinea-1", "a/stap-2"]


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("content/nl/wonen.md", "title: Wonen"),
        ("content/nl/wonen.md", 'summary: "Een woning huren'),
        ("content/nl/wonen.md", "Je huurt een woning"),
        ("content/uk/wonen.md", "{#stappen}"),
        ("content/publisher.yml", "name: Voorbeeldgemeente"),
        ("content/nl/interface.yml", "site_name: Wegwijs"),
        ("content/facts.yml", 'value: "112"'),
    ],
)
def test_the_mark_for_the_words_of_a_page_cannot_be_typed(town: Path, file: str, words: str) -> None:
    text = (town / file).read_text("utf-8")
    assert words in text
    (town / file).write_text(text.replace(words, words[:-1] + mark(WORDS) + words[-1], 1), "utf-8")
    reading = read_guide(town, TODAY)
    assert [(one.check, one.place.file) for one in reading.findings if one.check == "strange-sign"] == [
        ("strange-sign", file)
    ]
    assert must_stop(reading.findings)


@pytest.mark.parametrize(
    ("file", "field"),
    [
        ("content/nl/wonen.md", "title: Wonen"),
        ("content/publisher.yml", "name: Voorbeeldgemeente"),
        ("content/nl/interface.yml", "site_name: Wegwijs in de Voorbeeldgemeente"),
    ],
)
def test_nor_can_it_be_typed_by_its_number(town: Path, file: str, field: str) -> None:
    text = (town / file).read_text("utf-8")
    name = field.partition(":")[0]
    (town / file).write_text(text.replace(field, f'{name}: "\\ue000words\\ue000"', 1), "utf-8")
    reading = read_guide(town, TODAY)
    assert [one.place.file for one in reading.findings if one.check == "strange-sign"] == [file]


def test_a_file_that_cannot_be_read_is_remembered_as_unreadable(town: Path) -> None:
    (town / "content/uk/wonen.md").write_text("Житло\n", "utf-8")
    reading = read_guide(town, TODAY)
    assert reading.guide
    assert reading.guide.unreadable == {"content/uk/wonen.md"}


def test_without_a_table_that_all_pages_need_there_is_no_guide(town: Path) -> None:
    (town / "content/rights.yml").unlink()
    assert read_guide(town, TODAY).guide is None


NOT_UTF_8 = os.fsdecode(b"caf\xe9")


@pytest.mark.parametrize("name", [f"content/{NOT_UTF_8}.txt", f"content/nl/{NOT_UTF_8}.md"], ids=["other", "topic"])
def test_a_file_whose_name_is_not_utf_8_breaks_nothing(town: Path, name: str) -> None:
    (town / name).write_text("Koffie\n", "utf-8")
    assert read_guide(town, TODAY).guide


def test_a_file_that_nobody_asks_for_may_be_unreadable(town: Path) -> None:
    (town / "content/remarks.txt").symlink_to("/proc/self/mem")
    assert read_guide(town, TODAY) == read_guide(TOWN, TODAY)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("name", ["content/uk/wonen.md", "content/facts.yml", "content/uk", "pictograms", "content"])
@pytest.mark.parametrize("rights", [0o000, 0o400])
def test_what_one_may_not_read_gives_findings_and_no_traceback(town: Path, name: str, rights: int) -> None:
    (town / name).chmod(rights)
    try:
        reading = read_guide(town, TODAY)
        found = run_checks(reading.guide) if reading.guide else []
    finally:
        (town / name).chmod(0o700)
    assert bool([*reading.findings, *found]) == (rights == 0o000 or (town / name).is_dir())


@pytest.mark.parametrize("bracket", ["[", "{", "[ ", "{\n"])
def test_brackets_in_brackets_without_end_are_refused_before_anybody_counts_them(town: Path, bracket: str) -> None:
    (town / "content" / "names.yml").write_text(f"IBAN:\n  what: {bracket * 1_000_000}", encoding="utf-8")
    found = read_guide(town, TODAY).findings
    assert [(one.place.file, one.what) for one in found] == [
        ("content/names.yml", "Too many groups stand inside each other.")
    ]


def test_a_drawing_may_be_as_deep_as_its_maker_likes(town: Path) -> None:
    deep = "<g>" * 2000 + '<path fill="currentColor" d="M0 0"/>' + "</g>" * 2000
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{deep}</svg>'
    (town / "pictograms/wonen.svg").write_text(drawing, "utf-8")
    guide = read_guide(town, TODAY).guide
    assert guide
    assert list(check_pictograms(guide)) == []


edits = st.lists(
    st.tuples(
        st.sampled_from(["delete", "duplicate", "insert"]),
        st.floats(0, 1),
        st.integers(1, 80),
        st.one_of(st.sampled_from(SIGNS).map(str.encode), st.binary(min_size=1, max_size=8)),
    ),
    min_size=1,
    max_size=4,
)


def edited(content: bytes, edit: tuple[str, float, int, bytes]) -> bytes:
    kind, where, length, new = edit
    start = int(where * len(content))
    before, part, after = content[:start], content[start : start + length], content[start + length :]
    middle = {"delete": b"", "duplicate": part + part, "insert": new + part}[kind]
    return before + middle + after


def make_all(guide: Guide, *, on_paper: bool) -> None:
    """What is made of a guide in which nothing stops, up to where MkDocs and WeasyPrint begin."""
    assert staged(guide, ROOT).framings
    assert all(page_bodies(guide, language, []) for language in guide.languages)
    assert all(search_files_of(guide, language, entries_of(guide, language)) for language in guide.languages)
    assert not on_paper or list(manuscripts(guide, ROOT))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    file=st.sampled_from(FILES), changes=edits, is_text=st.booleans(), on_paper=st.sampled_from([True, *[False] * 5])
)
def test_random_damage_never_gives_a_traceback(
    file: str, changes: list[tuple[str, float, int, bytes]], is_text: bool, on_paper: bool
) -> None:
    with TemporaryDirectory() as folder:
        base = Path(copytree(TOWN, Path(folder) / "town"))
        content = (base / file).read_bytes()
        for change in changes:
            content = edited(content, change)
        (base / file).write_bytes(content.decode("utf-8", "ignore").encode() if is_text else content)
        guide, found = looked_at(base)
        if guide and not must_stop(found):
            make_all(as_shown(guide), on_paper=on_paper)
    assert guide or found
    for finding in found:
        assert finding.what
        assert finding.why
        assert finding.remedy
        assert finding.place.line >= 1
        assert finding.place.column >= 1


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
pieces = st.lists(st.one_of(st.sampled_from(SIGNS), words, st.sampled_from(["\n", " ", "    "])), max_size=40)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(pieces.map("".join))
def test_any_text_can_be_looked_through_as_markdown(text: str) -> None:
    last = text.count("\n") + 10
    one = read(text, line=10)
    places = [mention.place for mention in (*facts_of(one.text), *links_of(one.text))]
    places += [section.place for section in one.text.sections]
    places += [finding.place for finding in one.findings]
    assert all(10 <= place.line <= last for place in places)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(pieces.map("".join))
def test_any_text_is_read_as_yaml_or_gives_a_finding(text: str) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.yml").write_text(text, "utf-8")
        file, findings = read_text_file(Path(folder), "a.yml")
    document = read_yaml(file) if file else None
    assert findings or (document and (document.readable or document.findings))


def test_every_kind_of_accent_can_stand_in_a_pile() -> None:
    accents = [sign for sign in map(chr, range(sys.maxunicode)) if unicodedata.combining(sign)]
    assert len(accents) > 500
    assert [sign for sign in accents if not pile_of_accents(f"Bel {'e' + sign * 31}.")] == []


def test_every_sign_that_belongs_in_no_text_is_seen_among_letters_of_all_scripts() -> None:
    """Control signs, half signs, and signs of one font alone: of these every thousandth."""
    controls = [code for code in range(0x3000) if unicodedata.category(chr(code)) == "Cc" and chr(code) not in "\t\n"]
    strange = map(
        chr, [*controls, *range(0xD800, 0xF8FF, 1000), *range(0xF0000, 0x10FFFF, 1000), *range(0x202A, 0x202F)]
    )
    assert [sign for sign in strange if not strange_sign(f"Bel 112 — зателефонуйте, €5 {sign} é")] == []
