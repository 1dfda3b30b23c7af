"""The pages about embedding: below their parts stand lines that another site copies; one chooses for which page."""

import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
import tinyhtml5
from cssselect2 import ElementWrapper
from playwright.sync_api import Browser, Page, expect

from tests.built_pages import page_at
from tests.conftest import TOWN, read_again, shipped_guide
from wegwijs.embeds.pages import embed_files
from wegwijs.feeds.open_data import data_files, index_files
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.model.embedding import INTEGRITY, NEWEST, PAGE, PAGE_FOR_IT, SANDBOX
from wegwijs.model.guide import Guide
from wegwijs.website.bodies import page_bodies

HEAD = """---
title: {title}
summary: Een pagina over kaders.
{more}---
"""
OF_SOURCE = """pictogram: wonen
order: 900
audience: site
sources: []
checked: 2026-11-22
review_by: 2027-02-22
"""
PARTS = ("kiezen", "link", "kader", "element", "formulier", "kleuren", "versies", "gegevens", "oembed", "ict")
HOME = "https://gemeente.example/wegwijs/"


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """The town with both pages, and a page whose title has signs of HTML."""
    town = Path(shutil.copytree(TOWN, tmp_path_factory.mktemp("embedding") / "town"))
    parts = "\n".join(f"## Deel {part} {{#{part}}}\n\nTekst.\n" for part in PARTS)
    for code in ("nl", "uk", "ru", "en"):
        head = HEAD.format(title="Kaders", more=OF_SOURCE if code == "nl" else "")
        (town / f"content/{code}/{PAGE}.md").write_text(head + parts, encoding="utf-8")
        home = town / f"content/{code}/wonen.md"
        title, _, rest = home.read_text(encoding="utf-8").partition("\nsummary:")
        title = title.partition("title:")[0] + 'title: Huis & "tuin"'
        home.write_text(f"{title}\nsummary:{rest}", encoding="utf-8")
    policy = "## Beleid {#csp}\n\nTekst.\n\n## Rechten {#sandbox}\n\nTekst.\n"
    head = HEAD.format(title="Voor ICT", more=f"languages: [nl]\n{OF_SOURCE}")
    (town / f"content/nl/{PAGE_FOR_IT}.md").write_text(head + policy, encoding="utf-8")
    guide = read_again(town).guide
    assert guide
    return as_shown(judged_guide(guide))


def lines_on(guide: Guide, code: str, slug: str = PAGE) -> dict[str, str]:
    """Id of each part -> the lines below it."""
    language = next(one for one in guide.languages if one.code == code)
    folder = "" if language == guide.source else f"{code}/"
    html = page_bodies(guide, language, [])[f"{folder}{slug}/"]
    page = ElementWrapper.from_html_root(tinyhtml5.parse(html))
    found: dict[str, str] = {}
    for one in page.query_all("h2[id], pre code"):
        if one.local_name == "h2":
            found[one.etree_element.attrib["id"]] = ""
        else:
            found[list(found)[-1]] = "".join(one.etree_element.itertext())
    return found


@pytest.mark.parametrize("code", ["nl", "uk"])
def test_every_way_has_lines_of_its_own_for_the_same_page(guide: Guide, code: str) -> None:
    lines = lines_on(guide, code)
    assert [part for part in PARTS if not lines[part]] == ["kiezen", "ict"]
    folder = "" if code == "nl" else f"{code}/"
    for part in ("link", "kader", "element"):
        assert f'<a href="{HOME}{folder}' in lines[part], part
        assert f'lang="{code}"' in lines[part], part
    assert f'sandbox="{SANDBOX}"' in lines["kader"]
    assert f"{HOME}embed/v1.js" in lines["element"]
    assert 'topic="woorden" section="' in lines["formulier"]
    assert "{" not in "".join(text for part, text in lines.items() if part != "kleuren")


@pytest.mark.parametrize("code", ["nl", "uk"])
def test_every_address_in_the_lines_is_there(guide: Guide, code: str) -> None:
    lines = lines_on(guide, code)
    language = next(one for one in guide.languages if one.code == code)
    made = {file.path for file in (*embed_files(guide, language), *data_files(guide, language), *index_files(guide))}
    for address in [*lines["gegevens"].split(), f"{lines['oembed']}index.html"]:
        assert address.removeprefix(HOME) in made


def test_a_title_with_signs_of_html_stays_a_title(guide: Guide) -> None:
    titled = lines_on(guide, "en")["kader"]
    page = ElementWrapper.from_html_root(tinyhtml5.parse(titled))
    frame, link = page.query("iframe"), page.query("a")
    assert frame is not None
    assert link is not None
    assert frame.etree_element.attrib["title"] == link.etree_element.text == 'Huis & "tuin"'
    assert unescape(titled).count("<iframe") == 1


def test_both_scripts_are_offered_the_one_that_never_changes_with_its_fingerprint(guide: Guide) -> None:
    lines = lines_on(guide, "ru")["versies"]
    assert f'src="{HOME}embed/v1.js" defer></script>' in lines
    assert f'src="{HOME}embed/{NEWEST}.js" defer crossorigin="anonymous"' in lines
    assert f'integrity="{INTEGRITY}"' in lines


def test_whoever_looks_after_security_finds_the_exact_rules(guide: Guide) -> None:
    lines = lines_on(guide, "nl", PAGE_FOR_IT)
    assert lines["csp"] == f"frame-src {HOME}\nscript-src {HOME}embed/"
    assert lines["sandbox"] == f'sandbox="{SANDBOX}"'


def test_other_topics_have_no_lines(guide: Guide) -> None:
    assert not any(lines_on(guide, "nl", "wonen").values())


# In a browser, on the shipped guide.

shipped = pytest.mark.xdist_group("shipped")


@pytest.fixture
def editor(chromium: Browser, host: str) -> Iterator[Page]:
    """A web editor on the page about embedding."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{host}/{PAGE}/")
    expect(page.locator("#embed-part option").nth(1)).to_be_attached()
    yield page
    assert said == []
    context.close()


@shipped
def test_the_lines_change_with_the_language_the_page_and_the_part(editor: Page, public: Path) -> None:
    editor.locator("#embed-language").select_option("uk")
    editor.locator("#embed-page").select_option("rechten")
    card = page_at(public, "embed/uk/rechten/").all("section.card")[0]
    status = card.get("id") or ""
    editor.locator(f"#embed-part option[value={status}]").wait_for(state="attached")
    editor.locator("#embed-part").select_option(status)
    lines = editor.locator("code:has([data-fill])", has_text="<wegwijs-topic")
    expect(lines).to_contain_text(f'language="uk" topic="rechten" section="{status}"')
    expect(lines).to_contain_text(f"uk/rechten/#{status}")


@shipped
def test_of_a_word_the_frame_fetches_that_word_alone(editor: Page, public: Path) -> None:
    editor.locator("#embed-page").select_option("woorden")
    second = editor.locator("#embed-part option[data-page]").nth(1)
    second.wait_for(state="attached")
    word = second.get_attribute("value") or ""
    editor.locator("#embed-part").select_option(word)
    boxes = editor.locator("[data-lines] code")
    (frame, *_) = [text for text in boxes.all_inner_texts() if "<iframe" in text]
    assert f"/woorden.{word}/" in frame
    assert f"/woorden/#{word}" in frame
    assert (public / f"embed/nl/woorden.{word}/index.html").is_file()


@shipped
def test_one_sees_what_readers_see_and_copies_the_lines(editor: Page) -> None:
    box = editor.locator("[data-lines]", has=editor.locator("wegwijs-topic")).first
    box.locator("summary").click()
    expect(box.frame_locator("iframe").locator("h1")).to_be_visible()
    expect(box.locator("wegwijs-topic > a")).not_to_be_visible()
    box.locator("[data-copy]").click()
    expect(box.locator("[role=status]")).not_to_be_empty()
    assert editor.evaluate("navigator.clipboard.readText()") == box.locator("code").inner_text()


@shipped
def test_the_chosen_search_box_is_shown(editor: Page) -> None:
    box = editor.locator("[data-lines]", has=editor.locator("> details > iframe"))
    editor.locator("#embed-page").select_option("zoeken")
    expect(box.locator("code")).to_contain_text("/zoeken/")
    box.locator("summary").click()
    expect(box.frame_locator("iframe").locator("input[type=search]")).to_be_visible()


@shipped
def test_without_scripts_the_lines_of_a_page_can_be_copied(without_scripts: Page, host: str) -> None:
    without_scripts.goto(f"{host}/{PAGE}/")
    expect(without_scripts.locator("[data-embed]")).not_to_be_visible()
    expect(without_scripts.locator("[data-lines] code").first).to_be_visible()
    expect(without_scripts.locator("[data-copy]").first).not_to_be_visible()


def test_the_shipped_pages_have_every_part_below_which_lines_stand() -> None:
    guide = shipped_guide()
    for slug, parts in ((PAGE, PARTS), (PAGE_FOR_IT, ("csp", "sandbox", "toegankelijkheid"))):
        topic = guide.topic(slug)
        assert topic
        assert set(parts) <= topic.translations[guide.source.code].anchors()
