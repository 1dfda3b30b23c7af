"""What the pages of any guide must say, read without a browser: tried on the test town and on the shipped guide.

No word and no number of the shipped guide stands here: what is expected is read from the guide itself, so that editors
may change every sentence, date, word, topic and language without a test that fails.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.built_pages import BuiltPage, pages_in
from tests.conftest import TOWN, shipped_guide, town_guide
from wegwijs.checks import run_checks
from wegwijs.findings import Weight
from wegwijs.making.manifest import printed_before
from wegwijs.model.addresses import page_address, page_path
from wegwijs.model.facts import DateFact
from wegwijs.model.glossary import Glossary
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.rights import RightsTable
from wegwijs.model.sessions import Calendar
from wegwijs.model.tables import sources_of
from wegwijs.model.topics import HOME
from wegwijs.prose import dates
from wegwijs.reading import read_guide
from wegwijs.website.bodies import page_bodies
from wegwijs.website.made_pages import MADE
from wegwijs.website.pages import pages_of

pytestmark = pytest.mark.xdist_group("shipped")

GUIDES = {"town": (town_guide, "town_public"), "shipped": (shipped_guide, "public")}


@dataclass(frozen=True)
class Site:
    """A guide and the pages that were built from it."""

    guide: Guide
    folder: Path
    pages: dict[str, BuiltPage]

    def page(self, language: Language, slug: str) -> BuiltPage:
        return self.pages[page_path(self.guide, language, slug)]

    def by_language(self) -> Iterator[tuple[Language, BuiltPage]]:
        """Every page with its language."""
        for language in self.guide.languages:
            for slug in self.guide.page_slugs():
                yield language, self.page(language, slug)

    def by_slug(self) -> Iterator[tuple[str, dict[Language, BuiltPage]]]:
        """Every page in all its languages."""
        for slug in self.guide.page_slugs():
            yield slug, {language: self.page(language, slug) for language in self.guide.languages}


@pytest.fixture(scope="module", params=GUIDES)
def site(request: pytest.FixtureRequest) -> Site:
    read, built = GUIDES[request.param]
    folder = request.getfixturevalue(built)
    return Site(read(), folder, pages_in(folder))


def test_nothing_in_a_guide_stops_it(site: Site) -> None:
    assert [finding for finding in run_checks(site.guide) if finding.weight is Weight.STOPS] == []


def test_every_page_of_the_guide_is_built_and_listed_for_search_engines(site: Site) -> None:
    addresses = {
        page_address(site.guide, language, page) for page, all_of_it in site.by_slug() for language in all_of_it
    }
    addresses |= {page_address(site.guide, language, slug) for language in site.guide.languages for slug in MADE}
    home = site.guide.publisher.address
    assert {home + path for path in site.pages} == addresses
    tree = ElementTree.parse(site.folder / "sitemap.xml")
    assert {one.text for one in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")} == addresses
    assert f"Sitemap: {home}sitemap.xml" in (site.folder / "robots.txt").read_text(encoding="utf-8")


def test_a_page_names_its_language_and_direction(site: Site) -> None:
    for language, page in site.by_language():
        (said,) = page.all("html")
        assert (said.get("lang"), said.get("dir")) == (language.code, language.direction), page.path


def test_every_language_of_a_page_names_all_others_by_full_address(site: Site) -> None:
    guide = site.guide
    for slug, pages in site.by_slug():
        addresses = {language.code: page_address(guide, language, slug) for language in pages}
        expected = addresses | {"x-default": addresses[guide.source.code]}
        for language, page in pages.items():
            links = page.all("link[rel=alternate][hreflang]")
            assert [(link.get("hreflang"), link.get("href")) for link in links] == list(expected.items()), page.path
            assert page.values("link[rel=canonical]", "href") == [addresses[language.code]]


def test_the_switcher_names_each_language_in_that_language_and_stays_on_the_page(site: Site) -> None:
    languages = site.guide.languages
    for slug, pages in site.by_slug():
        for language, page in pages.items():
            assert page.texts(".languages a") == [one.name for one in languages], page.path
            assert page.values(".languages a", "lang") == [one.code for one in languages], page.path
            assert page.texts(".languages a[aria-current]") == [language.name], page.path
            assert page.targets(".languages a") == [page_path(site.guide, one, slug) for one in languages], page.path


def test_anchors_are_equal_in_all_languages(site: Site) -> None:
    """The explanations of words are not: which words stand in a text may differ."""
    for slug, pages in site.by_slug():
        ids = {
            language.code: sorted(name for name in page.values("article [id]", "id") if not name.startswith("term-"))
            for language, page in pages.items()
        }
        source = ids[site.guide.source.code]
        assert source
        assert {code: found for code, found in ids.items() if found != source} == {}, slug


def test_headings_and_landmarks_stand_in_order(site: Site) -> None:
    for _, page in site.by_language():
        levels = [int(heading.tag[-1]) for heading in page.all("h1, h2, h3, h4, h5, h6")]
        assert (levels[0], levels.count(1)) == (1, 1), page.path
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], page.path
        assert [len(page.all(f"body > {name}")) for name in ("header", "main", "footer")] == [1, 1, 1], page.path


def test_every_page_can_be_reached_from_the_menu_or_from_the_foot_of_every_page(site: Site) -> None:
    slugs, about = site.guide.page_slugs(), [topic for topic in site.guide.topics if topic.audience == "site"]
    for language, page in site.by_language():
        home = page_path(site.guide, language, HOME)
        assert page.targets("header a.all-topics") == [f"{home}#menu"], page.path
        own = {page_path(site.guide, language, topic.slug) for topic in about if topic.is_for(language.code)}
        assert own <= set(page.targets("footer a")), page.path
        if page.path == home:
            unlisted = {HOME, *(topic.slug for topic in about)}
            others = {page_path(site.guide, language, slug) for slug in slugs if slug not in unlisted}
            assert set(page.targets(".home-menu a")) == others, page.path


def test_a_page_says_when_it_was_checked_and_links_its_official_pages(site: Site) -> None:
    for language in site.guide.languages:
        for made in pages_of(site.guide, language):
            page = site.page(language, made.slug)
            day = " ".join(dates.day(made.checked, language.code).split())
            (said,) = page.texts(".about-page > p")
            assert day in said, page.path
            official = [getattr(site.guide.facts[key], "value", "") for key in made.sources]
            assert set(official) <= set(page.values(".page-notes a", "href")), page.path


def test_the_official_page_of_each_right_is_linked_beside_it(site: Site) -> None:
    table = site.guide.rights
    for language in site.guide.languages:
        links = set(site.page(language, RightsTable.slug).values(".source a", "href"))
        assert {getattr(site.guide.facts[key], "value", "") for key in sources_of(table)} <= links


def test_a_translation_says_that_it_is_one_and_leads_to_the_source_text(site: Site) -> None:
    source = site.guide.source
    for slug, pages in site.by_slug():
        for language, page in pages.items():
            (said,) = page.texts(".about-page > p")
            notice = site.guide.words[language.code].interface.labels.translation_notice
            ways = page.targets(f".about-page a[hreflang={source.code}]")
            topic = site.guide.topic(slug)
            is_translated = language != source and (topic is None or topic.is_for(language.code))
            expected = [page_path(site.guide, source, slug)] if is_translated else []
            assert (notice in said, ways) == (is_translated, expected), page.path


def test_a_day_that_is_near_is_announced_on_the_pages_that_it_concerns_with_its_official_page(site: Site) -> None:
    facts = {key: site.guide.facts[notice.fact] for key, notice in site.guide.notices.items()}
    days = {key: fact.value for key, fact in facts.items() if isinstance(fact, DateFact)}
    near = [
        site.guide.notices[key] for key, day in days.items() if site.guide.notices[key].is_near(day, site.guide.today)
    ]
    for slug, pages in site.by_slug():
        concerned = [notice for notice in near if slug in (HOME, notice.topic, *notice.pages)]
        official = [getattr(site.guide.facts[notice.official], "value", "") for notice in concerned]
        for page in pages.values():
            assert page.values(".notice a[href^=http]", "href") == official, page.path


def test_a_page_begins_with_what_one_does_and_not_with_a_notice(site: Site) -> None:
    for _, page in site.by_language():
        children = page.all("article > *")
        notices = [number for number, one in enumerate(children) if "notice" in one.get("class", "")]
        steps = [number for number, one in enumerate(children) if one.tag == "ol" or one.get("class") == "start"]
        assert not notices or not steps or notices[0] > steps[0], page.path


def test_the_glossary_explains_every_word_with_the_one_of_the_source_in_sight(site: Site) -> None:
    source = site.guide.source.code
    glossary = site.guide.words[source].glossary
    assert glossary
    words = sorted((term.word for term in glossary.terms.values()), key=str.lower)
    for language in site.guide.languages:
        page = site.page(language, Glossary.slug)
        assert page.texts(".glossary dt > span:first-child") == words, page.path
        assert len([said for said in page.texts(".glossary dd") if said]) == len(words), page.path


def test_each_right_carries_its_source_and_its_dates(site: Site) -> None:
    table = site.guide.rights
    cells = [table.cell(status.id, right.id) for right in table.rights for status in table.statuses]
    for language in site.guide.languages:
        page = site.page(language, RightsTable.slug)
        said = page.texts("table.rights-table td .source")
        assert len(said) == len(page.all("table.rights-table td .source a[href^=http]")) == len(cells)
        for words, cell in zip(said, cells, strict=True):
            days = (dates.partial_day(cell.source_date, language.code), dates.day(cell.checked, language.code))
            assert all(" ".join(day.split()) in words for day in (*days, cell.source)), page.path


def test_the_coming_sessions_stand_in_the_calendar_the_readers_own_language_first(site: Site) -> None:
    coming = [session for session in site.guide.calendar.sessions if session.start.date() >= site.guide.today]
    for language in site.guide.languages:
        page = site.page(language, Calendar.slug)
        moments = sorted(session.start.isoformat() for session in coming)
        assert sorted(page.values(".session time", "datetime")) == moments, page.path
        assert len(page.all(".session .example")) == sum(session.example for session in coming), page.path
        if language.code in {session.language for session in coming}:
            assert page.values(".calendar h2", "id")[0] == f"sessions-{language.code}", page.path


def test_a_page_links_the_brochures_that_hold_it_with_their_pages_and_size(site: Site) -> None:
    printed = printed_before(site.folder, site.guide)
    for slug, pages in site.by_slug():
        for language, page in pages.items():
            held = [one for one in printed if one.language == language.code]
            held = [one for one in held if slug in site.guide.brochures[one.slug].topics]
            link = "a[type='application/pdf']"
            assert page.targets(link) == [one.file.path for one in held], page.path
            lines = [line for line in page.texts(".page-notes li") if "PDF" in line]
            assert all(re.search(r"PDF, .*\d+.*, \d+\s", line) for line in lines), page.path


def test_no_page_shows_an_unfilled_fact_or_label(site: Site) -> None:
    for file in site.folder.rglob("*.html"):
        filled_by_scripts = r'data-[a-z-]+="[^"]*"'
        words = re.sub(filled_by_scripts, "", file.read_text(encoding="utf-8"))
        assert not re.search(r"\{\{|\{[a-z_]+\}", words), file


def test_nothing_of_material_or_of_the_source_is_published_that_no_page_uses(site: Site) -> None:
    names = [path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file()]
    unused = r"\.(map|yml|yaml|md|gz)$|^search/search_index|^assets/(javascripts|stylesheets)|bundle"
    assert [name for name in names if re.search(unused, name)] == []


# The town: its words are known.


@pytest.fixture(scope="module")
def town_pages(town_public: Path) -> dict[str, BuiltPage]:
    return pages_in(town_public)


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("infosessies/", "maandag 7 december 2026"),
        ("uk/infosessies/", "понеділок, 7 грудня 2026"),
        ("ru/infosessies/", "понедельник, 7 декабря 2026"),
        ("en/infosessies/", "Monday, 7 December 2026"),
    ],
)
def test_the_calendar_speaks_the_readers_language(town_pages: dict[str, BuiltPage], path: str, day: str) -> None:
    (calendar,) = town_pages[path].texts(".calendar")
    assert day in calendar
    assert len(town_pages[path].all(".session")) == 3


def test_a_near_day_is_announced_in_words_with_its_topic_and_its_official_page(
    town_pages: dict[str, BuiltPage],
) -> None:
    assert town_pages["wonen/"].texts(".notice") == ["De bescherming geldt tot 4 maart 2027. Wonen gemeente.example"]
    assert town_pages[""].targets(".notice a") == ["wonen/", "https://gemeente.example/"]
    assert town_pages["infosessies/"].all(".notice") == []


@pytest.mark.parametrize(("today", "notices"), [(date(2026, 9, 4), 0), (date(2026, 9, 5), 1)])
def test_a_day_that_is_far_is_not_announced_yet(today: date, notices: int) -> None:
    guide = read_guide(TOWN, today).guide
    assert guide
    pages = page_bodies(guide, guide.source, [])
    concerned = ("", "wonen/")
    assert {path: text.count('class="notice"') for path, text in pages.items()} == {
        path: notices if path in concerned else 0 for path in pages
    }
