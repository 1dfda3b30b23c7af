"""What editors write or paste as a value is read as they mean it, or they are asked; nothing changes in silence."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest

from tests.conftest import ROOT, TOWN, read_again, run_here
from wegwijs.brochures.manuscripts import manuscripts
from wegwijs.findings import Finding
from wegwijs.model.facts import Amount, Mail, Number, Phone, Web
from wegwijs.model.guide import Guide
from wegwijs.model.notices import NoticeWords
from wegwijs.model.output import BrochureNotPrinted
from wegwijs.prose import dates
from wegwijs.prose.templates import check_templates
from wegwijs.reading.house_files import read_house_files
from wegwijs.styles import check_styles
from wegwijs.website.bodies import page_bodies

MERGE = "<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> other\n"


def with_value(town: Path, old: str, new: str) -> tuple[Guide | None, list[Finding]]:
    """The town in which one fact has another value."""
    file = town / "content/facts.yml"
    text = file.read_text("utf-8")
    assert text.count(f"value: {old}\n") == 1
    file.write_text(text.replace(f"value: {old}\n", f"value: {new}\n"), "utf-8")
    reading = read_again(town)
    return reading.guide, reading.findings


@pytest.mark.parametrize(
    "pasted",
    [
        "02 205 00 55",
        " 02 205 00 55 ",
        "02\u00a0205\u00a000\u00a055",
        "02\u202f205\u200900\u200755",
        "02/205.00.55",
        "02.205.00.55",
        "02-205-00-55",
        "02\u2011205\u201100\u201155",
        "02 \u2013 205 00 55",
        "\u200e02 205 00 55\u2060",
        "02\t205  00 55",
    ],
)
def test_a_pasted_phone_number_has_plain_spaces_between_its_digits(town: Path, pasted: str) -> None:
    guide, findings = with_value(town, '"112"', f'"{pasted}"')
    assert findings == []
    assert guide
    fact = guide.facts["noodnummer"]
    assert isinstance(fact, Phone)
    assert fact.value == "02 205 00 55"


def test_a_pasted_mail_address_keeps_its_name_and_loses_what_cannot_be_seen(town: Path) -> None:
    guide, findings = with_value(town, "wonen@gemeente.example", '" Wonen\u200b@Gemeente.EXAMPLE\u00a0"')
    assert findings == []
    assert guide
    fact = guide.facts["woonloket"]
    assert isinstance(fact, Mail)
    assert fact.value == "Wonen@gemeente.example"


def test_a_pasted_web_address_begins_with_small_letters(town: Path) -> None:
    guide, findings = with_value(town, "https://gemeente.example/", '"HTTPS://gemeente.example/Wonen "')
    assert findings == []
    assert guide
    fact = guide.facts["gemeente"]
    assert isinstance(fact, Web)
    assert fact.value == "https://gemeente.example/Wonen"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1250", "1250"),
        ("12.50", "12.50"),
        ("12.5", "12.5"),
        ("0.99", "0.99"),
        ("1 250", "1250"),
        ("1\u202f250.75", "1250.75"),
    ],
)
def test_an_amount_that_can_be_read_in_one_way_is_read_so(town: Path, written: str, read: str) -> None:
    guide, findings = with_value(town, '"12.50"', f'"{written}"')
    assert findings == []
    assert guide
    fact = guide.facts["prijs-attest"]
    assert isinstance(fact, Amount)
    assert fact.value == Decimal(read)


@pytest.mark.parametrize("written", ["0.125", "2.5", "1250", "1.1250"])
def test_a_number_that_can_be_read_in_one_way_is_read_so(town: Path, written: str) -> None:
    guide, findings = with_value(town, '"3"', f'"{written}"')
    assert findings == []
    assert guide
    fact = guide.facts["waarborg-maanden"]
    assert isinstance(fact, Number)
    assert fact.value == Decimal(written)


@pytest.mark.parametrize("fact", ['"12.50"', '"3"'])
@pytest.mark.parametrize("written", ["1.250", "1,250", "€ 1.250", "EUR 1,250", "12.500", "-1.250"])
def test_a_number_that_can_be_read_in_two_ways_is_asked_about_and_never_guessed(
    town: Path, fact: str, written: str
) -> None:
    _, (finding,) = with_value(town, fact, f'"{written}"')
    digits = "".join(sign for sign in written if sign.isdigit())
    assert f'Write "{written[:1].strip("€E1")}{digits}" or ' in finding.remedy


@pytest.mark.parametrize("written", ["12 50", "1.2.3", "12.50.30", "180,-", "veel", "1e3", "\u0661\u0662", ""])
def test_the_remedy_for_what_is_no_number_leads_to_no_number_of_its_own(town: Path, written: str) -> None:
    _, (finding,) = with_value(town, '"12.50"', f'"{written}"')
    assert finding.remedy.endswith('with a point before the cents: "12.50".')


def test_letters_that_a_mac_wrote_as_two_signs_are_read_as_one(town: Path) -> None:
    plain = read_again(town).guide
    for file in [*town.rglob("*.md"), *town.rglob("*.yml")]:
        file.write_text(unicodedata.normalize("NFD", file.read_text("utf-8")), "utf-8")
    reading = read_again(town)
    assert plain and reading.guide
    assert reading.findings == []
    assert reading.guide.topics == plain.topics
    assert reading.guide.words == plain.words


def test_dari_is_called_by_its_name() -> None:
    assert [dates.language_name("prs", code) for code in ("nl", "uk", "en")] == ["Dari", "дарі", "Dari"]
    assert dates.language_name("xyz", "nl") == "xyz"


def notices_on(town: Path, day: date) -> set[str]:
    """What the notices on the English pages of the town say on a day."""
    guide = read_again(town, day).guide
    assert guide
    english = next(language for language in guide.languages if language.code == "en")
    texts = page_bodies(guide, english, []).values()
    return {said for text in texts for said in re.findall(r'class="notice".*?<span>(.*?)\n', text, re.DOTALL)}


def give_words_for_after(town: Path) -> None:
    file = town / "content/en/interface.yml"
    before = '  einde: "The protection lasts until {date}."\n'
    group = '  einde:\n    before: "The protection lasts until {date}."\n    after: "The protection ended on {date}."\n'
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, group), "utf-8")


def test_a_notice_stays_until_its_day_is_over(town: Path) -> None:
    assert notices_on(town, date(2026, 9, 4)) == set()
    assert notices_on(town, date(2027, 3, 4)) == {"The protection lasts until 4 March 2027."}


def test_a_notice_without_words_for_after_its_day_says_nothing_then(town: Path) -> None:
    assert notices_on(town, date(2027, 3, 5)) == set()


def test_a_notice_with_words_for_after_its_day_says_them_from_the_next_day_on(town: Path) -> None:
    give_words_for_after(town)
    assert notices_on(town, date(2027, 3, 4)) == {"The protection lasts until 4 March 2027."}
    assert notices_on(town, date(2027, 3, 5)) == {"The protection ended on 4 March 2027."}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Path]:
    """A copy of what gives pages and brochures their form."""
    house = tmp_path / "house"
    copytree(ROOT / "theme", house / "theme")
    copytree(ROOT / "brochures", house / "brochures")
    (house / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    yield house


def found_in(house: Path, base: Path) -> list[tuple[str, int, str]]:
    files = read_house_files(house, base)
    found = [*files.findings, *check_styles(files.with_ending(".css")), *check_templates(files.with_ending(".html"))]
    return [(finding.place.file, finding.place.line, finding.check) for finding in found]


def test_the_house_itself_has_no_findings() -> None:
    assert found_in(ROOT, TOWN) == []


@pytest.mark.parametrize(
    "name",
    [
        "mkdocs.yml",
        "theme/main.html",
        "theme/stylesheets/wegwijs.css",
        "theme/scripts/share.js",
        "theme/partials/footer.html",
        "brochures/templates/booklet.html",
        "brochures/styles/a5.css",
    ],
)
def test_two_versions_in_a_file_of_the_house_are_one_finding(house: Path, name: str) -> None:
    text = (house / name).read_text("utf-8")
    (house / name).write_text(f"{text}{MERGE.format(ours='a { top: 0; }', theirs='b { top: 0; }')}", "utf-8")
    assert found_in(house, TOWN) == [(name, text.count("\n") + 1, "two-versions")]


@pytest.mark.parametrize(
    ("css", "line"),
    [
        ("a { top: 0; }\n}\nb { top: 0; }", 2),
        ("a { top: 0; }\n}", 2),
        ("a { top: 0; }\nb { top: 0;\nc { top: 0; }", 2),
        ("a { top: 0; }\n@media print {\nb { top: 0; }", 2),
        ("a { top: 0; }\n/* b { top: 0; }\nc { top: 0; }", 2),
        ("/* alles", 1),
        ("a { top: 0; }\nb::after { content: 'x; }\nc { top: 0; }", 2),
        ("a { top: 0; }\nb { background: url(x y.svg); }", 2),
        ("a { top: 0; }\nb { width: calc(1px; }", 2),
        ("a { top: 0; }\nb[lang { top: 0; }", 2),
        ("a { top: 0; }\nb { top 0; }", 2),
        ("a { top: 0; }\nb { top: 0); }", 2),
    ],
)
@pytest.mark.parametrize("name", ["theme/stylesheets/tools.css", "brochures/styles/base.css"])
def test_a_mistake_in_a_stylesheet_is_told_with_its_file_and_line(house: Path, name: str, css: str, line: int) -> None:
    for other in (*house.rglob("*.css"), *house.rglob("*.html")):
        other.unlink()
    (house / name).write_text(css, "utf-8")
    assert found_in(house, TOWN) == [(name, line, "stylesheet")]


def test_a_town_with_styles_of_its_own_is_told_of_those(house: Path, town: Path) -> None:
    copytree(ROOT / "brochures/styles", town / "brochures/styles")
    (town / "brochures/styles/a5.css").write_text("}", "utf-8")
    (house / "brochures/styles/a5.css").write_text("{", "utf-8")
    assert found_in(house, town) == [("brochures/styles/a5.css", 1, "stylesheet")]


@pytest.mark.parametrize("typed", ["{% if %}", "{{ speaker", "{% endfor %}", "{% if speaker %}", "{{ 1 | weg }}", "{%"])
def test_a_mistake_in_a_template_of_a_town_is_told_with_its_file_and_line(house: Path, town: Path, typed: str) -> None:
    copytree(ROOT / "brochures/templates", town / "brochures/templates")
    (town / "brochures/templates/form.html").write_text(f"<p>\n{typed}", "utf-8")
    assert found_in(house, town) == [("brochures/templates/form.html", 2, "template")]


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("templates/booklet.html", "<p>\n{{ speaker.nope }}", "booklet.html, line 2: "),
        ("templates/rights_chapter.html", "\n\n{{ nope }}", "rights_chapter.html, line 3: "),
        ("templates/macros.html", None, "The template macros.html is not there."),
        ("styles/base.css", None, "brochures/styles/base.css cannot be read"),
    ],
)
def test_a_brochure_that_lacks_something_is_no_traceback(town: Path, name: str, typed: str | None, says: str) -> None:
    for folder in ("templates", "styles"):
        copytree(ROOT / "brochures" / folder, town / "brochures" / folder)
    if typed is None:
        (town / "brochures" / name).unlink()
    else:
        (town / "brochures" / name).write_text(typed, "utf-8")
    guide = read_again(town).guide
    assert guide
    with pytest.raises(BrochureNotPrinted, match=re.escape(says)):
        list(manuscripts(guide, town))


def test_only_phones_mind_a_rule_inside_a_rule(house: Path) -> None:
    for name in ("theme/stylesheets/tools.css", "brochures/styles/base.css"):
        (house / name).write_text("a { b:hover { top: 0; } }", "utf-8")
    assert found_in(house, TOWN) == [("theme/stylesheets/tools.css", 1, "stylesheet")]


def test_check_tells_of_a_sign_that_no_brochure_can_print_and_of_a_stylesheet_before_anything_is_made(
    town: Path,
) -> None:
    copytree(ROOT / "brochures/styles", town / "brochures/styles")
    (town / "brochures/styles/a5.css").write_text("h1 { top: 0; }\n}\n", "utf-8")
    topic = town / "content/nl/wonen.md"
    topic.write_text(topic.read_text("utf-8").replace("elke maand huur", "elke maand huur 😀"), "utf-8")
    for command in (["check", "--no-spelling"], []):
        run = run_here("--base", str(town), *command)
        assert run.returncode == 1
        assert "brochures/styles/a5.css, line 2   [stylesheet]" in run.stdout
        assert "content/nl/wonen.md, line 37   [missing-sign]" in run.stdout
        assert "Traceback" not in run.stdout + run.stderr
    assert not (town / "public").exists()


def test_words_for_one_day_and_for_the_next() -> None:
    words = NoticeWords(before="tot", after="was")
    day = date(2027, 3, 4)
    assert [words.on(date(2027, 3, 4), day), words.on(date(2027, 3, 5), day)] == ["tot", "was"]
    assert replace(words, after=None).on(date(2027, 3, 5), day) is None


@pytest.mark.parametrize(
    ("old", "typed", "right"),
    [
        ("wonen@gemeente.example", "wonen@gemeente..example", "wonen@gemeente.example"),
        ("wonen@gemeente.example", "wonen.@gemeente.example", "wonen@gemeente.example"),
        ("wonen@gemeente.example", ".wonen@.gemeente.example", "wonen@gemeente.example"),
        ("https://gemeente.example/", "https://https://gemeente.example/", "https://gemeente.example/"),
        ("https://gemeente.example/", "http://Https://gemeente.example/", "https://gemeente.example/"),
        ("https://gemeente.example/", "https://jan:geheim@gemeente.example/", "https://gemeente.example/"),
    ],
)
def test_an_address_that_could_not_be_meant_is_asked_about_with_the_right_one(
    town: Path, old: str, typed: str, right: str
) -> None:
    _, findings = with_value(town, old, typed)
    assert [(one.check, f'"{right}"' in one.remedy) for one in findings] == [("wrong-value", True)]


@pytest.mark.parametrize("address", ["https://gemeente.example/@wonen", "https://gemeente.example/?naar=https://a.be"])
def test_an_address_may_hold_an_at_sign_or_another_address_further_on(town: Path, address: str) -> None:
    guide, findings = with_value(town, "https://gemeente.example/", address)
    assert findings == []
    assert guide and guide.facts["gemeente"].value == address
