"""The paper forms beside booklet and form: a card, a poster and sheets for a desk; and what all of them share."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import page as pdf_rules
import pypdf
import pytest
import yaml
from PIL import Image
from pypdf.generic import DictionaryObject, PdfObject

from tests.conftest import TODAY, read_again
from tests.press_profile import press_profile
from wegwijs.brochures.manuscripts import Manuscript, manuscripts
from wegwijs.brochures.pairs import parts_of
from wegwijs.brochures.paper_looks import check_paper_looks
from wegwijs.brochures.press import press
from wegwijs.findings import Weight
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.making.recording import record
from wegwijs.model.face import Logo
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.press import Profile
from wegwijs.model.sessions import Calendar
from wegwijs.model.versions import version_of
from wegwijs.overlays import as_shown_here, overlaid
from wegwijs.prose.facts import pieces
from wegwijs.reading.overlay import read_overlays

LANGUAGES = ("nl", "uk")
A4, A4_ACROSS, A5 = (595, 842), (842, 595), (420, 595)
SIZES = {"fold": A4_ACROSS, "rights": A4_ACROSS, "point": A5}
PAPERS: dict[str, dict[str, object]] = {
    "noodkaart": {"topics": ["wonen"], "sections": ["bellen"], "numbers": ["noodnummer"], "format": "card", "pages": 1},
    "affiche": {"topics": ["infosessies"], "format": "poster", "pages": 1},
    "balie": {"topics": ["wonen"], "sections": ["stappen", "nodig"], "format": "desk", "pages": 2},
    "vouw": {"topics": ["wonen"], "sections": ["stappen", "nodig", "kosten", "opgelet"], "format": "fold", "pages": 2},
    "beelden": {
        "topics": ["wonen"],
        "pictures": {"wonen#kosten": "kaart", "wonen#huurwaarborg": "wonen"},
        "format": "pictures",
        "pages": 1,
    },
    "wijzen": {"topics": ["wonen"], "show": ["wonen", "kaart"], "format": "point", "pages": 1},
    "rechten-blad": {"topics": ["rechten"], "format": "rights", "pages": 2},
    "groot": {"topics": ["wonen"], "format": "large", "pages": 12},
}
MOST_OF_A_PICTURE = 15_000
PROFILE = Profile("Proefpers", press_profile())
CALLS = """
## Bellen {{#bellen}}

| {0} | {0} | {0} |
|---|---|---|
| {{{{ fact.noodnummer }}}} | {1} | "Er is brand." |
| {{{{ fact.noodnummer }}}} | {2} | "Ik heb hulp nodig." |
| {{{{ fact.waarborg-maanden }}}} | {0} | "Niet op de kaart." |
"""


@pytest.fixture
def base(town: Path) -> Path:
    """The town, with three more brochures."""
    words = {"nl": ("Nummer", "Er is brand", "Je wilt hulp"), "uk": ("Номер", "Сталася пожежа", "Потрібна допомога")}
    for code, said in words.items():
        with (town / "content" / code / "wonen.md").open("a", encoding="utf-8") as file:
            file.write(CALLS.format(*said))
    rows = {name: {**paper, "pictogram": "kaart"} for name, paper in PAPERS.items()}
    brochures = town / "brochures" / "brochures.yml"
    brochures.write_text(brochures.read_text(encoding="utf-8") + yaml.safe_dump(rows), encoding="utf-8")
    for code in ("nl", "uk", "ru", "en"):
        interface = town / "content" / code / "interface.yml"
        covers = "".join(f"  {name}:\n    title: {name}\n    subtitle: {name}\n" for name in PAPERS)
        text = interface.read_text(encoding="utf-8")
        interface.write_text(text.replace("\nbrochures:\n", f"\nbrochures:\n{covers}"), encoding="utf-8")
    return town


@pytest.fixture
def guide(base: Path) -> Guide:
    guide = read_again(base).guide
    assert guide is not None
    brochures = {name: guide.brochures[name] for name in PAPERS}
    return replace(guide, brochures=brochures, languages=tuple(one for one in guide.languages if one.code in LANGUAGES))


@pytest.fixture
def written(guide: Guide, base: Path) -> dict[str, Manuscript]:
    return {f"{one.slug}-{one.language.code}": one for one in manuscripts(guide, base)}


def words_of(printed: PrintedBrochure) -> str:
    pages = pypdf.PdfReader(io.BytesIO(printed.file.content)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def tags_of(printed: PrintedBrochure) -> Iterator[DictionaryObject]:
    """All tags of a PDF, each before those inside it."""
    root = pypdf.PdfReader(io.BytesIO(printed.file.content)).root_object
    waiting: list[PdfObject | None] = [root["/StructTreeRoot"]]
    while waiting:
        tag = waiting.pop()
        if isinstance(tag, DictionaryObject):
            yield tag
            inside = tag.get("/K", [])
            inside = inside if isinstance(inside, list) else [inside]
            waiting += [one.get_object() for one in reversed(inside)]


@pytest.mark.parametrize("name", [f"{name}-{code}" for name in PAPERS for code in LANGUAGES])
def test_every_paper_is_accessible_pdf_of_its_size_within_its_pages(
    written: dict[str, Manuscript], tmp_path: Path, name: str
) -> None:
    printed = press(replace(written[name], profile=PROFILE))
    (tmp_path / "paper.pdf").write_bytes(printed.file.content)
    report = pdf_rules.validate_pdf(str(tmp_path / "paper.pdf"), profile="ua1")
    assert report.is_compliant, str(report)
    assert printed.pages <= int(str(PAPERS[printed.slug]["pages"]))
    for page in pypdf.PdfReader(tmp_path / "paper.pdf").pages:
        size = SIZES.get(str(PAPERS[printed.slug]["format"]), A4)
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size
    assert printed.press is not None
    assert printed.picture is not None
    assert len(printed.picture.content) <= MOST_OF_A_PICTURE
    with Image.open(io.BytesIO(printed.picture.content)) as picture:
        assert max(picture.size) in range(300, 340)
        assert len(picture.convert("L").getcolors() or []) > 1


def test_a_card_has_the_numbers_it_names_and_what_one_says_four_times_on_a_sheet(
    written: dict[str, Manuscript],
) -> None:
    text = words_of(press(written["noodkaart-uk"]))
    for words in ("112", "Сталася пожежа", "Er is brand.", "Потрібна допомога", "Ik heb hulp nodig."):
        assert text.count(words) == 4, words
    assert "Niet op de kaart" not in text


def test_a_card_with_too_many_words_is_no_card(guide: Guide, base: Path) -> None:
    for code in LANGUAGES:
        file = base / "content" / code / "wonen.md"
        row = '| {{ fact.noodnummer }} | Lang | "Dit is een zin die niemand onthoudt en die ook nergens past." |\n'
        file.write_text(file.read_text(encoding="utf-8") + row * 20, encoding="utf-8")
    full = read_again(base).guide
    assert full is not None
    card = replace(full, brochures={"noodkaart": guide.brochures["noodkaart"]}, languages=guide.languages[:1])
    assert "does-not-fit" in {remark.kind for remark in press(next(manuscripts(card, base))).remarks}


def test_a_poster_shows_the_coming_sessions_in_the_language_of_the_reader(
    written: dict[str, Manuscript], guide: Guide
) -> None:
    text = words_of(press(written["affiche-uk"]))
    coming = [one for one in guide.calendar.coming(TODAY) if one.session.language == "uk"]
    calendar = guide.words["uk"].calendar
    assert coming
    assert calendar is not None
    assert all(calendar.series[one.session.series].title in text for one in coming)
    assert guide.words["uk"].interface.labels.example in text


def test_the_word_example_stands_across_a_poster_that_has_an_example_and_no_other(guide: Guide, base: Path) -> None:
    calendar, poster = guide.calendar, {"affiche": guide.brochures["affiche"]}
    for example, times in ((True, 1), (False, 0)):
        changed = replace(calendar, sessions=tuple(replace(one, example=example) for one in calendar.sessions))
        tables = tuple(changed if one == calendar else one for one in guide.tables)
        real = replace(guide, tables=tables, brochures=poster)
        html = next(one.html for one in manuscripts(real, base) if one.language.code == "uk")
        assert html.count('class="across"') == times


def poster_of(guide: Guide, base: Path, **fields: object) -> str:
    """The Ukrainian poster of a guide whose sessions have other fields."""
    texts = tuple(text for text in guide.texts if text.language in LANGUAGES)
    guide = as_shown(judged_guide(replace(guide, texts=texts)))
    changed = replace(guide.calendar, sessions=tuple(replace(one, **fields) for one in guide.calendar.sessions))
    tables = tuple(changed if one == guide.calendar else one for one in guide.tables)
    poster = replace(guide, tables=tables, brochures={"affiche": guide.brochures["affiche"]})
    return next(one.html for one in manuscripts(poster, base) if one.language.code == "uk")


def test_a_poster_says_in_the_source_language_first_what_it_says(guide: Guide, base: Path) -> None:
    html = poster_of(guide, base).replace("\N{NO-BREAK SPACE}", " ")
    dutch, own = guide.words["nl"].calendar, guide.words["uk"].calendar
    assert dutch is not None
    assert own is not None
    series = next(one.session.series for one in guide.coming_sessions() if one.session.language == "uk")
    both = [(dutch.title, own.title), (dutch.series[series].title, own.series[series].title)]
    assert all(0 < html.index(f">{source}<") < html.index(f">{translation}<") for source, translation in both)
    alone = replace(guide, publisher=replace(guide.publisher, papers={"poster": "one-language"}))
    assert dutch.series[series].title not in poster_of(alone, base)


def test_dates_that_have_no_room_above_the_foot_of_a_poster_are_told(guide: Guide, base: Path) -> None:
    words = guide.words["uk"].calendar
    assert words is not None
    long = {name: replace(one, text=replace(one.text, spans=one.text.spans * 99)) for name, one in words.series.items()}
    tables = {**guide.words["uk"].tables, Calendar.slug: replace(words, series=long)}
    wordy = replace(guide, words={**guide.words, "uk": replace(guide.words["uk"], tables=tables)})
    printed = next(one for one in manuscripts(wordy, base) if (one.slug, one.language.code) == ("affiche", "uk"))
    assert press(printed).pages > wordy.brochures["affiche"].pages


def test_examples_of_a_real_publisher_are_on_no_poster(guide: Guide, base: Path) -> None:
    real = replace(guide, publisher=replace(guide.publisher, example=False))
    assert 'class="date"' in poster_of(real, base, example=False)
    assert 'class="date"' not in poster_of(real, base, example=True)


def test_what_is_full_is_on_no_poster(guide: Guide, base: Path) -> None:
    assert 'class="date"' not in poster_of(guide, base, full=True)


def test_a_poster_marks_the_words_of_a_session_that_its_language_borrows(guide: Guide, base: Path) -> None:
    series = guide.words["uk"].calendar
    assert series is not None
    own = {name: words for name, words in series.series.items() if name != "groep"}
    tables = {**guide.words["uk"].tables, Calendar.slug: replace(series, series=own)}
    without = replace(guide, words={**guide.words, "uk": replace(guide.words["uk"], tables=tables)})
    html = poster_of(without, base, series="groep", language="en")
    dutch = guide.words["nl"].calendar
    assert dutch is not None
    assert f'<h2><span lang="nl">{dutch.series["groep"].title}</span></h2>' in html


@pytest.mark.parametrize(("register", "said"), [("desk", "at_the_desk"), ("none", "not_needed"), ("noodnummer", "")])
def test_a_poster_says_how_one_registers_otherwise(guide: Guide, base: Path, register: str, said: str) -> None:
    html = poster_of(guide, base, register=register, example=False)
    way = getattr(guide.words["uk"].interface.calendar, said) if said else str(guide.facts[register].value)
    assert way in html
    assert way not in poster_of(guide, base, example=False)


def test_a_desk_sheet_has_every_point_of_its_sections_in_both_languages_and_in_their_order(
    written: dict[str, Manuscript], guide: Guide
) -> None:
    text = re.sub(r"\s", "", words_of(press(written["balie-uk"])))
    topic = guide.topic("wonen")
    assert topic is not None
    chosen = [guide.brochures["balie"].chosen("wonen", topic.translations[code].sections) for code in LANGUAGES]
    for original, translated in zip(*chosen, strict=True):
        for left, right in zip(original.blocks, translated.blocks, strict=True):
            assert len(parts_of(left)) == len(parts_of(right))
    heading = topic.translations["uk"].sections
    assert all(re.sub(r"\s", "", one.title) in text for one in guide.brochures["balie"].chosen("wonen", heading))
    assert text.index("Leeshetcontract.") < text.index("Прочитайтедоговір.") < text.index("Tekenhetdaarna.")


def test_a_section_that_is_built_differently_stands_beside_the_other_as_a_whole(base: Path) -> None:
    file = base / "content" / "uk" / "wonen.md"
    text = file.read_text(encoding="utf-8").replace("2. Потім підпишіть його.\n", "")
    file.write_text(text, encoding="utf-8")
    guide = read_again(base).guide
    assert guide is not None
    sheet = replace(guide, brochures={"balie": guide.brochures["balie"]})
    html = next(one.html for one in manuscripts(sheet, base) if one.language.code == "uk")
    assert "Teken het daarna." in html
    assert "Прочитайте договір." in html


def test_what_is_not_printed_changes_no_version(base: Path, guide: Guide) -> None:
    thing = Thing("uk", "brochures", "balie")
    before = version_of(guide, thing).fingerprint
    file = base / "content" / "uk" / "wonen.md"
    text = file.read_text(encoding="utf-8")
    for old, new, is_changed in (
        ("Щомісяця ви платите", "Щороку ви платите", False),
        ("Прочитайте договір", "Перечитайте договір", True),
    ):
        file.write_text(text.replace(old, new), encoding="utf-8")
        after = read_again(base).guide
        assert after is not None
        assert (version_of(after, thing).fingerprint != before) == is_changed


def test_the_dutch_words_of_a_sheet_are_part_of_its_version(base: Path, guide: Guide) -> None:
    thing = Thing("uk", "brochures", "balie")
    before = version_of(guide, thing).fingerprint
    file = base / "content" / "nl" / "wonen.md"
    file.write_text(file.read_text(encoding="utf-8").replace("Lees het contract", "Lees alles"), encoding="utf-8")
    after = read_again(base).guide
    assert after is not None
    assert version_of(after, thing).fingerprint != before


def test_another_day_alone_changes_no_brochure(base: Path) -> None:
    guide = read_again(base).guide
    assert guide is not None
    record(guide, base)
    written = []
    for day in (TODAY, TODAY + timedelta(days=3)):
        read = read_again(base, day).guide
        assert read is not None
        written.append({(one.slug, one.language.code): one.html for one in manuscripts(read, base)})
    assert written[0] == written[1]


def test_dutch_words_say_in_the_pdf_that_they_are_dutch(written: dict[str, Manuscript]) -> None:
    manuscript = written["balie-uk"]
    languages = [str(tag["/Lang"]) for tag in tags_of(press(manuscript)) if "/Lang" in tag]
    assert languages.count("nl") >= len(re.findall(r'lang="nl"', manuscript.html)) > 0
    assert "nl" not in [str(tag["/Lang"]) for tag in tags_of(press(written["balie-nl"])) if "/Lang" in tag]


def test_a_table_that_is_wider_than_its_page_is_named_with_its_words(base: Path) -> None:
    long = "aansprakelijkheidsverzekering", "gezondheidszorgverzekering", "hospitalisatieverzekeringsvoorwaarden"
    file = base / "content" / "nl" / "wonen.md"
    table = f"\n| {' | '.join(long)} |\n|---|---|---|\n| {' | '.join(long)} |\n"
    file.write_text(file.read_text(encoding="utf-8") + table, encoding="utf-8")
    guide = read_again(base).guide
    assert guide is not None
    booklet = replace(guide, brochures={"welkom": guide.brochures["welkom"]}, languages=guide.languages[:1])
    found = list(check_paper_looks(booklet, [press(next(manuscripts(booklet, base)))]))
    assert {(one.place.file, one.weight) for one in found} == {("content/nl/wonen.md", Weight.STOPS)}
    assert any('"hospitalisatieverzekeringsvoorwaarden" does' in one.what for one in found)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("vlaanderen.be/vlaanderen-helpt-oekraine", ["vlaanderen.be/", "vlaanderen-helpt-oekraine"]),
        ("example.org", ["example.org"]),
        ("stad.voorbeeldgemeente.be/a/", ["stad.", "voorbeeldgemeente.", "be/", "a/"]),
    ],
)
def test_an_address_is_broken_after_a_slash_or_a_full_stop_and_no_sign_is_lost(
    address: str, expected: list[str]
) -> None:
    assert pieces(address) == expected
    assert "".join(pieces(address)) == address


def test_a_folded_sheet_has_every_step_in_its_order_and_what_one_needs_on_the_flap(
    written: dict[str, Manuscript], guide: Guide
) -> None:
    pages = pypdf.PdfReader(io.BytesIO(press(written["vouw-uk"]).file.content)).pages
    outside, inside = (re.sub(r"\s", "", page.extract_text()) for page in pages)
    topic = guide.topic("wonen")
    assert topic is not None
    titles = {one.id: re.sub(r"\s", "", one.title) for one in topic.translations["uk"].sections}
    assert titles["opgelet"] in outside
    assert inside.index(titles["stappen"]) < inside.index(titles["nodig"]) < inside.index(titles["kosten"])
    assert inside.index("Прочитайтедоговір.") < inside.index("Потімпідпишітьйого.")


def test_a_part_with_a_picture_says_its_heading_and_one_sentence_in_both_languages(
    written: dict[str, Manuscript], guide: Guide
) -> None:
    text = words_of(press(written["beelden-uk"]))
    topic = guide.topic("wonen")
    assert topic is not None
    for code in LANGUAGES:
        wanted = ("kosten", "huurwaarborg")
        titles = [one.title for name in wanted for one in topic.translations[code].sections if one.id == name]
        assert len(titles) == len(wanted)
        assert all(title in text for title in titles)


def test_a_point_that_goes_on_with_the_sentence_above_it_stands_below_no_picture(base: Path) -> None:
    text = base / "content/nl/wonen.md"
    words = text.read_text(encoding="utf-8")
    listed = "Je betaalt elke maand huur:\n\n- aan de eigenaar;\n- of aan zijn bank.\n\nVraag een bewijs."
    text.write_text(words.replace("Je betaalt elke maand huur.", listed), encoding="utf-8")
    guide = read_again(base).guide
    assert guide is not None
    pictures = replace(guide, brochures={"beelden": guide.brochures["beelden"]})
    html = next(one.html for one in manuscripts(pictures, base) if one.language.code == "nl")
    assert "Vraag een bewijs." in html
    assert not [point for point in ("aan de eigenaar", "of aan zijn bank") if point in html]


def test_what_one_points_at_has_its_name_in_both_languages(written: dict[str, Manuscript], guide: Guide) -> None:
    text = words_of(press(written["wijzen-uk"]))
    for code in LANGUAGES:
        names = guide.words[code].interface.pictograms
        assert all(names[name] in text for name in ("wonen", "kaart"))


def test_a_sheet_of_rights_has_each_answer_and_what_it_means(written: dict[str, Manuscript], guide: Guide) -> None:
    text, words = words_of(press(written["rechten-blad-uk"])), guide.words["uk"].rights
    assert words is not None
    answers = [cell.answer for row in words.cells.values() for cell in row.values()]
    assert all(answer in text for answer in answers)


def test_a_glossary_alone_has_all_its_words(guide: Guide, base: Path) -> None:
    booklet = guide.brochures["groot"]
    only = replace(guide, brochures={"groot": replace(booklet, topics=("woorden",), format="a5")})
    html = next(one.html for one in manuscripts(only, base) if one.language.code == "uk")
    glossary = guide.words["uk"].glossary
    assert glossary is not None
    assert all(f"woorden--{key}" in html for key in glossary.terms)


@pytest.mark.parametrize("name", ["balie", "beelden", "wijzen"])
def test_a_publisher_may_print_what_stands_in_two_languages_in_one(guide: Guide, base: Path, name: str) -> None:
    paper = guide.brochures[name].format
    one = replace(guide, brochures={name: guide.brochures[name]}, languages=guide.languages[:2])
    alone = replace(one, publisher=replace(guide.publisher, papers={paper: "one-language"}))
    dutch = {"balie": "Lees het contract.", "beelden": "Huurwaarborg", "wijzen": "Huis"}[name]
    notice = guide.words["uk"].interface.labels.translation_notice
    said = [next(each.html for each in manuscripts(some, base) if each.language.code == "uk") for some in (one, alone)]
    assert [dutch in html for html in said] == [True, False]
    assert all(notice in html for html in said)
    versions = [version_of(some, Thing("uk", "brochures", name)).fingerprint for some in (one, alone)]
    assert name != "balie" or versions[0] != versions[1]


def test_what_a_town_hides_is_left_out_of_a_brochure_and_a_brochure_of_nothing_else_is_gone(guide: Guide) -> None:
    pictures = guide.brochures["beelden"]
    two = replace(pictures, topics=("wonen", "werk"), pictures={"wonen#kosten": "kaart", "werk#kosten": "wonen"})
    left = two.without({"werk"})
    assert left is not None
    assert (left.topics, left.pictures) == (("wonen",), {"wonen#kosten": "kaart"})
    folded = replace(guide.brochures["vouw"], topics=("wonen", "werk"))
    assert folded.without({"werk"}) is not None
    for gone in (folded, pictures, guide.brochures["noodkaart"]):
        assert gone.without({"wonen"}) is None


NAMED = """name: Dorp
publisher:
  name: Gemeente Dorp en het OCMW van Dorp
  address: https://dorp.example/gids/
  contact: gids@dorp.example
  responsible: Gemeente Dorp, algemeen directeur, Pastorijstraat 21 bus 3, 9999 Dorp
face: {colour: "#c8102e", logo: logo.svg}
desk:
  name: Onthaal en Burgerzaken, dienst Vreemdelingen en Integratie
  address: Lange Steenweg 1234 bus 56, 9999 Dorp
  phones: ["02 205 00 55", "0800 12 345"]
  mail: vreemdelingen.integratie@het-dorp-in-de-verte.example
  hours: {monday: 9:00-12:00}
"""
WIDE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 40"><path fill="#c8102e" d="M0 0h320v40H0z"/></svg>'
TOO_SMALL = ("noodkaart", "wijzen")
"""Papers without room for a desk."""


def of_a_municipality(guide: Guide, folder: Path, said: str = NAMED) -> Guide:
    folder.mkdir(exist_ok=True)
    (folder / "municipality.yml").write_text(said, encoding="utf-8")
    (folder / "logo.svg").write_text(WIDE, encoding="utf-8")
    here, findings = overlaid(guide, read_overlays(guide, folder).layers)
    assert findings == []
    return as_shown_here(here)


@pytest.mark.parametrize("name", [*PAPERS, "mijn-situatie"])
def test_a_paper_of_a_municipality_has_room_for_its_long_names(base: Path, tmp_path: Path, name: str) -> None:
    everybody = read_again(base).guide
    assert everybody
    guide = of_a_municipality(everybody, tmp_path / "dorp")
    uk = tuple(one for one in guide.languages if one.code == "uk")
    only = replace(guide, brochures={name: guide.brochures[name]}, languages=uk)
    (manuscript,) = manuscripts(only, base)
    assert ("tel:+3222050055" in manuscript.html) == (name not in TOO_SMALL)
    assert ("wegwijs:images/logo.svg" in manuscript.html) == (name not in ("noodkaart", "balie"))
    printed = press(manuscript)
    assert printed.pages <= manuscript.most_pages
    assert [remark for remark in printed.remarks if remark.kind in ("does-not-fit", "lost-words", "sign-alone")] == []
    assert "9999 Dorp" in words_of(printed)


def test_a_municipality_has_a_printer_of_its_own_with_the_inks_of_its_colours(base: Path, tmp_path: Path) -> None:
    everybody = read_again(base).guide
    assert everybody
    (tmp_path / "dorp").mkdir()
    (tmp_path / "dorp/proef.icc").write_bytes(PROFILE.content)
    printer = "  press: {profile: proef.icc, condition: Proef, licence: zlib%s}\nface:"
    made: list[PrintedBrochure] = []
    for inks in ("", ', inks: {"#c8102e": [5, 100, 80, 0]}'):
        guide = of_a_municipality(everybody, tmp_path / "dorp", NAMED.replace("face:", printer % inks))
        only = replace(guide, brochures={"vouw": guide.brochures["vouw"]}, languages=guide.languages[:1])
        made += [press(one) for one in manuscripts(only, base)]
    assert [one.press is not None for one in made] == [False, True]
    assert [remark.text for remark in made[0].remarks if remark.kind == "without-inks"] == ["#c8102e"]


def test_the_desk_is_part_of_the_version_of_a_paper_that_shows_it(guide: Guide, base: Path, tmp_path: Path) -> None:
    other = NAMED.replace("Lange", "Korte")
    versions = [
        {name: version_of(one, Thing("uk", "brochures", name)).fingerprint for name in PAPERS}
        for one in (of_a_municipality(guide, tmp_path / "dorp", said) for said in (NAMED, other))
    ]
    assert {name for name in PAPERS if versions[0][name] == versions[1][name]} == set(TOO_SMALL)


def test_a_logo_keeps_its_form_in_the_room_that_a_paper_has() -> None:
    assert Logo("svg", b"", 320, 40).within(26, 9) == (26, 3.2)
    assert Logo("svg", b"", 40, 80).within(26, 9) == (4.5, 9)
