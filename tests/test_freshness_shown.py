"""What happens in each state of a translation: the cells of the table in docs/translating.md that exist."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.conftest import PHONE, ROOT, TODAY, run_here, served
from tests.test_freshness import LATER, edit, read, renew
from wegwijs.brochures.held_back import check_held_back
from wegwijs.brochures.manuscripts import manuscripts
from wegwijs.checks import run_checks
from wegwijs.findings import Finding, Weight, in_a_build
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.making.recording import record
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.versions import things_of, version_of
from wegwijs.search.files import entries_of
from wegwijs.website.board import board_files
from wegwijs.website.bodies import page_bodies
from wegwijs.website.sketch import sketched_page

OLD, NEW = "Je betaalt elke maand huur.", "Je betaalt soms huur."


@pytest.fixture
def missing(kept_town: Path) -> Path:
    """English lacks a topic and a part of another one."""
    (kept_town / "content/en/eerste-stappen.md").unlink()
    page = kept_town / "content/en/wonen.md"
    page.write_text(re.sub(r"## [^\n]*\{#kosten\}\n\n[^\n]*\n\n", "", page.read_text("utf-8")), "utf-8")
    return kept_town


@pytest.fixture
def stale(kept_town: Path) -> Path:
    """A sentence of the source changed, and no translation did."""
    edit(kept_town, "nl/wonen.md", OLD, NEW)
    return kept_town


@pytest.fixture
def wrong(kept_town: Path) -> Path:
    """The source names a number, and no translation does."""
    edit(kept_town, "nl/wonen.md", OLD, "Je betaalt 3 maanden huur.")
    return kept_town


def shown(base: Path) -> Guide:
    return as_shown(judged_guide(read(base)))


def page(base: Path, code: str, slug: str) -> str:
    return page_of(shown(base), code, slug)


def page_of(guide: Guide, code: str, slug: str) -> str:
    return page_bodies(guide, language_of(guide, code), [])[f"{code}/{slug}/" if code != "nl" else f"{slug}/"]


def language_of(guide: Guide, code: str) -> Language:
    return next(one for one in guide.languages if one.code == code)


def on_paper(guide: Guide, base: Path, code: str) -> list[str]:
    alone = replace(guide, languages=tuple(one for one in guide.languages if one.code in (guide.source.code, code)))
    return [one.html for one in manuscripts(alone, base) if (one.slug, one.language.code) == ("welkom", code)]


def found_in_search(guide: Guide, code: str, slug: str) -> set[str]:
    entries = entries_of(guide, language_of(guide, code), [])
    return {one.anchor for one in entries if one.path == f"{code}/{slug}/"}


def findings(base: Path, check: str) -> list[Finding]:
    return [one for one in run_checks(judged_guide(read(base))) if one.check == check]


def dutch_part(html: str, words: str) -> str:
    """The element in Dutch around some words."""
    found = re.search(rf'<(div|p) lang="nl" dir="ltr"[^>]*>(?:(?!</\1>).)*?{re.escape(words)}', html, re.DOTALL)
    assert found, html
    return found.group()


# Pull requests and nightly builds.


@pytest.mark.parametrize("is_complete", [True, False])
@pytest.mark.parametrize(
    ("state", "check"), [("missing", "missing-topic"), ("missing", "missing-section"), ("stale", "stale-translation")]
)
def test_a_pull_request_stops_only_for_a_language_that_is_to_be_complete(
    state: str, check: str, is_complete: bool, request: pytest.FixtureRequest
) -> None:
    base: Path = request.getfixturevalue(state)
    if not is_complete:
        languages = base / "content/languages.yml"
        languages.write_text(languages.read_text("utf-8").replace("    complete: true\n", ""), "utf-8")
    found = findings(base, check)
    assert {one.weight for one in found} == {Weight.STOPS if is_complete else Weight.PLEASE_FIX}
    assert {one.weight for one in in_a_build(found)} == {Weight.PLEASE_FIX}


def test_a_build_goes_on_where_a_pull_request_stops(missing: Path) -> None:
    edit(missing, "nl/wonen.md", OLD, NEW)
    assert run_here("--base", str(missing), "check", "--no-spelling").returncode == 1
    written = run_here("--base", str(missing), "history")
    assert written.returncode == 0, written.stdout
    assert "[missing-topic]" not in written.stdout


# Pages.


def test_a_page_that_nobody_translated_is_in_the_source_language_and_says_so(missing: Path) -> None:
    html = page(missing, "en", "eerste-stappen")
    assert "This page has not been translated yet." in html
    assert "Kies een dokter." in dutch_part(html, "Kies een dokter.")
    assert "translation_notice" not in html


def test_a_part_that_nobody_translated_stands_in_its_place_in_the_source_language(missing: Path) -> None:
    html = page(missing, "en", "wonen")
    assert "This part is not there in your language now." in html
    assert OLD in dutch_part(html, OLD)
    assert html.index('id="nodig"') < html.index('id="kosten"') < html.index('id="waar"')


def test_a_part_that_is_behind_says_since_when_and_what_the_source_says_now(stale: Path) -> None:
    html = page(stale, "uk", "wonen")
    assert re.search(r"змінився \(22\s+листопада\s+2026\s+року\)", html)
    assert NEW in dutch_part(html, NEW)
    assert "Щомісяця ви платите за оренду." in html
    assert html.count("data-alone") == 1


def test_the_day_of_a_change_is_that_of_the_history(stale: Path) -> None:
    record(shown(stale), stale)
    later = as_shown(judged_guide(read(stale, LATER)))
    lags = [section.lag for topic in later.topics for section in topic.translations["uk"].sections if section.lag]
    assert [lag.since for lag in lags] == [TODAY]


def test_a_part_that_states_something_else_stands_in_the_source_language(wrong: Path) -> None:
    html = page(wrong, "uk", "wonen")
    assert "Je betaalt 3 maanden huur." in dutch_part(html, "Je betaalt 3 maanden huur.")
    assert "Щомісяця ви платите за оренду." not in html


def test_a_page_that_fits_says_nothing_of_it(stale: Path) -> None:
    for code in ("nl", "uk"):
        assert "data-alone" not in page(stale, code, "eerste-stappen")
    assert "data-alone" not in page(stale, "nl", "wonen")


def test_words_of_a_table_that_are_behind_are_told_above_it(town: Path) -> None:
    renew(town)
    words = read(town).words["nl"].calendar
    assert words
    edit(town, "nl/sessions.yml", words.summary, f"{words.summary} En nog iets.")
    assert "En nog iets." in dutch_part(page(town, "uk", "infosessies"), "En nog iets.")


def test_a_topic_for_some_languages_says_so_in_the_others(town: Path) -> None:
    edit(town, "nl/eerste-stappen.md", "order: 30\n", "order: 30\nlanguages: [nl, uk]\n")
    (town / "content/en/eerste-stappen.md").unlink()
    (town / "content/ru/eerste-stappen.md").unlink()
    assert run_checks(judged_guide(read(town))) == []
    html = page(town, "en", "eerste-stappen")
    assert "in these languages only: Nederlands, Українська." in html
    assert found_in_search(shown(town), "en", "eerste-stappen") == set()


def test_who_read_a_page_counts_no_more_when_the_source_changed_since(town: Path) -> None:
    edit(town, "uk/wonen.md", "title:", "read_by_person: 2026-11-21\ntitle:")
    renew(town)
    assert shown(town).topics[1].translations["uk"].read_by_person
    edit(town, "nl/wonen.md", OLD, NEW)
    assert shown(town).topics[1].translations["uk"].read_by_person is None


def test_a_short_text_that_does_not_say_what_its_source_says_is_not_sent(town: Path) -> None:
    renew(town)
    edit(town, "nl/eerste-stappen.md", "Rust eerst. Levensgevaar", "Slaap eerst. Levensgevaar")
    edit(town, "en/eerste-stappen.md", 'short: "Rest', 'short: "Sleep')
    topic = shown(town).topic("eerste-stappen")
    assert topic
    assert {code for code, one in topic.translations.items() if one.short} == {"nl", "en"}  # English follows
    assert "data-alone" not in page(town, "uk", "eerste-stappen")


def test_the_preview_shows_it_too(missing: Path) -> None:
    html = sketched_page(shown(missing), "en/eerste-stappen/", [], None)
    assert html
    assert "This page has not been translated yet." in html


def test_a_link_to_a_page_that_nobody_translated_says_that_its_name_is_in_the_source_language(town: Path) -> None:
    renew(town)
    (town / "content/en/wonen.md").unlink()
    assert '<span lang="nl" translate="no">Wonen</span></a>' in page(town, "en", "rechten")


# Side by side.


def test_what_is_added_is_left_out_beside_another_language() -> None:
    script = (ROOT / "theme/scripts/pages/beside.js").read_text("utf-8")
    assert "[data-alone]" in script


# Search.


def test_what_is_missing_is_not_in_the_index_of_its_language(missing: Path) -> None:
    assert found_in_search(shown(missing), "en", "eerste-stappen") == set()
    assert "kosten" not in found_in_search(shown(missing), "en", "wonen")
    assert "kosten" in found_in_search(shown(missing), "uk", "wonen")


def test_what_is_behind_is_in_the_index_and_what_states_something_else_is_not(stale: Path, tmp_path: Path) -> None:
    assert "kosten" in found_in_search(shown(stale), "uk", "wonen")
    edit(stale, "nl/wonen.md", NEW, "Je betaalt 3 maanden huur.")
    assert "kosten" not in found_in_search(shown(stale), "uk", "wonen")


# Paper.


def test_paper_says_what_the_page_says(stale: Path) -> None:
    (html,) = on_paper(shown(stale), stale, "uk")
    assert re.search(r"змінився \(22\s+листопада\s+2026\s+року\)", html)
    assert NEW in dutch_part(html, NEW)


def test_paper_shows_the_source_for_what_is_missing(missing: Path) -> None:
    (html,) = on_paper(shown(missing), missing, "en")
    assert OLD in dutch_part(html, OLD)


def test_no_brochure_states_something_else_than_the_source(wrong: Path) -> None:
    assert on_paper(shown(wrong), wrong, "uk") == []
    assert on_paper(shown(wrong), wrong, "nl")
    held = list(check_held_back(judged_guide(read(wrong))))
    assert {(one.check, one.weight, one.language) for one in held} == {
        ("brochure-held-back", Weight.PLEASE_FIX, code) for code in ("uk", "ru", "en")
    }


# Versions.


def test_what_is_told_of_a_page_is_a_part_of_its_version(stale: Path) -> None:
    thing = Thing("uk", "pages", "wonen")
    now = version_of(shown(stale), thing)
    shutil.rmtree(stale / "translations")
    edit(stale, "nl/wonen.md", NEW, OLD)
    before = version_of(shown(stale), thing)
    assert [name for name in now.sections if now.sections[name] != before.sections[name]] == ["kosten"]


def test_every_page_has_a_version_whatever_is_missing(missing: Path) -> None:
    guide = shown(missing)
    assert all(version_of(guide, thing).fingerprint for thing in things_of(guide))


# The board for editors.


def test_the_board_names_what_is_behind_first_with_the_old_sentence_and_the_new_one(stale: Path) -> None:
    page, data, _ = (
        file.content.decode() for file in board_files(shown(stale), [OutputFile("assets/more.1.css", b"")])
    )
    assert "noindex" in page
    assert 'href="../assets/more.1.css"' in page
    assert OLD in page
    assert NEW in page
    rows = json.loads(data)["files"]
    assert [row["name"] for row in rows if row["late"]] == ["wonen"] * 3
    first = next(row for row in rows if row["language"] == "uk")
    assert (first["file"], first["since"], first["texts"]["stale"]) == ("content/uk/wonen.md", "2026-11-22", 1)
    assert first["late"][0]["sentences"] == [{"before": OLD, "after": NEW}]


def test_the_board_is_no_wider_than_a_phone(stale: Path, town_public: Path, phone: Page, tmp_path: Path) -> None:
    styles = [path for path in (town_public / "assets").iterdir() if path.suffix == ".css"]
    site = [OutputFile(f"assets/{path.name}", path.read_bytes()) for path in styles]
    for file in (*site, *board_files(shown(stale), site)):
        (tmp_path / "site" / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / file.path).write_bytes(file.content)
    with served(tmp_path / "site") as address:
        phone.goto(f"{address}/vertalingen/")
        assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert phone.get_by_text("1 loopt achter").count() == 3


def test_a_guide_without_memory_has_no_board(town: Path) -> None:
    assert list(board_files(shown(town), [])) == []
