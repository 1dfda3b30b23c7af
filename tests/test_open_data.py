"""The data for other programs fits its schema, says what the guide says, and never loses a field; so do the news."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import feedparser
import pytest
from jsonschema import Draft202012Validator

from tests.built_pages import page_at
from tests.conftest import TODAY, TOWN
from wegwijs.feeds.open_data import SCHEMA, data_files, index_files
from wegwijs.feeds.updates import updates_of
from wegwijs.model.facts import Mail, Phone, Web
from wegwijs.model.guide import Guide
from wegwijs.model.history import History, Published, Thing, Version
from wegwijs.model.open_data import PARTS
from wegwijs.model.versions import things_of, version_of
from wegwijs.prose.facts import spoken
from wegwijs.reading import read_guide

PROMISED = {
    "IndexFile": "address api brochures catalogue contact is_example languages licence publisher schema",
    "LanguageData": "brochures calendar code contacts direction events facts glossary is_source name pictograms rights "
    "services sessions topics updates versions",
    "TopicsFile": "language licence topics",
    "TopicFile": "language licence sections topic",
    "TopicData": "address audience authority changed checked contacts cost embed file ipdc keywords language official "
    "pictogram provided_by read_by_person review_by slug summary title version",
    "AuthorityData": "address name",
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
    "ContactsFile": "contacts language licence",
    "ContactData": "key kind link name said topics",
    "PictogramsFile": "language licence pictograms",
    "PictogramData": "file label name",
    "BrochuresFile": "brochures language licence",
    "BrochureData": "changed file format name subtitle title topics version",
    "VersionsFile": "language licence versions",
    "VersionData": "changed earlier kind name parts version",
    "EarlierData": "day version",
}
"""What others count on since version 1. Add to it; take nothing out."""


ALLOWED = "Access-Control-Allow-Origin: *"


@pytest.fixture(scope="module")
def guide() -> Guide:
    guide = read_guide(TOWN, TODAY).guide
    assert guide
    return guide


@pytest.fixture(scope="module")
def files(guide: Guide) -> dict[str, Any]:
    made = [*index_files(guide), *(file for language in guide.languages for file in data_files(guide, language))]
    return {file.path: json.loads(file.content) for file in made if not file.path.endswith(".svg")}


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
    named = {row[part] for row in index["languages"] for part in (*PARTS, "events", "services")}
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
        linked = {f"api/v1/{code}/{name}.jsonld" for name in ("events", "services")}
        assert named == {*wanted, *linked, f"{code}/sessions.ics", f"{code}/updates.xml"}
        assert wanted <= files.keys()


def test_the_day_of_the_build_is_in_no_topic(guide: Guide) -> None:
    history = History(
        {thing: (Published(TODAY, version_of(guide, thing)),) for thing in things_of(guide)}, is_kept=True
    )
    today, later = (replace(guide, history=history, today=day) for day in (TODAY, TODAY + timedelta(days=3)))
    language = guide.languages[1]
    made, again = ({one.path: one.content for one in data_files(one, language)} for one in (today, later))
    assert made == again


def with_topic(guide: Guide, **changed: object) -> Guide:
    topics = tuple(replace(topic, **changed) if topic.slug == "wonen" else topic for topic in guide.topics)
    return replace(guide, topics=topics)


def test_a_topic_says_what_the_single_digital_gateway_asks_for(guide: Guide) -> None:
    named = with_topic(guide, authority="gemeente", ipdc="1502")
    made = {file.path: json.loads(file.content) for file in data_files(named, guide.languages[1])}
    told = next(one for one in made["api/v1/uk/topics.json"]["topics"] if one["slug"] == "wonen")
    body = guide.facts["gemeente"]
    assert isinstance(body, Web)
    assert told["authority"] == {"name": body.name, "address": body.value}
    assert (told["provided_by"], told["ipdc"]) == (guide.publisher.name, "1502")
    contacts = {one["key"]: one for one in made["api/v1/uk/contacts.json"]["contacts"]}
    assert {contacts[key]["kind"] for key in told["contacts"]} == {"mail", "web"}
    sections = {one["id"]: one for one in made["api/v1/uk/topics/wonen.json"]["sections"]}
    assert told["cost"] == sections["kosten"]["text"]


def test_who_decides_and_the_number_in_the_catalogue_may_be_unknown(files: dict[str, Any]) -> None:
    for one in files["api/v1/nl/topics.json"]["topics"]:
        assert (one["authority"], one["ipdc"]) == (None, None)

    no_costs = {one["slug"]: one["cost"] for one in files["api/v1/nl/topics.json"]["topics"]}
    assert no_costs["index"] is None


def test_contacts_are_all_that_one_can_call_write_to_or_open(guide: Guide, files: dict[str, Any]) -> None:
    told = {one["key"]: one for one in files["api/v1/en/contacts.json"]["contacts"]}
    assert told.keys() == {key for key, fact in guide.facts.items() if isinstance(fact, Phone | Mail | Web)}
    for key, one in told.items():
        assert one["link"].startswith(("tel:", "mailto:", "https://"))
        assert set(one["topics"]) == {slug for slug, keys in guide.used_facts.items() if key in keys}


def test_every_drawing_is_there_and_says_what_it_shows(guide: Guide, files: dict[str, Any]) -> None:
    drawings = {file.path: file.content.decode() for file in index_files(guide) if file.path.endswith(".svg")}
    told = files["api/v1/uk/pictograms.json"]["pictograms"]
    assert {one["file"]: guide.pictograms[one["name"]].svg for one in told} == drawings
    assert all(one["label"] for one in told)


def test_versions_are_those_of_the_history_with_the_ones_before(guide: Guide) -> None:
    made = {file.path: json.loads(file.content) for file in data_files(with_history(guide), guide.languages[0])}
    told = {(one["kind"], one["name"]): one for one in made["api/v1/nl/versions.json"]["versions"]}
    assert told.keys() == {(thing.kind, thing.name) for thing in things_of(guide) if thing.language == "nl"}
    changed = told["pages", "wonen"]
    assert [one["day"] for one in changed["earlier"]] == ["2026-11-12", "2026-11-21"]
    assert changed["earlier"][-1]["version"] == changed["version"]
    assert changed["changed"] == "2026-11-21"
    assert changed["parts"].keys() == {one["id"] for one in made["api/v1/nl/topics/wonen.json"]["sections"]} - {""}
    (brochure,) = [one for one in made["api/v1/nl/brochures.json"]["brochures"] if one["name"] == "welkom"]
    assert brochure["version"] == told["brochures", "welkom"]["version"]
    assert brochure["file"] == "brochures/welkom-nl.pdf"


def test_a_service_and_its_public_body_have_what_cpsv_ap_asks_for(guide: Guide) -> None:
    """Required in CPSV-AP 3: of a service its identifier, name, description and authority; of a body name and area."""
    language = guide.languages[1]
    named = with_topic(guide, authority="gemeente")
    (file,) = [one for one in data_files(named, language) if one.path == "api/v1/uk/services.jsonld"]
    graph = json.loads(file.content)["@graph"]
    (body,) = [one for one in graph if "cv:PublicOrganisation" in one["@type"]]
    (service,) = [one for one in graph if "cpsv:PublicService" in one["@type"]]
    assert {"dct:identifier", "skos:prefLabel", "dct:spatial"} <= body.keys()
    assert {"dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"} <= service.keys()
    assert service["cv:hasCompetentAuthority"] == {"@id": body["@id"]}
    assert {"schema:name", "schema:url", "schema:serviceOperator"} <= service.keys()
    assert "schema:GovernmentService" in service["@type"]
    assert "schema:GovernmentOrganization" in body["@type"]


def test_what_nobody_decides_about_is_no_service(files: dict[str, Any]) -> None:
    (publisher,) = files["api/v1/uk/services.jsonld"]["@graph"]
    assert publisher["@type"] == "schema:Organization"


def test_the_first_page_and_the_calendar_name_their_linked_data(town_public: Path) -> None:
    for path, name in (("", "nl/services"), ("uk/", "uk/services"), ("en/infosessies/", "en/events")):
        file = f"api/v1/{name}.jsonld"
        assert page_at(town_public, path).targets('link[type="application/ld+json"]') == [file]
        assert (town_public / file).is_file()


def test_a_host_that_reads_headers_lets_scripts_of_others_read_all_data(town_public: Path) -> None:
    lines = (town_public / "_headers").read_text(encoding="utf-8").splitlines()
    allowed = [path for path, header in zip(lines[::2], lines[1::2], strict=True) if header.strip() == ALLOWED]
    for file in (
        "api/v1/index.json",
        "uk/sessions.ics",
        "uk/updates.xml",
        "embed/v1.1.0.js",
        "brochures/manifest.json",
    ):
        assert any(fnmatch(f"/{file}", pattern) for pattern in allowed), file


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
            before = Version(now.head, {**now.sections, "wonen": "00000000"})
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
    group = words.calendar.series["groep"].title
    said = f"New or changed in the calendar: {group}. Look at the days again."
    assert told[words.calendar.title].summary == said
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
