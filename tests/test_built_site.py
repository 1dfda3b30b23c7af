"""The check that looks through built pages."""

import pytest

from wegwijs.checks.built_site import check_built_site, look_at
from wegwijs.findings import Finding

GOOD = {
    "index.html": '<html lang="nl"><a href="wonen/#huur">x</a> <a href="uk/">x</a> <a id="a" href="#a">x</a></html>',
    "wonen/index.html": '<html lang="nl"><h2 id="huur">x</h2> <a href="..">x</a> <img src="../beeld.png"></html>',
    "uk/index.html": '<html lang="uk"><a href="../index.html">x</a> <a href="tel:112">112</a></html>',
    "404.html": '<html lang="nl"><a href="/wegwijs/uk/">x</a> <a href="/wegwijs/">x</a></html>',
}
FILES = [*GOOD, "beeld.png", "stijl.css"]


def found_in(pages: dict[str, str], files: list[str]) -> list[Finding]:
    """What is found in built pages among built files."""
    return list(check_built_site({path: look_at(path, html) for path, html in pages.items()}, files))


def said_about(page: str, extra: str) -> list[tuple[str, str, int]]:
    """What is found when a line is added to a good page."""
    pages = GOOD | {page: GOOD[page].replace("</html>", f"\n{extra}</html>")}
    return [(finding.check, finding.place.file, finding.place.line) for finding in found_in(pages, FILES)]


def test_good_pages_have_no_findings() -> None:
    assert found_in(GOOD, FILES) == []


@pytest.mark.parametrize(
    "link", ["weg/", "wonen/weg.html", "../", "/wonen/", "beeld.jpg", "uk/index.htm", "beeld.png/"]
)
def test_a_link_that_leads_nowhere_is_found(link: str) -> None:
    assert said_about("index.html", f'<a href="{link}">x</a>') == [("built-link", "index.html", 2)]


@pytest.mark.parametrize("link", ["wonen", "wonen/", "wonen/index.html", "./", "beeld.png", "#top", "?a=1"])
def test_a_link_that_leads_somewhere_is_fine(link: str) -> None:
    assert said_about("index.html", f'<a href="{link}">x</a>') == []


@pytest.mark.parametrize("link", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "file:///c:/x"])
def test_a_link_that_is_no_address_of_a_page_a_phone_or_a_mailbox_is_found(link: str) -> None:
    assert said_about("index.html", f'<a href="{link}">x</a>') == [("built-link", "index.html", 2)]


@pytest.mark.parametrize("link", ["https://gemeente.example/", "http://a.example", "mailto:a@b.example", "tel:112"])
def test_a_link_to_a_website_a_mailbox_or_a_phone_is_fine(link: str) -> None:
    assert said_about("index.html", f'<a href="{link}">x</a>') == []


def test_a_link_from_the_page_for_unknown_addresses_may_name_the_folder_of_the_site() -> None:
    assert said_about("404.html", '<a href="/wegwijs/wonen/">x</a>') == []
    assert said_about("404.html", '<a href="/wegwijs/weg/">x</a>') == [("built-link", "404.html", 2)]


@pytest.mark.parametrize("link", ["wonen/#weg", "#weg", "uk/index.html#huur"])
def test_a_link_to_a_part_that_is_not_there_is_found(link: str) -> None:
    assert said_about("index.html", f'<a href="{link}">x</a>') == [("built-anchor", "index.html", 2)]


def test_a_link_to_a_part_with_letters_of_any_script_is_decoded_first() -> None:
    assert said_about("uk/index.html", '<p id="дім"></p><a href="#%D0%B4%D1%96%D0%BC">x</a>') == []


def test_an_id_that_stands_twice_is_found() -> None:
    assert said_about("wonen/index.html", '<p id="huur"></p>') == [("built-id", "wonen/index.html", 2)]


@pytest.mark.parametrize(
    ("html", "line"),
    [
        ('<!-- <a href="weg/">\n\n --><a href="weg/">', 4),
        ('<script src="beeld.png">\nif (1 <a) "<img src=z>";\n</script>\n<a href="weg/">', 5),
        ('<STYLE media="all">\np { } /* <a href="weg/"> */\n</style ><a href="weg/">', 4),
        ('<p title="a > b\n<a href=x>">\n<A CLASS=x\nHREF=weg/ hidden>', 4),
        ("<br/><b><!-- --><a title='\"'/href=weg/>", 2),
    ],
)
def test_a_link_is_found_at_its_line_whatever_stands_before_it(html: str, line: int) -> None:
    assert said_about("index.html", html) == [("built-link", "index.html", line)]


@pytest.mark.parametrize("hidden", ['<!-- <a href="weg/"> -->', '<script>"<a href=weg/>"</script>', "a <b <3"])
def test_what_is_no_tag_is_no_link(hidden: str) -> None:
    assert said_about("index.html", hidden) == []


@pytest.mark.parametrize("start", ['<html lang="nl">', "<html>", '<html lang="">'])
def test_a_page_in_the_wrong_language_is_found(start: str) -> None:
    pages = GOOD | {
        "uk/index.html": f"{start}<a href=wonen/>x</a></html>",
        "uk/wonen/index.html": '<html lang="uk"></html>',
    }
    found = found_in(pages, [*FILES, "uk/wonen/index.html"])
    assert [(finding.check, finding.place.file) for finding in found] == [("built-language", "uk/index.html")]


@pytest.mark.parametrize(
    "tag",
    [
        '<script src="https://elders.example/a.js"></script>',
        '<img src="//elders.example/a.png">',
        '<link rel="stylesheet" href="https://elders.example/a.css">',
        '<link rel="preconnect" href="https://elders.example/">',
    ],
)
def test_a_request_to_another_host_is_found(tag: str) -> None:
    assert said_about("index.html", tag) == [("built-request", "index.html", 2)]


def test_a_link_that_a_reader_may_follow_to_another_site_is_no_request() -> None:
    assert said_about("index.html", '<a href="https://elders.example/">x</a>') == []
    assert said_about("index.html", '<link rel="canonical" href="https://gemeente.example/">') == []


@pytest.mark.parametrize("page", ["werk/index.html", "uk/werk/index.html"])
def test_a_page_that_stands_in_no_menu_is_found(page: str) -> None:
    language = "uk" if page.startswith("uk/") else "nl"
    pages = GOOD | {page: f'<html lang="{language}"><a href="#top">x</a> <a href="./">x</a></html>'}
    found = found_in(pages, [*FILES, page])
    assert [(finding.check, finding.place.file) for finding in found] == [("built-unlinked", page)]


def test_a_page_that_is_shown_in_the_place_of_others_needs_no_link() -> None:
    pages = GOOD | {"uk/offline.html": '<html lang="uk"></html>'}
    assert found_in(pages, [*FILES, "uk/offline.html"]) == []


@pytest.mark.parametrize("link", ["/wonen.md", "/wonen/", "wonen.md", "../nl/wonen.md", "/"])
def test_what_mkdocs_called_an_absolute_or_unrecognized_link_is_found(link: str) -> None:
    assert ("built-link", "index.html", 2) in said_about("index.html", f'<a href="{link}">x</a>')


@pytest.mark.parametrize(
    "html",
    [
        *(
            "<p>- je paspoort</p>",
            "<li>• je paspoort</li>",
            "<td>– een foto</td>",
            "<p>* een foto</p>",
            "<p>+ foto</p>",
        ),
        *("<p>| dag | uur |</p>", "<li><b>| dag</b></li>", "<p>## Kop</p>", "<p># Kop</p>", "<p>##Kop</p>"),
        *("<p>Tekst<br>- foto</p>", "<p>Bel {{ fact.nood }}.</p>", "<p>Zin.[^1]</p>", "<p>[^1]: uitleg</p>"),
        *("<p>[112](tel:112){: .phone}</p>", "<p>Lees {: .knop}</p>", "<p>Dit is **vet </p>", "<h2>**Kop</h2>"),
        *('<td data-label="**Dag:">x</td>', '<meta name="description" content="Zie [wonen](x)">', "<p>a]<b>(</b>b</p>"),
    ],
)
def test_a_sign_of_an_editor_in_the_words_of_a_page_is_found(html: str) -> None:
    assert said_about("index.html", html) == [("built-signs", "index.html", 2)]


@pytest.mark.parametrize(
    "html",
    [
        *(
            "<p>Een foto - en een kopie.</p>",
            "<td>–</td>",
            "<td>-5 °C</td>",
            "<p>+32 2 205 00 55</p>",
            "<p>#1 in de rij</p>",
        ),
        *(
            "<p>4. März 2027</p>",
            "<p>10:00<span> – </span>12:00</p>",
            "<p>van maandag | tot vrijdag</p>",
            "<p>[112] (x)</p>",
        ),
        *(
            "<script>a(b['x'](1), `**{{`)</script>",
            "<style>a{color:red}</style>",
            "<!-- ** {{ -->",
            "<p>a <i>-</i> b</p>",
        ),
    ],
)
def test_what_only_looks_like_such_a_sign_is_fine(html: str) -> None:
    assert said_about("index.html", html) == []


def test_of_long_words_with_a_sign_the_beginning_is_shown() -> None:
    (found,) = found_in({"index.html": f'<html lang="nl"><p>- {"woord " * 50}</p></html>'}, ["index.html"])
    assert found.what == f'Readers would see the sign - in these words: "- {"woord " * 9}woor…"'
