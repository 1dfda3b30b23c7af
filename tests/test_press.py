"""The file for a professional printer: what stands in the brochure, in four inks, with what a press needs to know."""

import io
import re
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Name, Pdf, Stream
from PIL import Image, ImageCms

from tests.conftest import ROOT, TODAY, TOWN
from tests.press_profile import press_profile
from wegwijs.brochures.manuscripts import Manuscript, manuscripts
from wegwijs.brochures.paper_looks import check_paper_looks
from wegwijs.brochures.press import press
from wegwijs.brochures.press_files import for_press
from wegwijs.brochures.press_inks import HOUSE_INKS
from wegwijs.brochures.press_preflight import press_faults
from wegwijs.findings import Weight
from wegwijs.making.output import printing
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.press import Press, Profile
from wegwijs.reading import read_guide
from wegwijs.reading.house_colours import colours_in, house_style

PROFILE = Profile("Proefpers", press_profile())
STYLES = [house_style(), (ROOT / "brochures/styles/base.css").read_text(encoding="utf-8")]
KNOWN = replace(PROFILE, inks=HOUSE_INKS)
MM = 72 / 25.4
A5 = (148 * MM, 210 * MM)


@pytest.fixture(scope="module")
def guide() -> Guide:
    guide = read_guide(TOWN, TODAY).guide
    assert guide is not None
    return replace(guide, brochures={"welkom": guide.brochures["welkom"]}, languages=guide.languages[:2])


@pytest.fixture(scope="module")
def manuscript(guide: Guide) -> Manuscript:
    return replace(next(one for one in manuscripts(guide, TOWN) if one.language.code == "uk"), profile=PROFILE)


@pytest.fixture(scope="module")
def printed(manuscript: Manuscript) -> PrintedBrochure:
    return press(manuscript)


@pytest.fixture(scope="module")
def content(printed: PrintedBrochure) -> bytes:
    assert printed.press is not None
    return printed.press.content


def with_style(manuscript: Manuscript, body: str, style: str = "") -> Manuscript:
    """A page with other words and another style."""
    html = f'<html lang="uk"><head><title>Проба</title></head><body>{body}</body></html>'
    return replace(manuscript, html=html, styles=(manuscript.styles[0], style), is_folded=False)


def painted(content: bytes) -> str:
    """All that pages and drawings paint."""
    with Pdf.open(io.BytesIO(content)) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, Stream) and one.get("/Subtype") == "/Form"]
        return "\n".join(
            pikepdf.unparse_content_stream(pikepdf.parse_content_stream(one)).decode("latin-1")
            for one in (*(page.obj for page in pdf.pages), *streams)
        )


def test_each_page_says_what_it_says_on_the_web(printed: PrintedBrochure, content: bytes) -> None:
    web, paper = (pypdfium2.PdfDocument(one) for one in (printed.file.content, content))
    words = [[page.get_textpage().get_text_bounded().split() for page in document] for document in (web, paper)]
    assert words[0] == words[1]
    assert len(words[0]) == printed.pages
    assert sum(map(len, words[0])) > 100


def test_nothing_has_the_colours_of_a_screen_and_letters_are_of_black_ink_alone(content: bytes) -> None:
    said = painted(content)
    assert not re.search(r"\s(rg|RG|sh)\s", said)
    assert re.search(r"\b0 0 0 1 k\s", said)
    inks = {tuple(map(float, one)) for one in re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) [kK]\s", said)}
    assert len(inks) > 2
    assert all(black < 0.9 or not cyan + magenta + yellow for cyan, magenta, yellow, black in inks)


def test_the_page_has_three_millimetres_of_bleed_and_marks_beyond_it(content: bytes) -> None:
    with Pdf.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            media, bleed, trim = (
                [float(side) for side in box.as_list()] for box in (page.mediabox, page.obj.BleedBox, page.trimbox)
            )
            assert [round(trim[2] - trim[0]), round(trim[3] - trim[1])] == [round(side) for side in A5]
            assert [round((b - t) / MM, 2) for b, t in zip(bleed, trim, strict=True)] == [-3, -3, 3, 3]
            assert media[:2] == [0, 0]
            assert "/ArtBox" not in page.obj
    page = pypdfium2.PdfDocument(content)[0]
    picture = page.render(scale=4).to_pil().convert("L")
    in_bleed = picture.crop([round(side * 4) for side in (20.5, 20.5, 28, 420)])
    beyond = picture.crop([0, 0, 78, 200])
    assert in_bleed.getextrema()[0] == 255
    assert beyond.getextrema()[0] < 100


def test_it_says_for_which_press_it_is_and_that_it_is_pdf_x_4(content: bytes) -> None:
    with Pdf.open(io.BytesIO(content)) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert (intent.S, str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "Proefpers")
        assert intent.DestOutputProfile.read_bytes() == PROFILE.content
        said = pdf.open_metadata()
        assert said["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
        assert str(pdf.docinfo.Title) == said["dc:title"]
        assert str(pdf.docinfo.CreationDate).startswith("D:20261122")
        assert not pdf.check_pdf_syntax()
        assert {"/Annots", "/AcroForm"}.isdisjoint({*pdf.Root.keys(), *(key for page in pdf.pages for key in page.obj)})


def test_the_profile_of_the_tests_is_one_that_a_colour_program_can_use() -> None:
    inks = Image.new("CMYK", (1, 1), (0, 0, 0, 255))
    shown = ImageCms.profileToProfile(
        inks, io.BytesIO(PROFILE.content), ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    assert shown is not None
    assert shown.convert("L").tobytes()[0] < 60


def test_the_same_brochure_makes_the_same_bytes_and_another_version_another_name(
    printed: PrintedBrochure, content: bytes
) -> None:
    again = for_press(printed.file.content, "welkom-uk", printed.imprint, KNOWN)
    other = for_press(printed.file.content, "welkom-uk", replace(printed.imprint, version="00000000"), KNOWN)
    assert again.content == content
    names = []
    for one in (content, other.content or b""):
        with Pdf.open(io.BytesIO(one)) as pdf:
            names.append(pdf.open_metadata()["xmpMM:DocumentID"])
    assert names[0] != names[1]


def test_without_a_profile_there_is_no_such_file(guide: Guide, manuscript: Manuscript) -> None:
    assert [one.profile for one in manuscripts(guide, TOWN)] == [None, None]
    assert press(with_style(replace(manuscript, profile=None), "<p>Слова.</p>")).press is None


def test_a_build_says_why_there_is_no_file_for_a_print_shop(guide: Guide) -> None:
    assert "publisher.yml" in printing(guide)
    with_press = replace(guide.publisher, press=Press(profile="proef.icc", condition="Proefpers", licence="CC0"))
    assert "publisher.yml" not in printing(replace(guide, publisher=with_press))


def test_a_colour_without_inks_is_named_and_made_once_its_inks_are_known(guide: Guide, manuscript: Manuscript) -> None:
    page = with_style(manuscript, "<p>Слова.</p>", "p {color: #5b2a86}")
    brochure = press(page)
    assert brochure.press is None
    found = [one for one in check_paper_looks(guide, [brochure]) if "inks" in one.remedy]
    assert [one.weight for one in found] == [Weight.PLEASE_FIX]
    assert '"#5b2a86"' in found[0].what
    known = press(replace(page, profile=replace(PROFILE, inks={"#5b2a86": (70, 95, 0, 0)})))
    assert known.press is not None
    assert "0.7 0.95 0 0 k" in painted(known.press.content)


def test_a_sign_in_another_colour_is_not_printed_in_the_inks_of_the_old_one(manuscript: Manuscript) -> None:
    style = ":root {--sign: #006633} p {color: var(--sign)}"
    brochure = press(with_style(manuscript, "<p>Слова.</p>", style))
    assert brochure.press is None
    assert [one.text for one in brochure.remarks if one.kind == "without-inks"] == ["#006633"]


def test_each_colour_of_the_house_on_paper_has_inks() -> None:
    colours = colours_in("\n".join(STYLES))
    assert {colours[name] for name in ("sign", "way", "line", "example", "across")} == HOUSE_INKS.keys()


@pytest.mark.parametrize("style", ["background: linear-gradient(#000, #fff)", "color: oklch(0.5 0.2 20)"])
def test_what_no_table_can_turn_into_inks_is_named(manuscript: Manuscript, style: str) -> None:
    brochure = press(with_style(manuscript, "<p>Слова.</p>", f"p {{{style}}}"))
    assert brochure.press is None
    assert "without-inks" in {one.kind for one in brochure.remarks}


@pytest.mark.parametrize(("bleed", "edges"), [("", 4), ("bleed: 3mm;", 0)])
def test_colour_that_stops_at_the_cut_is_named_and_such_that_goes_on_is_not(
    manuscript: Manuscript, guide: Guide, bleed: str, edges: int
) -> None:
    style = f"@page {{size: A5; margin: 20mm; {bleed} background: #0b3d6b}} p {{color: #fff}}"
    brochure = press(with_style(manuscript, f"<p>{'Слова. ' * 60}</p>", style))
    assert brochure.press is not None
    assert list(press_faults(brochure.press.content)) == []
    remarks = [one for one in brochure.remarks if one.kind == "without-bleed"]
    assert len(remarks) == edges
    assert len(list(check_paper_looks(guide, [replace(brochure, remarks=tuple(remarks))]))) == bool(edges)


def test_a_mark_at_which_one_cuts_may_reach_the_edge(manuscript: Manuscript) -> None:
    line = '<i style="position: absolute; left: 50mm; top: 0; width: 0.3mm; height: 200mm; background: #000"></i>'
    brochure = press(with_style(manuscript, f"<p>Слова.</p>{line}", "@page {size: A5; margin: 0} p {margin: 20mm}"))
    assert [one for one in brochure.remarks if one.kind == "without-bleed"] == []


def test_a_drawing_that_fills_a_page_in_rows_stays_where_it_was(manuscript: Manuscript) -> None:
    tile = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#0b3d6b" d="M0 0h4v4H0z"/></svg>'
    page = with_style(manuscript, "<p>Слова.</p>", "p {height: 60mm; background: url(wegwijs:t.svg) 0 0 / 9mm 9mm}")
    brochure = press(replace(page, files={**page.files, "wegwijs:t.svg": tile}))
    assert brochure.press is not None
    web, paper = (
        pypdfium2.PdfDocument(one)[0].render(scale=2).to_pil().convert("L")
        for one in (brochure.file.content, brochure.press.content)
    )
    around = round(10 * MM * 2)
    same = paper.crop((around, around, around + web.width, around + web.height))
    both = [one.resize((60, 80)).point([0] * 201 + [255] * 55) for one in (web, same)]
    differing = sum(left != right for left, right in zip(both[0].tobytes(), both[1].tobytes(), strict=True))
    assert differing < 0.03 * 60 * 80


def test_what_shines_through_a_mask_is_named(manuscript: Manuscript) -> None:
    drawing = (
        '<svg viewBox="0 0 9 9" width="9mm"><title>Мал</title><mask id="m"><path fill="#fff" d="M0 0h5v5H0z"/></mask>'
        '<path mask="url(#m)" fill="#000" d="M0 0h9v9H0z"/></svg>'
    )
    brochure = press(with_style(manuscript, f"<p>Слова.</p>{drawing}"))
    assert brochure.press is None
    assert {one.kind for one in brochure.remarks} >= {"without-inks"}


def picture_of(mode: str, pixels: int) -> bytes:
    drawn = io.BytesIO()
    Image.radial_gradient("L").resize((pixels, pixels)).convert(mode).save(drawn, "PNG")
    return drawn.getvalue()


def test_a_picture_of_a_screen_is_named_and_a_grey_one_is_printed(manuscript: Manuscript) -> None:
    body = '<p>Слова.</p><img src="wegwijs:photo.png" alt="Фото" style="width: 20mm; height: 20mm">'
    for mode, is_made in (("RGB", False), ("L", True)):
        page = with_style(manuscript, body)
        brochure = press(replace(page, files={**page.files, "wegwijs:photo.png": picture_of(mode, 300)}))
        assert (brochure.press is not None) == is_made
        assert ("without-inks" in {one.kind for one in brochure.remarks}) != is_made


def changed(content: bytes, change: Callable[[Pdf], None]) -> bytes:
    with Pdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        written = io.BytesIO()
        pdf.save(written)
    return written.getvalue()


def paints(operators: bytes) -> Callable[[Pdf], None]:
    return lambda pdf: pdf.pages[0].contents_add(operators)


def shows_a_picture(pdf: Pdf) -> None:
    picture = Stream(
        pdf, bytes(100), Subtype=Name.Image, Width=10, Height=10, BitsPerComponent=8, ColorSpace=Name.DeviceGray
    )
    pdf.pages[0].obj.Resources.XObject.Photo = picture
    pdf.pages[0].contents_add(b"q 72 0 0 72 0 0 cm /Photo Do Q")


def has_a_link(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = Array([])


def has_no_intent(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def has_a_smaller_bleed(pdf: Pdf) -> None:
    pdf.pages[0].obj.BleedBox = pdf.pages[0].trimbox


FAULTS = [
    (paints(b"1 0 0 rg 0 0 9 9 re f"), "A colour is that of a screen: page 1."),
    (paints(b"0.8 0.7 0.6 1 k 0 0 9 9 re f"), "A colour has more than 300 % of ink: page 1."),
    (paints(b"q 0.5 0.4 0.3 0.95 k BT (a) Tj ET Q"), "Black letters have other inks than black: page 1."),
    (shows_a_picture, "A picture has fewer than 300 dots in an inch: page 1."),
    (has_a_link, "There is a link or a field, which no press knows: page 1."),
    (has_no_intent, "The file does not say for which press it is made."),
    (has_a_smaller_bleed, "The bleed is not 3 mm: page 1."),
]


@pytest.mark.parametrize(("change", "said"), FAULTS)
def test_what_a_printer_would_send_back_is_said(content: bytes, change: Callable[[Pdf], None], said: str) -> None:
    assert list(press_faults(content)) == []
    assert list(press_faults(changed(content, change))) == [said]
