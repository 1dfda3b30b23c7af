"""The data for other programs fits its schema, says what the guide says, and never loses a field; so do the news."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import feedparser
import pytest
from jsonschema import Draft202012Validator

from tests.built_pages import page_at
from tests.conftest import TODAY, TOWN
from wegwijs.feeds.open_data import SCHEMA, data_files, index_files
from wegwijs.feeds.updates import updates_of
from wegwijs.model.guide import Guide
from wegwijs.model.history import History, Published, Thing, Version
from wegwijs.model.versions import things_of, version_of
from wegwijs.prose.facts import spoken
from wegwijs.reading import read_guide

PROMISED = {
    "IndexFile": "address api brochures catalogue contact is_example languages licence publisher schema",
    "LanguageData": "calendar code direction events facts glossary is_source name rights sessions topics updates",
    "TopicsFile": "language licence topics",
    "TopicFile": "language licence sections topic",
    "TopicData": "address audience changed checked embed file keywords language official pictogram read_by_person "
    "review_by slug summary title version",
    "SectionData": "address heading html id language level text",
    "FactsFile": "facts language licence",
    "FactData": "key kind link name review_by said seen source value",
    "RightsFile": "address cells language licence rights statuses",
    "CellData": "answer checked level official right source source_date status steps text",
    "SessionsFile": "address language licence sessions",
    "SessionData": "about calendar end for_groups id interpreter is_cancelled is_example is_full is_online language "
    "place register second_language series start title",
    "GlossaryFile": "language licence terms",
    "TermData": "address also explanation key translation word",
}
"""What others count on since version 1. Add to it; take nothing out."""

PARTS = ("topics", "facts", "rights", "sessions", "glossary")


@pytest.fixture(scope="module")
def guide() -> Guide:
    guide = read_guide(TOWN, TODAY).guide
    assert guide
    return guide


@pytest.fixture(scope="module")
def files(guide: Guide) -> dict[str, Any]:
    made = [*index_files(guide), *(file for language in guide.languages for file in data_files(guide, language))]
    return {file.path: json.loads(file.content) for file in made}


def kind_of(path: str) -> str:
    return "topic" if "/topics/" in path else path.rpartition("/")[2].removesuffix(".json")


def test_every_file_fits_the_schema_that_is_published(files: dict[str, Any]) -> None:
    schema = files[SCHEMA]
    Draft202012Validator.check_schema(schema)
    for path, content in files.items():
        if path.endswith(".json") and path != SCHEMA:
            told = {**schema, "$ref": f"#/$defs/{kind_of(path)}"}
            checker = Draft202012Validator(told, format_checker=Draft202012Validator.FORMAT_CHECKER)
            assert [error.message for error in checker.iter_errors(content)] == [], path


@pytest.mark.parametrize("shape", PROMISED)
def test_no_field_of_version_1_is_ever_lost(files: dict[str, Any], shape: str) -> None:
    told = files[SCHEMA]["$defs"][shape]
    assert set(PROMISED[shape].split()) <= set(told["properties"])
    assert set(PROMISED[shape].split()) <= set(told["required"])


def test_the_index_leads_to_every_file(files: dict[str, Any]) -> None:
    index = files["api/v1/index.json"]
    named = {row[part] for row in index["languages"] for part in (*PARTS, "events")}
    topics = {one["file"] for name in named if name.endswith("topics.json") for one in files[name]["topics"]}
    assert {*named, *topics, index["schema"], index["catalogue"], "api/v1/index.json"} == files.keys()


def test_a_topic_has_all_its_parts_and_no_link_that_needs_its_page(guide: Guide, files: dict[str, Any]) -> None:
    for language in guide.languages:
        for topic in guide.topics:
            told = files[f"api/v1/{language.code}/topics/{topic.slug}.json"]
            sections = topic.translations[language.code].sections
            assert [one["id"] for one in told["sections"]] == [one.id for one in sections if one.heading or one.blocks]
            links = [part.partition('"')[0] for one in told["sections"] for part in one["html"].split('href="')[1:]]
            assert [link for link in links if not link.startswith(("https:", "tel:", "mailto:"))] == []


def test_facts_are_as_they_are_and_as_they_are_said(guide: Guide, files: dict[str, Any]) -> None:
    for code in ("nl", "uk"):
        told = {one["key"]: one for one in files[f"api/v1/{code}/facts.json"]["facts"]}
        assert told.keys() == guide.facts.keys()
        for key, fact in guide.facts.items():
            assert told[key]["said"] == spoken(fact, code)
            assert told[key]["seen"] == fact.seen.isoformat()


def test_a_session_has_the_offset_of_its_day_and_an_example_no_way_to_register(files: dict[str, Any]) -> None:
    told = {one["id"]: one for one in files["api/v1/uk/sessions.json"]["sessions"]}
    assert told["welkom-1-uk-1"]["start"] == "2026-12-07T10:00:00+01:00"
    assert told["welkom-1-uk-1"]["is_example"]
    assert told["welkom-1-uk-1"]["register"] is None
    assert told["groep-en-1"]["register"] == "https://sessies.example/kalender"


def test_only_real_sessions_are_events_for_search_engines(guide: Guide, files: dict[str, Any]) -> None:
    (event,) = files["api/v1/en/events.jsonld"]["@graph"]
    real = next(one for one in guide.coming_sessions() if not one.session.example)
    assert event["@id"] == f"https://gemeente.example/wegwijs/en/infosessies/#session-{real.id}"
    assert event["startDate"] == "2027-01-11T14:00:00+01:00"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["location"]["@type"] == "VirtualLocation"


def test_the_catalogue_has_what_dcat_asks_for_and_names_files_that_are_there(
    guide: Guide, files: dict[str, Any]
) -> None:
    catalogue = files["api/v1/catalogue.jsonld"]
    assert {"dct:title", "dct:publisher", "dcat:dataset"} <= catalogue.keys()
    home = guide.publisher.address
    for dataset, language in zip(catalogue["dcat:dataset"], guide.languages, strict=True):
        assert {"dct:title", "dct:description", "dcat:distribution"} <= dataset.keys()
        named = {one["dcat:accessURL"]["@id"].removeprefix(home) for one in dataset["dcat:distribution"]}
        code = language.code
        wanted = {f"api/v1/{code}/{part}.json" for part in PARTS}
        assert named == {*wanted, f"{code}/sessions.ics", f"{code}/updates.xml"}
        assert wanted <= files.keys()


def test_the_day_of_the_build_is_in_no_topic(guide: Guide) -> None:
    history = History(
        {thing: (Published(TODAY, version_of(guide, thing)),) for thing in things_of(guide)}, is_kept=True
    )
    today, later = (replace(guide, history=history, today=day) for day in (TODAY, TODAY + timedelta(days=3)))
    language = guide.languages[1]
    made, again = ({one.path: one.content for one in data_files(one, language)} for one in (today, later))
    assert made == again


# The news.


def with_history(guide: Guide) -> Guide:
    """The town since ten days, with one part of a page and the calendar that were otherwise until yesterday."""
    began, yesterday = TODAY - timedelta(days=10), TODAY - timedelta(days=1)
    versions: dict[Thing, tuple[Published, ...]] = {}
    for thing in things_of(guide):
        now = version_of(guide, thing)
        if thing.name == "wonen":
            before = Version(now.head, {**now.sections, "kosten": "00000000"})
        elif thing.name == "infosessies":
            before = Version(now.head, {**now.sections, "groep": "00000000"})
        elif thing.name == "welkom":
            before = Version("00000000", now.sections)
        else:
            before = now
        changed = () if before == now else (Published(yesterday, now),)
        versions[thing] = (Published(began, before), *changed)
    return replace(guide, history=History(versions, is_kept=True))


def entries(guide: Guide, code: str) -> Iterator[Any]:
    language = next(one for one in guide.languages if one.code == code)
    feed = feedparser.parse(updates_of(guide, language).content)
    assert feed.bozo is False
    assert feed.feed.id == f"https://gemeente.example/wegwijs/{code}/updates.xml"
    yield from feed.entries


def test_the_news_say_which_parts_changed_and_which_brochure_to_print_again(guide: Guide) -> None:
    told = {entry.title: entry for entry in entries(with_history(guide), "en")}
    words = guide.words["en"]
    topic = guide.topic("wonen")
    assert topic
    assert words.calendar
    assert told.keys() == {
        topic.translations["en"].title,
        words.calendar.title,
        words.interface.brochures["welkom"].title,
    }
    changed = told[topic.translations["en"].title]
    heading = next(one.title for one in topic.translations["en"].sections if one.id == "kosten")
    assert changed.summary == f"This changed: {heading}. Read it again."
    assert changed.link == "https://gemeente.example/wegwijs/en/wonen/"
    assert changed.updated == f"{TODAY - timedelta(days=1)}T00:00:00Z"
    assert words.calendar.series["groep"].title in told[words.calendar.title].summary
    assert "Print it again" in told[words.interface.brochures["welkom"].title].summary


def test_what_was_there_when_the_history_began_is_no_news(guide: Guide) -> None:
    history = History(
        {thing: (Published(TODAY, version_of(guide, thing)),) for thing in things_of(guide)}, is_kept=True
    )
    assert list(entries(replace(guide, history=history), "uk")) == []


def test_a_page_that_came_later_is_new(guide: Guide) -> None:
    versions = {thing: (Published(TODAY - timedelta(days=9), version_of(guide, thing)),) for thing in things_of(guide)}
    thing = Thing("nl", "pages", "wonen")
    later = {**versions, thing: (Published(TODAY, version_of(guide, thing)),)}
    (entry,) = entries(replace(guide, history=History(later, is_kept=True)), "nl")
    assert (entry.title, entry.summary) == ("Wonen", "Deze pagina is nieuw.")


def test_every_entry_has_an_id_of_its_own(guide: Guide) -> None:
    ids = [entry.id for entry in entries(with_history(guide), "uk")]
    assert len(ids) == len(set(ids)) > 0


def test_the_feed_of_each_language_is_named_on_its_first_page(town_public: Path) -> None:
    for path, file in (("", "nl/updates.xml"), ("uk/", "uk/updates.xml")):
        assert page_at(town_public, path).targets('link[type="application/atom+xml"]') == [file]
        assert (town_public / file).is_file()
