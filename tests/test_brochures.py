"""The brochures are what a reader and a receptionist need: readable by people, by machines, and by a printer."""

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page as pdf_rules
import pikepdf
import pypdf
import pytest
import zxingcpp
from PIL import Image

from tests.conftest import ROOT, SHIPPED_LANGUAGES, TODAY, TOWN, shipped_guide
from wegwijs.brochures.addresses import resolve_in
from wegwijs.brochures.fits_paper import check_fits_paper
from wegwijs.brochures.line_breaks import keep_words_whole
from wegwijs.brochures.manuscripts import manuscripts
from wegwijs.brochures.press import press
from wegwijs.brochures.printing import printed_brochures
from wegwijs.checks.built_signs import signs_in
from wegwijs.checks.shared.built_page import read_page
from wegwijs.findings import Finding, Place, Weight
from wegwijs.making.manifest import printed_before
from wegwijs.model.addresses import page_address
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.municipality import Municipality
from wegwijs.model.output import BrochureNotPrinted, PrintedBrochure
from wegwijs.model.overlay import Overlay
from wegwijs.model.papers import PAPERS
from wegwijs.model.spans import FactMention, links_in
from wegwijs.model.versions import history_of, version_of
from wegwijs.prose import dates
from wegwijs.reading import read_guide
from wegwijs.reading.texts import read_text

pytestmark = pytest.mark.xdist_group("shipped")  # printed once, read by many tests

LANGUAGES = ("nl", "uk", "ru", "en")
GUIDES = {"town": TOWN, "shipped": ROOT}
ALL = [*(f"town-{code}" for code in LANGUAGES), *(f"shipped-{code}" for code in SHIPPED_LANGUAGES)]
BOTH_UKRAINIAN = ["town-uk", "shipped-uk"]
DOTS_PER_INCH = 100
WHITE = "ffffff"
"""The numbers of steps are white, on the blue in which headings stand on white."""
PDFTOHTML_ZOOM = 1.5
AGAIN = """
import hashlib, sys
from datetime import date
from pathlib import Path
from wegwijs.brochures.printing import printed_brochures
from wegwijs.reading import read_guide
from wegwijs.reading.texts import read_text

guide = read_guide(Path(sys.argv[1]), date.fromisoformat(sys.argv[2])).guide
for brochure in printed_brochures(guide, Path(sys.argv[1])):
    print(brochure.file.path, brochure.pages, hashlib.sha256(brochure.file.content).hexdigest())
"""


def guide_of(base: Path) -> Guide:
    guide = read_guide(base, TODAY).guide
    assert guide is not None
    return guide


def booklet_of(guide: Guide) -> str:
    """The slug of its first booklet."""
    return next(slug for slug, brochure in guide.brochures.items() if brochure.format == "a5")


def in_one_language(guide: Guide, code: str) -> Guide:
    return replace(guide, languages=tuple(language for language in guide.languages if language.code == code))


@pytest.fixture(scope="module")
def guides() -> dict[str, Guide]:
    return {"town": guide_of(TOWN), "shipped": shipped_guide()}


@pytest.fixture(scope="module")
def everything(guides: dict[str, Guide], town_public: Path, public: Path) -> dict[str, list[PrintedBrochure]]:
    """All brochures, as the real command printed them; test_intake.py looks at the forms."""
    built = {"town": town_public, "shipped": public}
    return {name: printed_before(built[name], guide) for name, guide in guides.items()}


@pytest.fixture(scope="module")
def printed(everything: dict[str, list[PrintedBrochure]], guides: dict[str, Guide]) -> dict[str, PrintedBrochure]:
    """One booklet of each guide, in each language."""
    return {
        f"{name}-{brochure.language}": brochure
        for name, brochures in everything.items()
        for brochure in brochures
        if brochure.slug == booklet_of(guides[name])
    }


@pytest.fixture(scope="module")
def files(printed: dict[str, PrintedBrochure], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("printed")
    for name, brochure in printed.items():
        (folder / f"{name}.pdf").write_bytes(brochure.file.content)
    return {name: folder / f"{name}.pdf" for name in printed}


@pytest.fixture(scope="module")
def texts(files: dict[str, Path]) -> dict[str, list[str]]:
    """The words on each page, with single spaces."""
    return {name: [words(page) for page in pypdf.PdfReader(file).pages] for name, file in files.items()}


def words(page: pypdf.PageObject) -> str:
    return " ".join(page.extract_text().split())


def poppler(program: str, *arguments: str) -> str:
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=True).stdout


# Every reader can use it.


@pytest.mark.parametrize("name", GUIDES)
def test_every_brochure_of_every_form_is_accessible_pdf(
    everything: dict[str, list[PrintedBrochure]], tmp_path: Path, name: str
) -> None:
    assert everything[name]
    for brochure in everything[name]:
        (tmp_path / "brochure.pdf").write_bytes(brochure.file.content)
        report = pdf_rules.validate_pdf(str(tmp_path / "brochure.pdf"), profile="ua1")
        assert report.is_compliant, f"{brochure.file.path}: {report}"


@pytest.mark.parametrize("name", GUIDES)
def test_no_file_that_is_printed_has_a_fault_in_its_syntax(
    everything: dict[str, list[PrintedBrochure]], name: str
) -> None:
    for printed in everything[name]:
        for file in printed.files:
            if file.path.endswith(".pdf"):
                with pikepdf.open(BytesIO(file.content)) as pdf:
                    assert not pdf.check_pdf_syntax(), file.path


@pytest.mark.parametrize("name", ALL)
def test_only_our_own_font_is_used_and_it_is_inside_the_file(files: dict[str, Path], name: str) -> None:
    rows = [row.split() for row in poppler("pdffonts", str(files[name])).splitlines()[2:]]
    assert {row[0].split("+")[1] for row in rows} == {"Noto-Sans", "Noto-Sans-Bold"}
    assert {row[-5] for row in rows} == {"yes"}


@pytest.mark.parametrize("name", ALL)
def test_the_file_says_its_language_title_and_day(files: dict[str, Path], guides: dict[str, Guide], name: str) -> None:
    kind, language = name.split("-")
    reader = pypdf.PdfReader(files[name])
    assert reader.trailer["/Root"]["/Lang"] == language
    assert reader.metadata is not None
    words = guides[kind].words[language].interface.brochures[booklet_of(guides[kind])]
    assert str(reader.metadata.title).startswith(words.title)
    edition = history_of(guides[kind], Thing(language, "brochures", booklet_of(guides[kind])))
    assert reader.metadata.creation_date_raw == f"D:{edition.day:%Y%m%d}"


@pytest.mark.parametrize("name", ALL)
def test_no_letter_is_smaller_than_nine_points_or_hard_to_see(files: dict[str, Path], name: str) -> None:
    fonts = re.findall(
        r'<fontspec id="\d+" size="(\d+)" family="[^"]*" color="#(\w{6})"/>',
        poppler("pdftohtml", "-xml", "-stdout", "-i", str(files[name])),
    )
    assert min(int(size) / PDFTOHTML_ZOOM for size, _ in fonts) >= 9
    assert min(contrast_on_white(colour) for _, colour in fonts if colour != WHITE) >= 7


def contrast_on_white(colour: str) -> float:
    """The contrast ratio of WCAG; a photocopy keeps it, for it counts lightness only."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def test_ukrainian_words_and_emergency_numbers_can_be_copied_and_searched(texts: dict[str, list[str]]) -> None:
    assert "Телефонуйте 112. Це безкоштовно." in " ".join(texts["town-uk"])
    assert "що робити в перші дні" in " ".join(texts["town-uk"])


@pytest.mark.parametrize("name", ALL)
def test_no_sign_of_an_editor_is_printed(texts: dict[str, list[str]], name: str) -> None:
    assert [words for words in texts[name] if re.search(r"\[\^|\]\(|\{:|\{\{|\*\*", words)] == []


@pytest.mark.parametrize("name", GUIDES)
def test_no_piece_of_a_manuscript_begins_with_a_sign_of_an_editor(guides: dict[str, Guide], name: str) -> None:
    for manuscript in manuscripts(guides[name], GUIDES[name]):
        assert list(signs_in(manuscript.slug, read_page(manuscript.html))) == []


def test_the_outline_names_every_topic(files: dict[str, Path], guides: dict[str, Guide]) -> None:
    reader = pypdf.PdfReader(files["shipped-uk"])
    names = [" ".join(entry.title.split()) for entry in reader.outline if not isinstance(entry, list)]
    assert names[2:] == [title for _, title in titles(guides["shipped"], "uk")]


# The contents, the links and the codes lead to the right place.


def titles(guide: Guide, language: str) -> list[tuple[str, str]]:
    """The slug and title of each chapter."""
    spoken = guide.words[language]
    tables = {"rechten": spoken.rights, "infosessies": spoken.calendar, "woorden": spoken.glossary}
    found = []
    for slug in guide.brochures[booklet_of(guide)].topics:
        topic = guide.topic(slug)
        words = topic.translations[language] if topic else tables[slug]
        assert words is not None
        found.append((slug, words.title))
    return found


@pytest.mark.parametrize("name", ALL)
def test_the_contents_give_the_page_on_which_each_topic_starts(
    texts: dict[str, list[str]], guides: dict[str, Guide], name: str
) -> None:
    kind, language = name.split("-")
    for _, title in titles(guides[kind], language):
        entry = re.search(rf"{re.escape(title)} ?(\d+)", texts[name][1])
        assert entry, f"{title} is not in the contents: {texts[name][1]}"
        start = texts[name][int(entry[1]) - 1]
        assert start.startswith(title), start[:80]


def test_an_inner_page_carries_its_number_and_its_topic(texts: dict[str, list[str]]) -> None:
    assert any(page.endswith(f"Wonen {number}") for number, page in enumerate(texts["town-nl"], 1))


@pytest.mark.parametrize("name", ["town-uk", "town-en"])
def test_a_topic_and_its_parts_are_called_in_dutch_too(
    texts: dict[str, list[str]], guides: dict[str, Guide], name: str
) -> None:
    kind, language = name.split("-")
    topic = guides[kind].topic("wonen")
    assert topic is not None
    dutch, own = topic.translations["nl"], topic.translations[language]
    pages = " ".join(texts[name])
    assert f"{own.title} {dutch.title}" in pages
    pairs = zip(own.sections, dutch.sections, strict=True)
    for theirs, ours in ((theirs, ours) for theirs, ours in pairs if ours.title):
        is_said = ours.title.lower() in theirs.title.lower()
        assert (f"{theirs.title} {ours.title}" in pages) == (not is_said), theirs.title


def test_the_dutch_booklet_says_nothing_twice(texts: dict[str, list[str]]) -> None:
    assert "Huurwaarborg Huurwaarborg" not in " ".join(texts["town-nl"])


def test_a_cover_shows_the_pictogram_of_its_brochure(guides: dict[str, Guide]) -> None:
    guide = guides["town"]
    assert guide.topics[0].pictogram != "kaart"
    other = replace(guide.brochures["welkom"], pictogram="kaart")
    html = next(manuscripts(replace(guide, brochures={"welkom": other}), TOWN)).html
    cover = html[html.index('class="cover"') : html.index("</section>")]
    assert re.search(r'class="picture">.*pictograms/kaart\.svg', cover)


@pytest.mark.parametrize("name", [f"town-{code}" for code in LANGUAGES])
def test_a_day_that_readers_must_know_of_stands_beside_the_contents_long_before_it(
    texts: dict[str, list[str]], guides: dict[str, Guide], name: str
) -> None:
    guide, code = guides["town"], name.removeprefix("town-")
    (notice,) = guide.notices.values()
    day = getattr(guide.facts[notice.fact], "value", None)
    assert " ".join(dates.day(day, code).split()) in texts[name][1]


@pytest.mark.parametrize("name", ["town-uk", "town-nl"])
def test_a_link_leads_to_its_place_in_the_brochure_and_names_the_page(
    files: dict[str, Path], texts: dict[str, list[str]], name: str
) -> None:
    reader = pypdf.PdfReader(files[name])
    target = reader.named_destinations["wonen--huurwaarborg"]
    number = reader.get_destination_page_number(target) + 1
    heading = {"town-uk": "Гарантійний депозит", "town-nl": "Huurwaarborg"}[name]
    link = {"town-uk": "орендувати житло: Житло", "town-nl": "hoe je een woning huurt: Wonen"}[name]
    assert heading in texts[name][number - 1]
    assert f"{link} {number}." in " ".join(texts[name])


def test_a_link_to_a_topic_outside_the_brochure_leads_to_the_site(guides: dict[str, Guide]) -> None:
    guide = guides["town"]
    ukrainian = next(language for language in guide.languages if language.code == "uk")
    brochure = replace(guide.brochures["welkom"], topics=("index",))

    def leads_to(target: str) -> str:
        return resolve_in(guide, brochure, ukrainian, "index", target)

    assert leads_to("wonen.md#huurwaarborg") == "https://gemeente.example/wegwijs/uk/wonen/#huurwaarborg"
    assert leads_to("#eerste-stappen") == "#index--eerste-stappen"
    assert leads_to("tel:112") == "tel:112"
    assert leads_to("https://vlaanderen.be/a.md") == "https://vlaanderen.be/a.md"


def codes_in(file: Path, folder: Path) -> Iterator[tuple[str, float]]:
    """What each QR code says, and its width in millimetres, as a camera sees it on the printed pages."""
    poppler("pdftoppm", "-r", str(DOTS_PER_INCH), "-gray", str(file), str(folder / "page"))
    for picture in sorted(folder.glob("page-*.pgm")):
        for code in zxingcpp.read_barcodes(Image.open(picture), formats=zxingcpp.BarcodeFormat.QRCode):
            width = code.position.top_right.x - code.position.top_left.x
            yield code.text, width / DOTS_PER_INCH * 25.4


@pytest.mark.parametrize("name", BOTH_UKRAINIAN)
def test_each_topic_has_a_code_to_the_same_page_on_the_site(
    files: dict[str, Path], guides: dict[str, Guide], tmp_path: Path, name: str
) -> None:
    guide = guides[name.split("-", maxsplit=1)[0]]
    ukrainian = next(language for language in guide.languages if language.code == "uk")
    codes = list(codes_in(files[name], tmp_path))
    booklet = booklet_of(guide)
    pages = [page_address(guide, ukrainian, slug) for slug in guide.brochures[booklet].topics]
    version = version_of(guide, Thing("uk", "brochures", booklet)).fingerprint
    assert [address for address, _ in codes] == [
        *pages,
        f"{page_address(guide, ukrainian, PAPERS)}#{booklet}-{version}",
    ]
    assert min(width for _, width in codes) >= 22


def test_the_address_under_a_code_can_be_read(texts: dict[str, list[str]]) -> None:
    assert "gemeente.example/ wegwijs/uk/wonen" in " ".join(texts["town-uk"])


@pytest.mark.parametrize("name", BOTH_UKRAINIAN)
def test_each_official_page_that_a_text_links_to_can_be_read_on_paper(
    texts: dict[str, list[str]], guides: dict[str, Guide], name: str
) -> None:
    text = "".join(texts[name]).replace(" ", "")
    guide = guides[name.split("-", maxsplit=1)[0]]
    chapters = {f"content/uk/{slug}.md" for slug in guide.brochures[booklet_of(guide)].topics}
    segments = (one for words in guide.texts if words.place.file in chapters for one in words.segments())
    links = [link for segment in segments for link in links_in(segment.spans)]
    keys = [link.target.key for link in links if isinstance(link.target, FactMention)]
    assert keys
    for key in keys:
        host = re.sub(r"^https?://(?:www\.)?([^/]+).*$", r"\1", str(getattr(guide.facts[key], "value", "")))
        assert host in text, key


# The cover and the back.


@pytest.mark.parametrize("name", ALL)
def test_the_back_gives_day_version_publisher_and_licence(
    texts: dict[str, list[str]], guides: dict[str, Guide], name: str
) -> None:
    kind, language = name.split("-")
    guide, back = guides[kind], texts[name][-1]
    edition = history_of(guide, Thing(language, "brochures", booklet_of(guide)))
    assert " ".join(dates.day(edition.day, language).split()) in " ".join(back.split())
    for said in (edition.version.fingerprint, guide.publisher.name, guide.publisher.contact, "CC BY 4.0"):
        assert said in back


@pytest.mark.parametrize("name", ALL)
def test_a_translation_says_that_it_is_one_and_the_dutch_text_does_not(
    texts: dict[str, list[str]], guides: dict[str, Guide], name: str
) -> None:
    kind, language = name.split("-")
    labels = guides[kind].words[language].interface.labels
    assert (labels.translation_notice in texts[name][-1]) == (language != "nl")
    assert (labels.machine_notice in texts[name][-1]) == (language != "nl")


@pytest.mark.parametrize("name", ALL)
def test_the_cover_names_the_language_in_that_language(
    texts: dict[str, list[str]], guides: dict[str, Guide], name: str
) -> None:
    kind, code = name.split("-")
    own_name = next(language.name for language in guides[kind].languages if language.code == code)
    assert own_name in texts[name][0]


@pytest.mark.parametrize("name", ALL)
def test_the_pages_fill_whole_sheets_of_a5(
    files: dict[str, Path], printed: dict[str, PrintedBrochure], name: str
) -> None:
    reader = pypdf.PdfReader(files[name])
    sizes = {tuple(round(float(side) / 72 * 25.4) for side in page.mediabox[2:]) for page in reader.pages}
    assert sizes == {(148, 210)}
    assert len(reader.pages) == printed[name].pages
    assert printed[name].pages % 4 == 0


# Lines and pages break where a reader expects it.


def lines_at_many_widths(text: str) -> set[str]:
    """All lines that one text is broken into, in columns from narrow to wide."""
    style = "@page {size: 300mm 9000mm} p {font-size: 11.5pt; margin: 0} .whole {white-space: nowrap}"
    columns = "".join(f'<p style="width: {width / 2}px">{text}</p>' for width in range(760, 1100))
    html = f'<html lang="nl"><title>Proef</title><body>{columns}</body></html>'
    whole = next(manuscripts(in_one_language(guide_of(TOWN), "nl"), TOWN))
    brochure = press(replace(whole, html=html, styles=(whole.styles[0], style), is_folded=False))
    text = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=brochure.file.content, capture_output=True, check=True
    ).stdout.decode()
    return set(text.splitlines())


@pytest.mark.parametrize("tag", ['a href="https://caw.be"', 'span lang="nl" translate="no"', 'span translate="no"'])
def test_a_line_does_not_end_after_its_first_word(tag: str) -> None:
    caw = f"<{tag}>CAW</{tag.split(maxsplit=1)[0]}>"
    lines = lines_at_many_widths(f"Heb je geen slaapplaats of geen eten? Vraag hulp aan het {caw}.")
    assert "Heb je geen slaapplaats of geen eten? Vraag hulp aan het CAW." in lines
    assert "Heb" not in lines


@pytest.mark.parametrize(
    "text",
    [
        'Оформіть у банку <strong>гарантійний депозит (<span lang="nl" translate="no">huurwaarborg</span>)</strong>.',
        'Запитайте про це в муніципалітеті або в <span lang="nl" translate="no">OCMW</span>, чи <a href="https://caw.be">тут</a>!',
    ],
)
def test_no_line_begins_with_the_sign_that_ends_a_sentence(text: str) -> None:
    assert [line for line in lines_at_many_widths(text) if re.match(r"[.,;:!?)]", line)] == []


def test_words_of_another_language_in_a_link_are_no_second_link(tmp_path: Path) -> None:
    link = '<a href="https://caw.be">центр (<span lang="nl" translate="no">CAW</span>)</a>'
    whole = next(manuscripts(in_one_language(guide_of(TOWN), "nl"), TOWN))
    html = f'<html lang="uk"><title>Проба</title><body><p>Запитайте: {link}.</p></body></html>'
    file = tmp_path / "proef.pdf"
    file.write_bytes(press(replace(whole, html=html, is_folded=False)).file.content)
    assert pdf_rules.validate_pdf(str(file), profile="ua1").is_compliant
    assert [len(page.get("/Annots", [])) for page in pypdf.PdfReader(file).pages] == [1]


@pytest.mark.parametrize(
    "word",
    [
        "A-kaart",
        "<strong>A-kaart</strong>",
        '<a href="https://integratie-inburgering.be">integratie-inburgering.be</a>',
    ],
)
def test_a_word_with_a_hyphen_and_the_name_of_a_host_are_not_broken(word: str) -> None:
    lines = lines_at_many_widths(f"Vraag nu al aan je gemeente of aan het OCMW of je een {word} krijgt.")
    assert [line for line in lines if line.endswith(("of je", "of je een"))]
    assert not [line for line in lines if line.endswith("-")]


def test_a_line_may_end_before_a_word_with_a_hyphen() -> None:
    lines = lines_at_many_widths("Vraag nu al aan je gemeente of aan het OCMW of je een A-kaart krijgt.")
    assert [line for line in lines if line.endswith("of je een")]


def test_a_short_word_a_number_and_a_dash_stay_with_their_neighbours() -> None:
    text = "Ми живемо в Україні вже 30 днів, і це — лише 1 місяць, тобто 4 тижні й 2 дні у Фландрії."
    lines = lines_at_many_widths(f"{text} {text}")
    assert [line for line in lines if re.search(r"(?<!\w)(\d+|[віуй])$", line)] == []
    assert [line for line in lines if line.startswith("—")] == []


def test_a_phone_number_stays_on_one_line() -> None:
    number = "\N{NO-BREAK SPACE}".join(["02", "205", "00", "55"])
    link = f'<a class="phone" dir="ltr" href="tel:+3222050055">{number}</a>'
    lines = lines_at_many_widths(f"Vraag nu al aan je gemeente of aan het OCMW of bel naar {link}.")
    assert [line for line in lines if line.endswith("naar")]
    assert [line for line in lines if "0" in line and "02 205 00 55" not in " ".join(line.split())] == []


def test_a_number_in_a_text_from_right_to_left_keeps_the_space_before_it() -> None:
    text = '<p>الرقم <a href="tel:112" class="phone" dir="ltr">112</a> <strong>الآن</strong></p>'
    assert keep_words_whole(text, "rtl") == text.replace(" <strong>", "<strong> ")


@pytest.mark.parametrize("language", SHIPPED_LANGUAGES)
def test_no_heading_stands_at_the_foot_of_a_page(files: dict[str, Path], language: str) -> None:
    reader = pypdf.PdfReader(files[f"shipped-{language}"])
    headings = [entry for entry in flat(reader.outline) if entry.top is not None]
    assert headings
    for heading in headings:
        assert float(heading.top) > 25 / 25.4 * 72, f"{heading.title} stands at the foot of its page"


def flat(outline: list) -> Iterator[pypdf.generic.Destination]:
    for entry in outline:
        if isinstance(entry, list):
            yield from flat(entry)
        else:
            yield entry


# The same input gives the same bytes; a mistake gives no brochure.


def test_a_print_is_the_same_in_other_surroundings_and_with_another_number_of_jobs(
    everything: dict[str, list[PrintedBrochure]], tmp_path: Path
) -> None:
    surroundings = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", AGAIN, str(TOWN), TODAY.isoformat()]
    run = subprocess.run(
        command, cwd=tmp_path, env=os.environ | surroundings, capture_output=True, text=True, check=True
    )
    first = everything["town"]
    assert run.stdout.splitlines() == [
        f"{one.file.path} {one.pages} {hashlib.sha256(one.file.content).hexdigest()}" for one in first
    ]


def dutch_with(guides: dict[str, Guide], text: str) -> Guide:
    """The town in Dutch, with this text on its welcome page."""
    guide = in_one_language(guides["town"], "nl")
    home = guide.topics[0]
    words = read_text(text, "nl", Place("content/nl/index.md"), "index").text
    translation = replace(home.translations["nl"], text=words)
    return replace(guide, topics=(replace(home, translations={"nl": translation}), *guide.topics[1:]))


def test_a_letter_that_the_font_lacks_is_named(guides: dict[str, Guide]) -> None:
    with pytest.raises(BrochureNotPrinted, match=r'welkom-nl could not be printed\.\n.*"漢" \(U\+6F22\)'):
        list(printed_brochures(dutch_with(guides, "Welkom 漢"), TOWN))


@pytest.mark.parametrize("address", ["https://example.org/x.png", "file:///etc/hostname"])
def test_what_is_no_part_of_a_manuscript_is_refused(guides: dict[str, Guide], address: str) -> None:
    whole = next(manuscripts(in_one_language(guides["town"], "nl"), TOWN))
    html = whole.html.replace("<body>", f'<body><img src="{address}" alt="Foto">')
    with pytest.raises(BrochureNotPrinted, match=f"{re.escape(address)} is no part of the manuscript"):
        press(replace(whole, html=html))


def test_a_link_to_a_place_that_does_not_exist_is_named(guides: dict[str, Guide]) -> None:
    with pytest.raises(BrochureNotPrinted, match="wonen--nergens"):
        list(printed_brochures(dutch_with(guides, "Lees [verder](wonen.md#nergens)."), TOWN))


def test_a_mistake_in_a_style_is_named(guides: dict[str, Guide], town: Path) -> None:
    styles = town / "brochures" / "styles"
    styles.mkdir()
    for style in (ROOT / "brochures" / "styles").iterdir():
        (styles / style.name).write_bytes(style.read_bytes())
    with (styles / "a5.css").open("a", encoding="utf-8") as style:
        style.write("\nh2 {colour: red}\n")
    with pytest.raises(BrochureNotPrinted, match="colour"):
        list(printed_brochures(in_one_language(guides["town"], "nl"), town))


def test_a_font_that_is_not_installed_is_named_with_its_package(guides: dict[str, Guide]) -> None:
    guide = in_one_language(guides["town"], "nl")
    language = replace(guide.languages[0], font="Open Sans")
    with pytest.raises(BrochureNotPrinted, match=r'"Open Sans".*fontpkg-open-sans'):
        list(printed_brochures(replace(guide, languages=(language,)), TOWN))


def test_a_brochure_that_fits_gives_no_finding(guides: dict[str, Guide], printed: dict[str, PrintedBrochure]) -> None:
    for name, guide in guides.items():
        booklets = [printed[f"{name}-{language.code}"] for language in guide.languages]
        assert list(check_fits_paper(guide, booklets)) == []


def test_a_brochure_that_is_too_thick_with_the_words_of_a_municipality_does_not_stop_its_guide(
    guides: dict[str, Guide], printed: dict[str, PrintedBrochure]
) -> None:
    guide, place = guides["town"], Place("dorp/municipality.yml", 2)
    overlay = Overlay("dorp", Municipality(name="Dorp"), marks={("dorp/municipality.yml", ()): place})
    tight = replace(guide, brochures={"welkom": replace(guide.brochures["welkom"], pages=4)}, local=(overlay,))
    (finding,) = check_fits_paper(tight, [printed["town-uk"]])
    assert (finding.check, finding.place, finding.weight) == ("too-many-pages", place, Weight.PLEASE_FIX)
    assert "without welkom" in finding.remedy


def test_a_brochure_with_too_many_pages_is_named(guides: dict[str, Guide], printed: dict[str, PrintedBrochure]) -> None:
    guide = guides["town"]
    tight = replace(guide, brochures={"welkom": replace(guide.brochures["welkom"], pages=4)})
    pages = printed["town-uk"].pages
    assert list(check_fits_paper(tight, [printed["town-uk"]])) == [
        Finding(
            check="too-many-pages",
            place=guide.places.at("brochures/brochures.yml", "welkom", "pages"),
            what=f'"welkom" in Українська has {pages} pages; 4 is the most.',
            why="A thicker brochure costs more to print, and a stapler may not hold it.",
            remedy="Shorten the texts, take a topic out of the brochure, or write a higher number of pages.",
            weight=Weight.STOPS,
            language="uk",
        )
    ]
