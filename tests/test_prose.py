"""Words become the same HTML for screen and paper: facts, dates, phone numbers, links."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from wegwijs.prose.markdown import EXTENSIONS, to_html, to_inline_html
from wegwijs.reading.outline import read_outline

from tests.conftest import ROOT, TODAY
from wegwijs.findings import Place
from wegwijs.model.facts import Amount, DateFact, Fact, Mail, Phone, Web
from wegwijs.model.glossary import Term
from wegwijs.model.topics import Translation
from wegwijs.prose import dates
from wegwijs.prose.facts import dial, fill_facts
from wegwijs.prose.terms import TermMarker
from wegwijs.reading import read_guide
from wegwijs.reading.text_files import read_text_file
from wegwijs.reading.yaml_files import read_yaml

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


def shown(text: str, language: str = "nl") -> str:
    return to_inline_html(fill_facts(text, FACTS, language), lambda target: target)


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
    [("nl", "4 maart 2027"), ("uk", "4 березня 2027 р."), ("ru", "4 марта 2027 г."), ("en", "4 March 2027")],
)
def test_a_date_is_written_as_in_the_readers_language(language: str, day: str) -> None:
    assert with_plain_spaces(shown("{{ fact.einde }}", language)) == day


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
    assert fill_facts("Bel {{ fact.onbekend }}.", FACTS, "nl") == "Bel {{ fact.onbekend }}."


def test_links_are_rewritten_and_ids_kept_apart() -> None:
    html = to_html("## Huur {#huur}\n\n[werk](werk.md#contract)", lambda target: f"/{target}", id_prefix="wonen-")
    assert '<h2 id="wonen-huur">' in html
    assert '<a href="/werk.md#contract">' in html


def test_site_and_paper_speak_one_dialect() -> None:
    file, _ = read_text_file(ROOT, "mkdocs.yml")
    assert file is not None
    extensions = set(read_yaml(file).value["markdown_extensions"])
    assert extensions == {*EXTENSIONS, "toc"}, "toc only makes the menu of a page"


def shipped_translations() -> list[Translation]:
    guide = read_guide(ROOT, TODAY).guide
    assert guide is not None
    return [translation for topic in guide.topics for translation in topic.translations.values()]


@pytest.mark.parametrize(
    "translation", shipped_translations(), ids=lambda translation: Path(translation.file).as_posix()
)
def test_both_readers_of_markdown_see_the_same_blocks(translation: Translation) -> None:
    html = to_html(translation.body, lambda target: target)
    outline = read_outline(translation.body, translation.file, 1)
    blocks = [block for section in outline.sections for block in section.blocks]
    assert html.count("<li>") == sum(block.size[0] for block in blocks if block.kind in ("list", "steps"))
    assert html.count("<ol>") == sum(block.kind == "steps" for block in blocks)
    assert html.count("<tr>") == sum(block.size[0] for block in blocks if block.kind == "table")
    assert html.count('class="admonition ') == sum(block.kind.startswith("admonition") for block in blocks)
    ids = re.findall(r'<h\d id="([^"]+)"', html)
    assert ids == [section.id for section in outline.sections if section.id]
    assert outline.sections[0].place == Place(translation.file, 1)


TERMS = {
    "attest": Term(word="attest", explanation="Een papier dat iets bewijst."),
    "bescherming": Term(word="attest tijdelijke bescherming", explanation="Het papier van de bescherming."),
    "ocmw": Term(word="OCMW", also=("CPAS",), explanation="Een dienst die helpt."),
}


def marked(text: str) -> tuple[str, tuple[str, ...]]:
    html, used = TermMarker(TERMS).mark(text)
    return re.sub(r'<button[^>]*popovertarget="term-([a-z]+)">(.*?)</button>', r"<\1|\2>", html), used


def test_a_glossary_word_becomes_a_button_the_longest_first_and_once_in_a_part() -> None:
    first = "## OCMW {#ocmw}\n\nToon je attest tijdelijke bescherming.\nHet CPAS of OCMW helpt."
    text = f"{first}\n\n## Nog een {{#nog}}\n\nAttest mee"
    html, used = marked(text)
    assert used == ("bescherming", "ocmw", "attest")
    assert "Toon je <bescherming|<u>attest tijdelijke bescherming</u>.>" in html
    assert "Het <ocmw|<u>CPAS</u>> of OCMW helpt." in html
    assert "## OCMW {#ocmw}" in html
    assert html.endswith("<attest|<u>Attest</u>> mee")


def test_a_glossary_word_in_a_link_a_table_or_another_word_stays_as_it_is() -> None:
    text = "[het OCMW](inkomen.md#ocmw) en OCMW-kaart\n| OCMW | dienst |"
    assert marked(text) == (text, ())


def test_a_guide_without_glossary_marks_nothing() -> None:
    assert TermMarker({}).mark("Het OCMW.") == ("Het OCMW.", ())
