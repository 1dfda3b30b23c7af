"""The face of a municipality: a colour that everybody can see, and a logo in which nothing runs."""

import re
import struct
import zlib
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from PIL import Image, ImageColor

from tests.conftest import ROOT
from wegwijs.findings import Place
from wegwijs.model.colours import contrast, nearest, shades_of
from wegwijs.model.face import Logo
from wegwijs.reading.house_colours import HOUSE_SHEET, check_house_colours, colours_in, house_colours
from wegwijs.reading.logo import read_logo
from wegwijs.reading.svg import NoDrawing, clean_drawing

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40">{}</svg>'
PATH = '<path d="M0 0h120v40" fill="#c8102e"/>'
HERE = Place("dorp/municipality.yml", 3)
GROUNDS = house_colours().grounds


@pytest.mark.parametrize("colour", ["#c8102e", "#ffee00", "#ffffff", "#000000", "#7f7f7f", "#0b3d6b", "#00ff00"])
def test_any_colour_can_be_seen_by_day_by_night_and_on_paper(colour: str) -> None:
    for shade, grounds in zip(shades_of(colour, house_colours()), GROUNDS, strict=True):
        assert all(contrast(shade, ground) >= 3 for ground in grounds)
        assert shade == colour or any(contrast(colour, ground) < 3 for ground in grounds)


def test_a_colour_that_can_be_seen_stays_and_another_keeps_its_hue() -> None:
    assert nearest("#c8102e", GROUNDS[0]) == "#c8102e"
    red, green, blue = (int(nearest("#ffee00", GROUNDS[0])[start : start + 2], 16) for start in (1, 3, 5))
    assert red > green > blue == 0


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


COLOUR = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
SHEETS = ("theme/stylesheets/wegwijs.css", "brochures/styles/base.css")
"""Where the colours of the site and those of paper stand."""
MIXED = ("wegwijs/brochures/press_inks.py",)
"""Inks are mixed for a colour, not for its name: another colour is told, and has none."""
OF_NOBODY = {"#000000", "#ffffff"}
DRAWN = ("theme/images/wegwijs.svg",)
"""Drawings that browsers show as they are: a stylesheet does not reach them."""


def whole(colour: str) -> str:
    return colour.lower() if len(colour) == 7 else "#" + "".join(sign * 2 for sign in colour[1:].lower())


def colours_of(path: Path) -> set[str]:
    return {whole(found) for found in COLOUR.findall(path.read_text(encoding="utf-8"))} - OF_NOBODY


def test_no_colour_of_the_house_is_written_in_two_files() -> None:
    files = [
        path
        for folder in ("theme", "brochures", "wegwijs", "pictograms")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".css", ".html", ".js", ".py", ".svg", ".yml")
        and path.relative_to(ROOT).as_posix() not in (*DRAWN, *MIXED)
    ]
    house = {sheet: colours_of(ROOT / sheet) for sheet in SHEETS}
    assert all(house.values())
    for sheet, colours in house.items():
        others = [path for path in files if path != ROOT / sheet]
        assert {path.name: found for path in others if (found := colours_of(path) & colours)} == {}


def test_the_sign_and_the_icons_drawn_from_it_have_the_colour_of_the_bar() -> None:
    bar = house_colours().day["sign"]
    assert f'fill="{bar}"' in (ROOT / DRAWN[0]).read_text(encoding="utf-8")
    for icon in (ROOT / "theme/images").glob("icon-*.png"):
        with Image.open(icon) as picture:
            painted = picture.convert("RGBA").getcolors(1 << 20) or []
        most = max(painted, key=lambda one: one[0])[1]
        assert isinstance(most, tuple)
        assert most[:3] == pytest.approx(ImageColor.getrgb(bar), abs=1)  # its colours are rounded


def test_what_the_night_does_not_name_stays_as_by_day() -> None:
    house = house_colours()
    assert house.night["bg"] != house.day["bg"]
    assert house.night["way"] == house.day["way"]
    assert all(COLOUR.fullmatch(colour) and len(colour) == 7 for colour in (*house.day.values(), *house.night.values()))


@pytest.mark.parametrize("css", ["--sign:#0b3d6b;", "--sign : #0B3D6B", "--way: rgb(1 2 3); --sign:\n#0b3d6b }"])
def test_a_colour_is_found_however_it_is_written(css: str) -> None:
    assert colours_in(css)["sign"] == house_colours().day["sign"]


def test_a_colour_that_papers_do_not_find_is_told_and_stops() -> None:
    css = (ROOT / HOUSE_SHEET).read_text("utf-8")
    assert list(check_house_colours(css)) == []
    assert list(check_house_colours(css.replace(":root {", ":root{"))) == []
    day = house_colours().day["sign"]
    (found,) = check_house_colours(css.replace(f"--sign: {day};", "--sign: rgb(11 61 107);", 1))
    assert "--sign" in found.what
    assert {"--sign", "--way", "--bg"} <= set(
        re.findall(r"--[a-z-]+(?= that)", "".join(one.what for one in check_house_colours("")))
    )


HOSTILE = {
    "script": "<script>alert(1)</script>",
    "onclick": '<path d="M0 0" onclick="alert(1)"/>',
    "foreignObject": '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    "image": '<image href="https://elsewhere.example/a.png"/>',
    "a": '<a href="https://elsewhere.example/"><path d="M0 0"/></a>',
    "href": '<use href="https://elsewhere.example/a.svg#b"/>',
    "fill": '<path d="M0 0" fill="url(https://elsewhere.example/a.svg#b)"/>',
    "style": "<style>@import 'https://elsewhere.example/a.css';</style>",
    "animate": '<animate attributeName="fill" values="red;blue"/>',
    "set": '<set attributeName="href" to="javascript:alert(1)"/>',
    "filter": "<filter><feImage href='https://elsewhere.example/a.png'/></filter>",
    "use": '<g id="a"><use href="#b"/></g><g id="b"><path d="M0 0"/></g><use xlink:href="#a"/>',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_runs_moves_or_looks_elsewhere_is_left_out_of_a_logo_and_named(name: str) -> None:
    drawing = clean_drawing(SVG.format(PATH + HOSTILE[name]).encode())
    assert name in drawing.left_out
    assert b"elsewhere" not in drawing.svg
    assert b"alert" not in drawing.svg
    assert b"#c8102e" in drawing.svg


def test_a_plain_logo_stays_what_it_is() -> None:
    inner = (
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient><path id="p" d="M0 0h9"/>'
        '</defs><style>.a{fill:url(#g)}</style><g class="a" transform="scale(2)"><use xlink:href="#p"/></g>'
    )
    drawing = clean_drawing(SVG.format(inner).encode())
    assert drawing.left_out == ()
    assert (drawing.width, drawing.height) == (120, 40)
    tags = [element.tag.rpartition("}")[2] for element in fromstring(drawing.svg).iter()]
    assert tags == ["svg", "defs", "linearGradient", "stop", "path", "style", "g", "use"]
    assert b'xlink:href="#p"' in drawing.svg


def test_what_a_drawing_program_keeps_for_itself_is_left_out_in_silence() -> None:
    inkscape = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.2"'
    drawing = clean_drawing(SVG.replace("viewBox", f"{inkscape} viewBox").format(PATH).encode())
    assert drawing.left_out == ()
    assert b"inkscape" not in drawing.svg


@pytest.mark.parametrize(
    "text",
    [
        "<svg",
        "<html/>",
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>',
        f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{SVG.format('&a;')}",
        SVG.format(""),
        SVG.format(HOSTILE["image"]),
        SVG.format("<g/>").replace("0 0 120 40", f"0 0 {'9' * 400} 9"),
        SVG.format(PATH).replace("120 40", "1e9 1e9"),
        SVG.format(PATH).replace("120 40", "1_20 40"),
        "\ufeff",
        "",
    ],
)
def test_what_is_no_drawing_is_refused(text: str) -> None:
    with pytest.raises(NoDrawing):
        clean_drawing(text.encode())


@pytest.mark.parametrize(("inner", "named"), [("", ""), (HOSTILE["image"], " Left out: image.")])
def test_a_drawing_of_nothing_names_only_what_was_left_out(inner: str, named: str) -> None:
    with pytest.raises(NoDrawing) as refused:
        clean_drawing(SVG.format(inner).encode())
    assert str(refused.value) == f"Nothing in it can be shown.{named}"


@pytest.mark.parametrize("width", ["120", "120px", " 120px "])
def test_a_drawing_without_a_view_box_says_its_size_as_programs_write_it(width: str) -> None:
    drawing = clean_drawing(SVG.replace('viewBox="0 0 120 40"', f'width="{width}" height="40"').format(PATH).encode())
    assert (drawing.width, drawing.height) == (120, 40)


def test_a_picture_is_written_anew_with_nothing_else_in_it(tmp_path: Path) -> None:
    written = BytesIO()
    Image.new("RGBA", (2000, 500), "red").save(written, "PNG")
    (tmp_path / "logo.png").write_bytes(written.getvalue() + b"<script>alert(1)</script>")
    logo, findings = read_logo(tmp_path, "logo.png", HERE)
    assert findings == []
    assert logo
    assert (logo.width, logo.height) == (640, 160)
    assert b"alert" not in logo.content


def bomb() -> bytes:
    """A PNG that says that it is 60,000 pixels wide and high."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", bomb()], ids=["empty", "cut", "GIF", "bomb"])
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "logo.png").write_bytes(content)
    logo, (finding,) = read_logo(tmp_path, "logo.png", HERE)
    assert logo is None
    assert finding.check == "logo"


@pytest.mark.parametrize(("width", "height", "shown"), [(120, 40, 96), (40, 40, 32), (4000, 40, 256), (1, 4000, 1)])
def test_a_logo_keeps_its_form_and_leaves_room_for_the_name(width: int, height: int, shown: int) -> None:
    assert Logo("svg", b"", width, height).width_at(32) == shown
