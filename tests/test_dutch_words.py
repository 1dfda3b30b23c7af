"""Which words are Dutch: two hundred places of the shipped guide that people marked, small texts, and whole pages.

Editors change that guide: of a place whose words are gone nothing is asked, and no test here knows its topics.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from tests.conftest import TODAY, TOWN, shipped_guide
from wegwijs.checks.foreign_words import unknown_words
from wegwijs.findings import Place
from wegwijs.model.facts import Fact, TextFact
from wegwijs.model.foreign_spans import flat_text, with_foreign_words
from wegwijs.model.foreign_words import foreign_words
from wegwijs.model.guide import Guide
from wegwijs.model.lexicon import Lexicon
from wegwijs.model.phrases import Phrases
from wegwijs.model.publication import Language
from wegwijs.model.spans import FactMention, Foreign, Plain, Span, Strong, TermMention, flat, source_of
from wegwijs.model.texts import Segment, Table, Text, all_blocks, segments_of
from wegwijs.prose.inline import InlineWriter
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.wording import Wording
from wegwijs.reading import read_guide

dutch = pytest.mark.xdist_group("dutch")  # they read the shipped guide, and need not wait until it is built
on_pages = pytest.mark.xdist_group("shipped")

MARKED: dict[str, list[tuple[str, str, str]]] = yaml.safe_load(
    Path(__file__).with_name("dutch_words.yml").read_text(encoding="utf-8")
)
PLACES = [(language, *place) for language, places in MARKED.items() for place in places]
FACT = "\N{OBJECT REPLACEMENT CHARACTER}"


@cache
def texts_of(language: str, file: str) -> tuple[Text, ...]:
    return tuple(text for text in shipped_guide().texts if text.place.file == f"content/{language}/{file}")


def cells(text: Text) -> list[Segment]:
    blocks = [block for section in text.sections for block in all_blocks(section.blocks) if isinstance(block, Table)]
    return list(segments_of(blocks))


def segments(language: str, file: str) -> Iterator[tuple[str, bool]]:
    """What stands in a file, piece by piece, and whether it is a cell."""
    for text in texts_of(language, file):
        tables = cells(text)
        yield from ((flat_text(segment.spans), segment in tables) for segment in text.segments())


def languages_of(said: str, language: str, lexicon: Lexicon, *, is_cell: bool = False) -> list[str]:
    """For each sign of a text its language, or name, or own."""
    found = ["own"] * len(said)
    for piece in foreign_words(said, language, lexicon, is_cell=is_cell).pieces:
        found[piece.start : piece.end] = [piece.language or "name"] * (piece.end - piece.start)
    return found


def answers(language: str, file: str, fragment: str) -> set[str]:
    """In which languages the words between [[ and ]] are, wherever that fragment stands; a fragment alone is a cell."""
    before, words, after = re.split(r"\[\[|\]\]", fragment)
    is_alone = not before and not after
    found: set[str] = set()
    for said, is_cell in segments(language, file):
        shown = said.replace(FACT, "…")
        at = shown.find(before + words + after)
        if at >= 0 and (not is_alone or shown == words):
            start = at + len(before)
            found.update(
                languages_of(said, language, shipped_guide().lexicon, is_cell=is_cell)[start : start + len(words)]
            )
    return found


@dutch
@pytest.mark.parametrize(("language", "file", "fragment", "answer"), PLACES)
def test_words_are_in_the_language_that_people_say(language: str, file: str, fragment: str, answer: str) -> None:
    if not (found := answers(language, file, fragment)):
        pytest.skip("an editor has changed these words")
    assert found == {answer}


def test_fifty_places_are_marked_in_each_language_and_none_twice() -> None:
    assert Counter(language for language, *_ in PLACES) == dict.fromkeys(["nl", "uk", "ru", "en"], 50)
    assert len({" ".join(place) for place in PLACES}) == 200


# No word is lost, and what is said twice is said once.


@dutch
@pytest.mark.parametrize("language", ["nl", "uk", "ru", "en"])
def test_marks_leave_every_word_of_the_guide_where_it_is(language: str) -> None:
    texts = [text for text in shipped_guide().texts if text.language == language]
    everything = [segment for text in texts for segment in text.segments()]
    marked = [with_foreign_words(one.spans, language, shipped_guide().lexicon) for one in everything]
    assert [source_of(spans) for spans in marked] == [source_of(one.spans) for one in everything]
    assert everything


@dutch
@pytest.mark.parametrize("language", ["uk", "ru", "en"])
def test_no_mark_stands_in_another_one(language: str) -> None:
    for text in shipped_guide().texts:
        for segment in text.segments() if text.language == language else ():
            for span in flat(with_foreign_words(segment.spans, language, shipped_guide().lexicon)):
                assert not (isinstance(span, Foreign) and any(isinstance(one, Foreign) for one in flat(span.spans)))


# The rule, on small texts.


def words_in(text: str) -> frozenset[str]:
    return frozenset(text.split())


WORDS = words_in("ik heb hulp nodig een huur waar is de in of water woning sociale opvang vlaams gewest ocmw foto's")
PHRASES = {"OCMW": "nl", "mentor": "nl", "Vlaams Huis": "nl", "FONS": "", "ID": "", "CPAS": "fr", "Give a Day": "en"}
OWN = words_in("in of water is the a mentor who helps you also called home")
SMALL = Lexicon("nl", "LATIN", WORDS, Phrases(PHRASES), {"en": OWN}, {"en": frozenset({"mentor"})})


def said(text: str, language: str, *, is_cell: bool = False) -> str:
    """The text, with its pieces as <language|words>."""
    for piece in reversed(foreign_words(text, language, SMALL, is_cell=is_cell).pieces):
        words = text[piece.start : piece.end]
        text = f"{text[: piece.start]}<{piece.language}|{words}>{text[piece.end :]}"
    return text


def unknown(text: str, language: str) -> list[str]:
    return [word.text for word in foreign_words(text, language, SMALL).unknown]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Скажіть: «Ik heb hulp nodig.» і чекайте.", "Скажіть: «<nl|Ik heb hulp nodig.>» і чекайте."),
        ('"Waar is de woning?" of "Ik heb huur."', '"<nl|Waar is de woning?" of "Ik heb huur.>"'),
        ("житло (sociale woning) і оренда (huur)", "житло (<nl|sociale woning>) і оренда (<nl|huur>)"),
        ("OCMW, opvang, FONS.", "<nl|OCMW, opvang>, <|FONS>."),
        ("opvang FONS woning", "<nl|opvang FONS woning>"),
        ("OCMW, CPAS", "<nl|OCMW>, <fr|CPAS>"),
        ("Сайт Give a Day.", "Сайт <en|Give a Day>."),
        ("картка A", "картка A"),
        ("woning A", "<nl|woning A>"),
        ("ID-картка", "ID-картка"),
        ("OCMW-послуги", "<nl|OCMW>-послуги"),
        ("vlaams-gewest", "<nl|vlaams-gewest>"),
        ("huur\nwoning", "<nl|huur>\n<nl|woning>"),
        ("Дійсне до {date}.", "Дійсне до {date}."),
        ("foto’s і foto's", "<nl|foto’s> і <nl|foto's>"),
        ("huur 3 woning", "<nl|huur 3 woning>"),
        ("Житло без жодного слова.", "Житло без жодного слова."),
    ],
)
def test_in_another_script_a_run_of_known_words_is_dutch(text: str, marked: str) -> None:
    assert said(text, "uk") == marked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("оренда (huurprijs)", ["huurprijs"]),
        ("huur, huurprijs, OCMW", ["huurprijs"]),
        ("за кvартиру, FONS, ID-картка, A", []),
        ("i ви", ["i"]),
        ("https://elders.example, info@elders.example", []),
    ],
)
def test_in_another_script_words_that_nobody_knows_are_named(text: str, words: list[str]) -> None:
    assert unknown(text, "uk") == words


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("a home (sociale woning)", "a home (<nl|sociale woning>)"),
        ("a home (woning in Gent)", "a home (<nl|woning> in Gent)"),
        ("water (water)", "water (water)"),
        ("a home (opvang of water)", "a home (<nl|opvang of water>)"),
        ("a home (also called woning)", "a home (also called <nl|woning>)"),
        ("a home (also called woning, in Gent)", "a home (also called <nl|woning>, in Gent)"),
        ("a home (nodig home)", "a home (nodig home)"),
        ("a home (also nodig\u00a0home)", "a home (also nodig\u00a0home)"),
        ("a home (nodig OCMW home)", "a home (nodig <nl|OCMW> home)"),
        ("a home (ik heb home)", "a home (<nl|ik heb> home)"),
        ("All OCMWs help.", "All <nl|OCMWs> help."),
        ("The CPASs and the OCMW's rule", "The <fr|CPASs> and the <nl|OCMW>'s rule"),
        ("(OCMWs)", "(<nl|OCMWs>)"),
        ("OCMWsen, OCMWs-x, Mentors", "OCMWsen, OCMWs-x, Mentors"),
        ("See FONSs", "See <|FONSs>"),
        ('Say "Ik heb hulp nodig." and wait.', 'Say "<nl|Ik heb hulp nodig.>" and wait.'),
        ('Say "who helps you?"', 'Say "who helps you?"'),
        ("a mentor helps", "a mentor helps"),
        ("a friend (mentor)", "a friend (<nl|mentor>)"),
        ("The OCMW, in French CPAS", "The <nl|OCMW>, in French <fr|CPAS>"),
        ("See Give a Day and FONS", "See <|Give a Day> and <|FONS>"),
        ("(OCMW in Gent)", "(<nl|OCMW> in Gent)"),
        ("(OCMW of Vlaams Huis)", "(<nl|OCMW of Vlaams Huis>)"),
    ],
)
def test_in_the_same_script_brackets_and_quotes_hold_dutch_that_the_text_does_not_know(text: str, marked: str) -> None:
    assert said(text, "en") == marked


def test_a_cell_with_nothing_but_a_glossary_word_is_dutch_and_the_same_word_elsewhere_is_not() -> None:
    assert said("mentor", "en", is_cell=True) == "<nl|mentor>"
    assert said("Mentor", "en") == "Mentor"
    assert said("opvang", "en", is_cell=True) == "<nl|opvang>"
    assert said("water", "en", is_cell=True) == "water"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a home (huurprijs)", ["huurprijs"]),
        ("a home (sociale huurprijs)", ["huurprijs"]),
        ("a home (the huurprijs)", []),
        ("a huurprijs", []),
        ("a home (українська)", []),
    ],
)
def test_in_the_same_script_only_brackets_are_asked_about(text: str, words: list[str]) -> None:
    assert unknown(text, "en") == words


def test_the_source_says_the_names_of_other_languages_and_nothing_else() -> None:
    assert said("OCMW, in het Frans CPAS, en FONS", "nl") == "OCMW, in het Frans <fr|CPAS>, en FONS"


def test_bold_words_and_links_are_marked_with_what_stands_beside_them() -> None:
    spans: tuple[Span, ...] = (Strong((Plain("opvang"),)), Plain(" of "), TermMention("ocmw", "OCMW"), Plain(" і"))
    (dutch, rest) = with_foreign_words(spans, "uk", SMALL)
    assert dutch == Foreign("nl", spans[:3])
    assert rest == Plain(" і")
    bold = Strong((Plain("оренда (huur)"),))
    inside = Strong((Plain("оренда ("), Foreign("nl", (Plain("huur"),)), Plain(")")))
    assert with_foreign_words((bold,), "uk", SMALL) == (inside,)


@cache
def town() -> Guide:
    guide = read_guide(TOWN, TODAY).guide
    assert guide is not None
    return guide


def language_called(code: str) -> Language:
    return next(one for one in town().languages if one.code == code)


# Plain words in templates, facts, and names of official bodies say their language too.


def test_a_summary_a_label_and_the_name_of_a_body_say_their_language() -> None:
    speaker = Speaker(town(), language_called("uk"), str)
    said = '<span lang="nl" translate="no">gemeente &amp; huurwaarborg</span>'
    assert speaker.words("Ідіть до gemeente & huurwaarborg.") == f"Ідіть до {said}."
    assert speaker.original("Dienst <x>") == '<span lang="nl" translate="no">Dienst &lt;x&gt;</span>'
    assert speaker.original("Help in Town") == '<span lang="en" translate="no">Help in Town</span>'
    assert speaker.original("IBAN") == '<span translate="no">IBAN</span>'
    source = speaker.said("source", source=speaker.original("Knack"), date="<2022>")
    assert '<span lang="nl" translate="no">Knack</span>' in source
    assert "&lt;2022&gt;" in source


def test_on_a_dutch_page_nothing_says_that_it_is_dutch() -> None:
    speaker = Speaker(town(), language_called("nl"), str)
    assert speaker.words("De gemeente (huur) & IBAN") == "De gemeente (huur) &amp; IBAN"
    assert speaker.original("IBAN") == "IBAN"
    assert speaker.original("Help in Town") == '<span lang="en" translate="no">Help in Town</span>'


def test_a_fact_of_words_is_marked_and_keeps_its_full_stop() -> None:
    facts: dict[str, Fact] = {
        "adres": TextFact(kind="text", value="Waar is de huur e.d.", source="x", seen=TODAY, review_by=TODAY)
    }
    lexicon = Lexicon("nl", "LATIN", WORDS | {"e.d"}, Phrases({}), {}, {})
    writer = InlineWriter(Wording(facts, {}, "uk"), str, lexicon=lexicon)
    html = writer.html((Plain("Тут: "), FactMention("adres", Place("a.md")), Plain(". Далі.")))
    assert html == 'Тут: <span lang="nl" translate="no">Waar is de huur e.d</span>. Далі.'


@dutch
def test_the_shipped_guide_has_no_word_of_unknown_language() -> None:
    assert list(unknown_words(shipped_guide())) == []


@dutch
def test_every_name_of_names_yml_in_a_text_is_found_whole() -> None:
    for name, one in shipped_guide().names.items():
        (piece,) = foreign_words(f"Це {name} тут.", "uk", shipped_guide().lexicon).pieces
        assert (piece.start, piece.end, piece.language) == (3, 3 + len(name), one.language or "")


# On the built pages.

LATIN = """() => {
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (parent.closest("[lang]:not(html), [translate], a[href^=http], a[href^=mailto]")) continue;
        const words = walker.currentNode.data.replace(/[\\w-]+(\\.[\\w-]+)+/g, "");  // hosts
        found.push(...(words.match(/[A-Za-zÀ-ɏ]{2,}/g) || []));
    }
    return found;
}"""

COPIED = """() => {
    const texts = [...document.querySelectorAll("article p, article li, article td")];
    const shown = texts.filter(one => one.querySelector("[lang=nl]") && one.checkVisibility());
    return shown.map(one => {
        getSelection().selectAllChildren(one);
        return [getSelection().toString(), one.textContent];
    });
}"""


def topic_pages(language: str) -> list[str]:
    """Some topics in a language, the welcome page first."""
    slugs = sorted((topic.slug for topic in shipped_guide().topics[:5]), key=lambda slug: slug != "index")
    return [f"{language}/{slug}/".replace("index/", "") for slug in slugs]


def table_pages(language: str) -> list[str]:
    return [f"{language}/{table.slug}/" for table in shipped_guide().tables]


@on_pages
@pytest.mark.parametrize("language", ["uk", "ru"])
def test_every_latin_word_on_a_cyrillic_page_says_its_language(phone: Page, host: str, language: str) -> None:
    tied = shipped_guide().names.keys()  # to a word of the text: ID-картка
    for page in (*topic_pages(language), *table_pages(language)):
        phone.goto(f"{host}/{page}")
        assert [word for word in phone.evaluate(LATIN) if word not in tied] == [], page


@on_pages
@pytest.mark.parametrize("language", ["uk", "ru", "en"])
def test_copied_text_has_every_word(phone: Page, host: str, language: str) -> None:
    texts = list[list[str]]()
    for page in topic_pages(language):
        phone.goto(f"{host}/{page}")
        texts += phone.evaluate(COPIED)
    assert texts
    assert [copied.split() for copied, _ in texts] == [words.split() for _, words in texts]


@on_pages
def test_the_words_of_another_page_keep_their_language_beside_mine(phone: Page, host: str) -> None:
    page = topic_pages("uk")[1].removeprefix("uk/")
    phone.goto(f"{host}/uk/{page}")
    dutch = phone.locator("main [lang=nl][translate=no]").all_inner_texts()
    phone.goto(f"{host}/{page}?naast=uk")
    theirs = phone.locator("[data-theirs][lang=uk] [lang=nl][translate=no]")
    theirs.first.wait_for()
    assert set(theirs.all_inner_texts()) & set(dutch)
