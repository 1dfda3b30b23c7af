"""What a messenger shows beside a link: a picture of each page in each language, and the tags that name it."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from tests.built_pages import paths_of
from tests.conftest import TODAY, TOWN, read_again
from wegwijs.brochures.sharing.cards import Point, ShareCard, share_cards
from wegwijs.brochures.sharing.colours import as_png, colours_in
from wegwijs.brochures.sharing.lettering import Letters, Writer
from wegwijs.brochures.sharing.pictures import share_pictures
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.prose.short_texts import as_sms
from wegwijs.reading import read_guide

SIZE = (1200, 630)
HEAVIEST = 40_000  # bytes: what messengers fetch at once


@pytest.fixture(scope="module")
def guide() -> Guide:
    guide = read_guide(TOWN, TODAY).guide
    assert guide
    return guide


def points(guide: Guide, language: Language, slug: str) -> list[tuple[str, str]]:
    (card,) = (card for card in share_cards(guide, language) if card.slug == slug)
    return [(point.mark, point.words) for point in card.points]


def tags(html: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:property|name)="((?:og|twitter):\w+)" content="([^"]*)">', html))


def sent(html: str) -> str:
    return tags(html)["og:description"]


def summary(html: str) -> str:
    (found,) = re.findall('<meta name="description" content="([^"]*)">', html)
    return found


def test_every_page_names_a_picture_that_is_there_and_says_where_it_stands_itself(town_public: Path) -> None:
    for path in paths_of(town_public):
        html = (town_public / path / "index.html").read_text(encoding="utf-8")
        said = tags(html)
        (here,) = re.findall('<link rel="canonical" href="([^"]+)">', html)
        address = here.removesuffix(path)
        assert said["og:url"] == here
        assert said["twitter:card"] == "summary_large_image"
        picture = town_public / said["og:image"].removeprefix(address)
        with Image.open(picture) as drawn:
            assert (drawn.format, drawn.size) == ("PNG", SIZE), picture
        assert picture.stat().st_size <= HEAVIEST, picture
        assert said["og:locale"][:2] == re.findall('<html lang="(\\w+)"', html)[0]


def test_what_is_sent_is_the_short_text_with_its_number_else_the_summary(town_public: Path) -> None:
    html = {name: (town_public / f"uk/{name}/index.html").read_text("utf-8") for name in ("eerste-stappen", "wonen")}
    said, about = ({name: found(one) for name, one in html.items()} for found in (sent, summary))
    assert said["eerste-stappen"] == "Спочатку відпочиньте. Небезпека для життя? Телефонуйте 112."
    assert said["eerste-stappen"] != about["eerste-stappen"]
    assert said["wonen"] == about["wonen"]


@pytest.mark.parametrize(
    ("text", "signs", "room"),
    [
        ("Bel 112: 's nachts.", 19, 160),
        ("Het kost € 5 [of 6].", 23, 160),
        ("één café à la carte", 19, 160),
        ("België", 6, 134),
        ("Bel “nu”", 8, 134),
        ("Телефонуйте 112", 15, 134),
        ("Гаразд 👍", 9, 134),
        ("", 0, 160),
    ],
)
def test_signs_are_counted_as_phones_count_them(text: str, signs: int, room: int) -> None:
    sms = as_sms(text)
    assert (sms.signs, sms.room) == (signs, room)


def test_nobody_fetches_a_picture_who_shares_nothing(town_public: Path) -> None:
    pictures = {path.relative_to(town_public).as_posix() for path in town_public.glob("share/**/*.png")}
    assert pictures
    for kept in town_public.glob("offline/*.json"):
        assert not [name for name in pictures if name in kept.read_text(encoding="utf-8")]
    for page in town_public.rglob("*.html"):
        loaded = re.findall('(?:src|href)="([^"]*)"', page.read_text(encoding="utf-8"))
        assert not [name for name in loaded if "share/" in name], page


def test_a_card_shows_the_first_steps_with_their_numbers(guide: Guide) -> None:
    assert points(guide, guide.source, "wonen") == [("1", "Lees het contract."), ("2", "Teken het daarna.")]


def test_a_card_says_the_summary_where_a_page_has_no_steps(guide: Guide) -> None:
    (card,) = (card for card in share_cards(guide, guide.source) if card.slug == "woorden")
    assert not card.points and card.summary
    drawn = share_pictures([card, replace(card, summary="Iets anders.")], guide.pictograms)
    assert drawn[card.slug] != share_pictures([card], guide.pictograms)[card.slug]


@pytest.mark.parametrize("step", ["Vraag ook:", f"Vraag dit aan {'de mensen van het loket en ' * 4}wacht."])
def test_a_step_that_goes_on_in_a_list_or_is_too_long_stands_on_no_card(town: Path, step: str) -> None:
    file = town / "content/nl/wonen.md"
    file.write_text(file.read_text(encoding="utf-8").replace("Lees het contract.", step), encoding="utf-8")
    changed = read_again(town).guide
    assert changed
    assert points(changed, changed.source, "wonen") == [("2", "Teken het daarna.")]


def test_the_same_words_make_the_same_bytes(guide: Guide) -> None:
    cards = share_cards(guide, guide.source)[:2]
    both = [share_pictures(cards, guide.pictograms) for _ in range(2)]
    assert both[0] == both[1] and list(both[0]) == [card.slug for card in cards]


def test_a_picture_changes_with_the_words_that_it_shows(guide: Guide) -> None:
    (card,) = (card for card in share_cards(guide, guide.source) if card.slug == "wonen")
    other = replace(card, points=(Point("Lees alles.", mark="1"), *card.points[1:]))
    drawn = [share_pictures([one], guide.pictograms)["wonen"] for one in (card, other)]
    shown = [Image.open(BytesIO(png)).convert("RGB").tobytes() for png in drawn]
    assert shown[0] != shown[1]


def drawn_of(guide: Guide, card: ShareCard) -> Image.Image:
    return Image.open(BytesIO(share_pictures([card], guide.pictograms)[card.slug])).convert("RGB")


def white_on(sign: Image.Image) -> tuple[int, int, int, int]:
    """The box around all that is white on the arm: the words of the title."""
    arm = sign.crop((0, 100, SIZE[0], 244)).convert("L").point(lambda grey: 255 if grey > 250 else 0)
    box = arm.crop((80, 0, SIZE[0] - 80, 144)).getbbox()
    assert box
    return box


@pytest.mark.parametrize("title", ["Wonen", "Waar je naartoe gaat als je iets wilt vragen", "Een lange titel " * 6])
def test_a_title_has_room_on_the_arm_however_long_it_is(guide: Guide, title: str) -> None:
    (card,) = (card for card in share_cards(guide, guide.source) if card.slug == "wonen")
    left, top, right, bottom = white_on(drawn_of(guide, replace(card, title=title)))
    assert 80 + left > 190 and 80 + right < 1060 and top > 0 and bottom < 144


def test_a_long_name_of_a_site_leaves_the_day_alone(guide: Guide) -> None:
    (card,) = (card for card in share_cards(guide, guide.source) if card.slug == "wonen")
    signs = [drawn_of(guide, replace(card, site=name)) for name in ("Gids", "De gids van de gemeenten aan de rivier")]
    assert signs[0].crop((720, 0, 1200, 96)).tobytes() == signs[1].crop((720, 0, 1200, 96)).tobytes()
    assert signs[0].crop((0, 0, 720, 96)).tobytes() != signs[1].crop((0, 0, 720, 96)).tobytes()


def test_who_reads_from_right_to_left_sees_the_sign_the_other_way_round(guide: Guide) -> None:
    (card,) = (card for card in share_cards(guide, guide.source) if card.slug == "wonen")
    signs = [drawn_of(guide, replace(card, language=replace(card.language, direction=way))) for way in ("ltr", "rtl")]
    blue = (11, 61, 107)
    assert [sign.getpixel((5, 110)) == blue for sign in signs] == [True, False]
    assert [sign.getpixel((1194, 110)) == blue for sign in signs] == [False, True]
    assert white_on(signs[0])[0] + 80 == pytest.approx(1120 - white_on(signs[1])[2], abs=12)


def test_words_are_written_in_as_many_lines_as_they_need_and_never_beyond_the_edge(guide: Guide) -> None:
    writer, letters = Writer(Image.new("RGB", SIZE), guide.source), Letters(40, 48, "ink")
    lines = writer.lines("Lees het contract en vraag wat je niet begrijpt.", letters, 400)
    assert len(lines) > 2 and " ".join(lines) == "Lees het contract en vraag wat je niet begrijpt."
    assert all(writer.width(line, letters) <= 400 for line in lines)
    assert writer.lines("Bel 0800\u00a012\u00a0345", letters, 100) == ["Bel", "0800\u00a012\u00a0345"]


def test_a_picture_has_the_colours_that_it_is_painted_with_and_smooth_letters() -> None:
    colours = colours_in(["h1 { color: #FFF; background: #0b3d6b }", '<path fill="#a3121f"/>'])
    painted = Image.new("RGB", (90, 30), "#0b3d6b")
    painted.paste((255, 255, 255), (0, 0, 30, 30))
    painted.paste((163, 18, 31), (30, 0, 60, 30))
    painted.paste((133, 158, 181), (60, 0, 61, 30))  # the edge of a white letter on the blue
    drawn = Image.open(BytesIO(as_png(painted, colours))).convert("RGB")
    assert [drawn.getpixel((place, 9)) for place in (9, 39, 69)] == [(255, 255, 255), (163, 18, 31), (11, 61, 107)]
    edge = drawn.getpixel((60, 9))
    assert isinstance(edge, tuple) and all(abs(a - b) <= 16 for a, b in zip(edge, (133, 158, 181), strict=True))


def test_a_picture_that_would_be_too_heavy_has_fewer_shades() -> None:
    sand = Image.frombytes("L", (400, 300), Random(1).randbytes(400 * 300)).convert("RGB")
    sizes = [len(as_png(sand, ("#000", "#fff"))), len(as_png(sand.crop((0, 0, 200, 300)), ("#000", "#fff")))]
    assert sizes[0] <= HEAVIEST and sizes[0] < 2 * sizes[1]
