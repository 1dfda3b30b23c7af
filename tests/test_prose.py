"""Words become the same HTML for screen and paper: facts, dates, phone numbers, links."""

import re
from datetime import date
from decimal import Decimal

import pytest

from tests.conftest import TODAY
from wegwijs.findings import Place
from wegwijs.model.facts import Amount, DateFact, Fact, Mail, Number, Phone, Web
from wegwijs.model.glossary import Term
from wegwijs.model.lexicon import Lexicon
from wegwijs.model.phrases import Phrases
from wegwijs.model.terms import explained_in
from wegwijs.model.texts import Text
from wegwijs.prose import dates
from wegwijs.prose.blocks import sections_html
from wegwijs.prose.facts import dial
from wegwijs.prose.inline import InlineWriter
from wegwijs.prose.plain import plain
from wegwijs.prose.wording import Wording
from wegwijs.reading.terms import TermMarker
from wegwijs.reading.texts import read_text

SEEN = {"source": "a page", "seen": TODAY, "review_by": TODAY}
FACTS: dict[str, Fact] = {
    "nood": Phone(kind="phone", value="112", **SEEN),
    "helpdesk": Phone(kind="phone", value="02 205 00 55", **SEEN),
    "vdab": Web(kind="web", value="https://www.vdab.be/werk", **SEEN),
    "post": Mail(kind="mail", value="hulp@dorp.be", **SEEN),
    "einde": DateFact(kind="date", value=date(2027, 3, 4), **SEEN),
    "prijs": Amount(kind="amount", value=Decimal("12.50"), **SEEN),
    "rond": Amount(kind="amount", value=Decimal("180"), **SEEN),
}


NUMBERS = {f"maanden-{number}": Number(kind="number", value=Decimal(number), **SEEN) for number in (1, 3, 5, 21)}
NOUNS = {
    "nl": {"maand": {"one": "maand", "other": "maanden"}},
    "uk": {"maand": {"one": "місяць", "few": "місяці", "many": "місяців", "other": "місяця"}},
    "ru": {},
    "en": {"maand": {"one": "month", "other": "months"}},
}
TERMS = {
    "attest": Term(word="attest", explanation="Een papier dat iets bewijst."),
    "bescherming": Term(word="attest tijdelijke bescherming", explanation="Het papier van de bescherming."),
    "ocmw": Term(word="OCMW", also=("CPAS",), explanation="Een dienst die helpt."),
}


def read(markdown: str) -> Text:
    return TermMarker(TERMS).marked(read_text(markdown, "nl", Place("a.md"), "a").text)


def wording(language: str) -> Wording:
    return Wording(FACTS | NUMBERS, NOUNS.get(language, {}), language)


def writer(language: str = "nl", *, explains: bool = False) -> InlineWriter:
    phrases = {form: "nl" for term in TERMS.values() for form in (term.word, *term.also)}
    lexicon = Lexicon("nl", "LATIN", frozenset(), Phrases(phrases), {}, {})
    return InlineWriter(wording(language), lambda target: f"/{target}", explains, lexicon=lexicon)


def shown(text: str, language: str = "nl") -> str:
    (segment,) = read(text).segments()
    return writer(language).html(segment.spans)


def page(text: str, id_prefix: str = "") -> str:
    return sections_html(read(text).sections, writer(), id_prefix)


def with_plain_spaces(text: str) -> str:
    return re.sub(r"\s", " ", text)


def test_a_phone_number_is_tapped_to_call_and_never_broken_or_turned_round() -> None:
    html = shown("Bel {{ fact.helpdesk }}.")
    number = "\N{NO-BREAK SPACE}".join(["02", "205", "00", "55"])
    assert html == f'Bel <a class="phone" dir="ltr" href="tel:+3222050055">{number}</a>.'


@pytest.mark.parametrize(
    ("number", "dialled"),
    [("112", "112"), ("1733", "1733"), ("02 205 00 55", "+3222050055"), ("070 245 245", "+3270245245")],
)
def test_a_number_is_dialled_with_its_country_and_a_short_one_as_it_is(number: str, dialled: str) -> None:
    assert dial(number) == dialled


def test_a_web_address_is_shown_as_people_say_it() -> None:
    assert shown("Op {{ fact.vdab }}.") == 'Op <a href="https://www.vdab.be/werk">vdab.be</a>.'
    assert shown("[VDAB]({{ fact.vdab }})") == '<a href="https://www.vdab.be/werk">VDAB</a>'
    assert shown("{{ fact.post }}") == '<a href="mailto:hulp@dorp.be">hulp@dorp.be</a>'


@pytest.mark.parametrize(
    ("language", "day"),
    [("nl", "4 maart 2027"), ("uk", "4 березня 2027 року"), ("ru", "4 марта 2027 года"), ("en", "4 March 2027")],
)
def test_a_date_is_written_as_in_the_readers_language(language: str, day: str) -> None:
    assert with_plain_spaces(shown("{{ fact.einde }}", language)) == day


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (dates.day(date(2027, 3, 4), "uk"), "4 березня 2027\N{NO-BREAK SPACE}року"),
        (dates.day_of_week(date(2027, 4, 30), "uk"), "п’ятниця, 30 квітня 2027\N{NO-BREAK SPACE}року"),
        (dates.partial_day("2022-05", "uk"), "травень 2022\N{NO-BREAK SPACE}року"),
        (dates.partial_day("2022", "uk"), "2022"),
        (dates.day_of_week(date(2027, 3, 4), "ru"), "четверг, 4 марта 2027\N{NO-BREAK SPACE}года"),
        (dates.partial_day("2022-05", "ru"), "май 2022\N{NO-BREAK SPACE}года"),
    ],
)
def test_a_day_in_ukrainian_or_russian_is_written_in_full_as_in_the_texts(said: str, written: str) -> None:
    assert said == written


@pytest.mark.parametrize(
    ("language", "amounts"),
    [("nl", "€ 12,50 € 180"), ("uk", "12,50 € 180 €"), ("ru", "12,50 € 180 €"), ("en", "12,50 € 180 €")],
)
def test_an_amount_is_written_as_in_the_readers_language(language: str, amounts: str) -> None:
    assert with_plain_spaces(shown("{{ fact.prijs }} {{ fact.rond }}", language)) == amounts


@pytest.mark.parametrize(("written", "said"), [("2022-05-06", "6 mei 2022"), ("2022-05", "mei 2022"), ("2022", "2022")])
def test_a_date_is_as_exact_as_its_source(written: str, said: str) -> None:
    assert dates.partial_day(written, "nl") == said


@pytest.mark.parametrize("language", ["nl", "uk", "ru", "en"])
def test_every_month_of_a_source_can_be_said(language: str) -> None:
    said = {dates.partial_day(f"2022-{month:02}", language) for month in range(1, 13)}
    assert len(said) == 12
    assert all("2022" in words for words in said)


def test_an_unknown_fact_stays_as_it_was_so_that_somebody_sees_it() -> None:
    assert shown("Bel {{ fact.onbekend }}.") == "Bel {{ fact.onbekend }}."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("До {{ fact.einde }}.", "До 4 март 2027 г."),
        ("До **{{ fact.einde }}**.", "До <strong>4 март 2027 г.</strong>"),
        ("До {{ fact.einde }}…", "До 4 март 2027 г.…"),
        ("До {{ fact.einde }}, или.", "До 4 март 2027 г., или."),
        ("До {{ fact.einde }} утре.", "До 4 март 2027 г. утре."),
    ],
)
def test_a_date_that_ends_with_a_full_stop_needs_no_second_one(text: str, said: str) -> None:
    assert with_plain_spaces(shown(text, "bg")) == said
    (segment,) = read(text).segments()
    assert with_plain_spaces(plain(segment.spans, wording("bg"))) == re.sub("<[^>]+>", "", said)


def test_a_fact_in_the_words_of_a_link_is_no_second_link() -> None:
    number = "\N{NO-BREAK SPACE}".join(["02", "205", "00", "55"])
    assert shown("[bel {{ fact.helpdesk }}](index.md)") == f'<a href="/index.md">bel {number}</a>'
    assert shown("[{{ fact.vdab }}]({{ fact.vdab }})") == '<a href="https://www.vdab.be/werk">vdab.be</a>'


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", ["1 maand", "3 maanden", "5 maanden", "21 maanden"]),
        ("uk", ["1 місяць", "3 місяці", "5 місяців", "21 місяць"]),
        ("en", ["1 month", "3 months", "5 months", "21 months"]),
    ],
)
def test_a_noun_bends_with_the_number_of_its_fact(language: str, said: list[str]) -> None:
    texts = [shown(f"{{{{ fact.maanden-{number} maand }}}}", language) for number in (1, 3, 5, 21)]
    assert list(map(with_plain_spaces, texts)) == said
    assert all("\N{NO-BREAK SPACE}" in text for text in texts)


def test_links_are_rewritten_and_ids_kept_apart() -> None:
    html = page("## Huur {#huur}\n\n[werk](werk.md#contract)", "wonen-")
    assert html == '<h2 id="wonen-huur">Huur</h2>\n<p><a href="/werk.md#contract">werk</a></p>'


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Візьміть додаток 15 або картку А.", "Візьміть додаток\N{NO-BREAK SPACE}15 або картку\N{NO-BREAK SPACE}А."),
        ("**Карта А (A-kaart)**", "<strong>Карта\N{NO-BREAK SPACE}А (A-kaart)</strong>"),
        ("Допоможе Анна. Я знаю 3 слова", "Допоможе Анна. Я знаю\N{NO-BREAK SPACE}3 слова"),
    ],
)
def test_the_number_of_a_document_stays_on_the_line_of_its_name_in_cyrillic(written: str, said: str) -> None:
    assert shown(written, "uk") == said


def test_words_are_never_taken_for_html() -> None:
    assert shown("a < b & c > d") == "a &lt; b &amp; c &gt; d"


def test_a_table_of_three_columns_says_in_each_cell_where_it_stood() -> None:
    html = page("| Wie? | Wat **je** doet | Waar |\n|:--|:-:|--:|\n| jij | bellen | thuis |")
    assert '<td>jij</td>\n<td data-label="Wat je doet:">bellen</td>\n<td data-label="Waar:">thuis</td>' in html
    assert "style" not in html


def test_a_table_of_two_columns_says_nothing_twice() -> None:
    assert "data-label" not in page("| Wie? | Wat? |\n|---|---|\n| jij | bellen |")


def test_boxes_lists_and_steps_have_their_tags() -> None:
    html = page('!!! tip "Let **op**"\n    Lees.\n\n    - een\n    - twee\n\n1. a\n\n    b\n2. c')
    assert html == (
        '<div class="admonition tip">\n<p class="admonition-title">Let <strong>op</strong></p>\n<p>Lees.</p>\n'
        "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n</div>\n"
        "<ol>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li>c</li>\n</ol>"
    )


def explained(text: str) -> tuple[str, tuple[str, ...]]:
    one = writer(explains=True)
    html = sections_html(read(text).sections, one)
    return re.sub(r'<a class="explained" href="#term-([a-z]+)">(.*?)</a>', r"<\1|\2>", html), tuple(one.explained)


def test_a_glossary_word_leads_to_its_explanation_the_longest_first_and_once_in_a_part() -> None:
    first = "## OCMW {#ocmw}\n\nToon je attest tijdelijke bescherming.\nHet CPAS of OCMW helpt."
    html, used = explained(f"{first}\n\n## Nog een {{#nog}}\n\nAttest mee")
    assert used == ("bescherming", "ocmw", "attest")
    assert "Toon je <bescherming|attest tijdelijke bescherming>." in html
    assert "Het <ocmw|CPAS> of OCMW helpt." in html
    assert '<h2 id="ocmw">OCMW</h2>' in html
    assert html.endswith("<attest|Attest> mee</p>")
    assert set(explained_in(read(first))) == {"bescherming", "ocmw"}


def test_a_glossary_word_in_a_link_a_table_or_another_word_stays_as_it_is() -> None:
    html, used = explained("[het OCMW](inkomen.md#ocmw) en OCMW-kaart\n\n| OCMW | dienst |\n|---|---|")
    assert used == ()
    assert "<ocmw|" not in html


def test_a_glossary_word_in_a_translation_says_its_language() -> None:
    assert shown("Спитайте в OCMW.", "uk") == 'Спитайте в <span lang="nl" translate="no">OCMW</span>.'


def test_a_guide_without_glossary_marks_nothing() -> None:
    text = read_text("Het OCMW.", "nl", Place("a.md"), "a").text
    assert TermMarker({}).marked(text) == text
