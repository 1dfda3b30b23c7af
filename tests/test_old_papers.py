"""The page papier/: each version of a brochure that was ever published has its place there: is it still right?"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import tinyhtml5
from cssselect2 import ElementWrapper

from tests.conftest import TODAY, TOWN, read_again
from wegwijs.brochures.manuscripts import manuscripts
from wegwijs.feeds.updates import updates_of
from wegwijs.making.recording import record
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.papers import checked_until, imprint_of, paper_id, papers_of
from wegwijs.model.versions import history_of, version_of
from wegwijs.website.bodies import page_bodies

LATER = date(2026, 12, 3)
WELKOM = Thing("uk", "brochures", "welkom")


def read(base: Path, today: date = TODAY) -> Guide:
    guide = read_again(base, today).guide
    assert guide
    return guide


def page(guide: Guide, code: str = "uk") -> ElementWrapper:
    language = next(one for one in guide.languages if one.code == code)
    bodies = page_bodies(guide, language, [])
    return ElementWrapper.from_html_root(tinyhtml5.parse(bodies["papier/" if code == "nl" else f"{code}/papier/"]))


def rows(found: ElementWrapper) -> Mapping[str, str]:
    """Place of each version on the page -> what it says."""
    return {
        row.etree_element.attrib["id"]: " ".join("".join(row.etree_element.itertext()).split())
        for row in found.query_all("div.paper")
    }


def edit(base: Path, name: str, old: str, new: str) -> None:
    path = base / "content" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def changed(town: Path) -> tuple[Guide, str]:
    """The town after a change of its words, and the version of the booklet before."""
    record(before := read(town), town)
    edit(town, "uk/wonen.md", "Потім підпишіть його.", "Підпишіть його потім.")
    record(read(town, LATER), town)
    return read(town, LATER), version_of(before, WELKOM).fingerprint


def test_a_version_that_is_published_now_is_right_and_says_by_when_it_is_read_again() -> None:
    guide = read(TOWN)
    found = rows(page(guide))
    now = version_of(guide, WELKOM).fingerprint
    labels = guide.words["uk"].interface.paper
    assert labels.right in found[paper_id("welkom", now)]
    assert str(checked_until(guide, "welkom").year) in found[paper_id("welkom", now)]


def test_a_version_from_before_a_change_is_old_and_names_the_part_that_changed(changed: tuple[Guide, str]) -> None:
    guide, before = changed
    found = page(guide)
    labels = guide.words["uk"].interface.paper
    row = rows(found)[paper_id("welkom", before)]
    assert labels.right not in row and "3 грудня 2026" in row
    links = [one.etree_element.attrib["href"] for one in found.query_all(f"#{paper_id('welkom', before)} a")]
    assert links[0] == "../wonen/" and len(links) == 2 and links[1].startswith("../wonen/#")


def thrown_away(guide: Guide) -> tuple[str, list[str]]:
    """What the block about throwing away says, and where its lines lead."""
    block = page(guide).query("section.throw-away")
    assert block is not None
    words = " ".join("".join(block.etree_element.itertext()).split())
    assert words.startswith(guide.words["uk"].interface.paper.throw_away)
    return words, [one.etree_element.attrib["href"] for one in block.query_all("li a")]


def updates(guide: Guide) -> str:
    """What the feed says."""
    return updates_of(guide, next(one for one in guide.languages if one.code == "uk")).content.decode()


def test_what_is_to_be_thrown_away_is_named_with_the_day_and_leads_to_what_changed(changed: tuple[Guide, str]) -> None:
    guide, before = changed
    said, links = thrown_away(guide)
    assert before in said
    assert "3 грудня 2026" in said
    assert links == [f"#{paper_id('welkom', before)}"]


def test_nothing_is_to_be_thrown_away_while_all_that_was_printed_is_right(town: Path) -> None:
    record(read(town), town)
    guide = read(town, LATER)
    assert guide.words["uk"].interface.paper.nothing_old in thrown_away(guide)[0]


def test_a_new_title_makes_no_paper_wrong(town: Path) -> None:
    record(read(town), town)
    edit(town, "uk/interface.yml", "    title: Ласкаво просимо", "    title: Вітаємо")
    record(read(town, LATER), town)
    guide = read(town, LATER)
    labels = guide.words["uk"].interface
    assert len(papers_of(guide, "uk", "welkom")) == 2
    assert labels.paper.nothing_old in thrown_away(guide)[0]
    assert labels.paper.cover in updates(guide)
    assert labels.news.changed_brochure not in updates(guide)


def test_news_say_which_version_is_to_be_thrown_away(changed: tuple[Guide, str]) -> None:
    guide, before = changed
    assert before in updates(guide)
    assert guide.words["uk"].interface.news.changed_brochure in updates(guide)


def test_a_version_says_since_when_it_is_wrong_not_when_the_newest_came(changed: tuple[Guide, str], town: Path) -> None:
    before, latest = changed[1], date(2026, 12, 20)
    edit(town, "uk/wonen.md", "Підпишіть його потім.", "Підпишіть його завтра.")
    record(read(town, latest), town)
    papers = {one.version: one.until for one in papers_of(read(town, latest), "uk", "welkom")}
    assert papers[before] == LATER
    assert sorted(day for day in papers.values() if day) == [LATER, latest]
    old = imprint_of(read(town, latest), "uk", "welkom").old
    assert {one.version: one.since for one in old} == {name: day for name, day in papers.items() if day}


def test_a_new_title_between_two_changes_does_not_move_the_day_from_which_a_version_is_wrong(town: Path) -> None:
    record(before := read(town), town)
    edit(town, "uk/interface.yml", "    title: Ласкаво просимо", "    title: Вітаємо")
    record(read(town, LATER), town)
    edit(town, "uk/wonen.md", "Потім підпишіть його.", "Підпишіть його потім.")
    latest = date(2026, 12, 20)
    record(read(town, latest), town)
    papers = {one.version: one.until for one in papers_of(read(town, latest), "uk", "welkom")}
    assert papers[version_of(before, WELKOM).fingerprint] == latest


def test_a_version_that_comes_back_is_right_again_in_one_row(changed: tuple[Guide, str], town: Path) -> None:
    before = changed[1]
    edit(town, "uk/wonen.md", "Підпишіть його потім.", "Потім підпишіть його.")
    assert version_of(read(town), WELKOM).fingerprint == before
    record(read(town, LATER), town)
    papers = papers_of(read(town, LATER), "uk", "welkom")
    assert [(one.version, one.is_right) for one in papers if one.version == before] == [(before, True)]
    assert len(papers) == 2


def test_a_nightly_build_and_a_session_that_passed_change_neither_version_nor_day(town: Path) -> None:
    record(read(town), town)
    early, late = (history_of(read(town, day), WELKOM) for day in (TODAY, date(2027, 6, 1)))
    assert early == late


def test_the_place_of_a_brochure_that_has_another_name_now_stays(changed: tuple[Guide, str]) -> None:
    guide, before = changed
    brochure = replace(guide.brochures["welkom"], formerly=("welkom",))
    words = {
        code: replace(
            said,
            interface=replace(
                said.interface, brochures={**said.interface.brochures, "begin": said.interface.brochures["welkom"]}
            ),
        )
        for code, said in guide.words.items()
    }
    renamed = replace(guide, brochures={"begin": brochure}, words=words)
    assert paper_id("welkom", before) in rows(page(renamed))


def move(base: Path, old: str, new: str) -> None:
    """Give a topic another name, as an editor does."""
    for path in (base / "content").glob(f"*/{old}.md"):
        path.rename(path.with_name(f"{new}.md"))
    edit(base, f"nl/{new}.md", "checked:", f"moved: [{old}]\nchecked:")
    brochures = base / "brochures" / "brochures.yml"
    brochures.write_text(brochures.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_paper_with_a_page_that_has_another_name_now_is_still_right(town: Path) -> None:
    record(before := read(town), town)
    move(town, "wonen", "huren")
    record(read(town, LATER), town)
    papers = {one.version: one for one in papers_of(read(town, LATER), "uk", "welkom")}
    old = papers[version_of(before, WELKOM).fingerprint]
    assert (old.changes, old.is_to_throw_away) == ((), False)


def test_what_changed_in_a_page_with_another_name_is_named_by_its_part(town: Path) -> None:
    record(before := read(town), town)
    move(town, "wonen", "huren")
    edit(town, "uk/huren.md", "Потім підпишіть його.", "Підпишіть його потім.")
    record(read(town, LATER), town)
    papers = {one.version: one for one in papers_of(read(town, LATER), "uk", "welkom")}
    old = papers[version_of(before, WELKOM).fingerprint]
    assert [(one.slug, one.sections) for one in old.changes] == [("huren", ("stappen",))]


def test_a_brochure_that_is_gone_keeps_its_places_and_says_so(changed: tuple[Guide, str]) -> None:
    guide, before = changed
    gone = replace(guide, brochures={name: one for name, one in guide.brochures.items() if name != "welkom"})
    assert guide.words["uk"].interface.paper.gone in rows(page(gone))[paper_id("welkom", before)]


def test_each_language_has_the_page_and_only_its_own_versions() -> None:
    guide = read(TOWN)
    places = {
        language.code: set(rows(page(guide, language.code))) for language in guide.languages if language.brochures
    }
    for code, found in places.items():
        versions = {
            paper_id(name, version_of(guide, Thing(code, "brochures", name)).fingerprint) for name in guide.brochures
        }
        assert found == versions


def test_the_code_on_a_booklet_leads_to_its_row() -> None:
    guide = read(TOWN)
    booklet = next(one for one in manuscripts(guide, TOWN) if (one.slug, one.language.code) == ("welkom", "uk"))
    assert (
        f"{guide.publisher.address}uk/papier/#{paper_id('welkom', version_of(guide, WELKOM).fingerprint)}"
        in booklet.html
    )
