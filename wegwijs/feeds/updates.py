"""The history of a guide -> what is new in one language, as an Atom feed: pages that changed, brochures to print again.

Only what the history knows is news: it says the day, and that day stays the same in every build.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as Xml

from wegwijs.model.addresses import folder, page_address, updates_file
from wegwijs.model.glossary import GlossaryWords
from wegwijs.model.guide import Guide
from wegwijs.model.history import Published, Thing, Version
from wegwijs.model.intake import IntakeWords
from wegwijs.model.output import OutputFile
from wegwijs.model.papers import said_in
from wegwijs.model.publication import Language
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.model.tables import TableWords
from wegwijs.model.versions import things_of
from wegwijs.prose import dates
from wegwijs.prose.speaker import Speaker

ATOM = "http://www.w3.org/2005/Atom"
_MOST = 50
"""Entries of a feed: those who read it seldom see a year, and it stays small."""
_NAMED = 5


@dataclass(frozen=True)
class News:
    """One thing that is new: what it is called, what to know of it, where it stands, since when, and its version."""

    title: str
    summary: str
    address: str
    day: date
    version: str


def updates_of(guide: Guide, language: Language) -> OutputFile:
    """The feed of a language, newest first."""
    newest = sorted(_news(guide, language), key=lambda one: (-one.day.toordinal(), one.address, one.version))[:_MOST]
    feed = _feed(guide, language, max((one.day for one in newest), default=guide.today))
    for one in newest:
        _add(feed, "entry", "").extend(_entry(one))
    Xml.indent(feed, " ")
    return OutputFile(updates_file(language.code), Xml.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n")


def _feed(guide: Guide, language: Language, day: date) -> Xml.Element:
    speaker = Speaker(guide, language, str)
    feed = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": language.code})
    here = guide.publisher.address + updates_file(language.code)
    _add(feed, "title", f"{speaker.interface.news.title} · {speaker.labels.site_name}")
    _add(feed, "id", here)
    _add(feed, "updated", _moment(day))
    _add(feed, "link", "", rel="self", type="application/atom+xml", href=here)
    _add(feed, "link", "", rel="alternate", type="text/html", href=guide.publisher.address + folder(guide, language))
    author = _add(feed, "author", "")
    _add(author, "name", guide.publisher.name)
    _add(author, "email", guide.publisher.contact)
    return feed


def _entry(one: News) -> Iterator[Xml.Element]:
    yield _made("title", one.title)
    yield _made("id", f"{one.address}#version-{one.version}")
    yield _made("updated", _moment(one.day))
    yield _made("link", "", rel="alternate", href=one.address)
    yield _made("summary", one.summary)


def _news(guide: Guide, language: Language) -> Iterator[News]:
    """Every version but those with which the history began."""
    published = {thing: guide.history.in_order(thing) for thing in things_of(guide) if thing.language == language.code}
    began = min((them[0].day for them in published.values() if them), default=date.max)
    speaker = Speaker(guide, language, str)
    for thing, them in published.items():
        if them and them[0].day > began:
            yield _one(speaker, thing, None, them[0])
        yield from (_one(speaker, thing, before.version, now) for before, now in pairwise(them))


def _one(speaker: Speaker, thing: Thing, before: Version | None, now: Published) -> News:
    labels, day, version = speaker.interface.news, now.day, now.version.fingerprint
    if thing.kind == "brochures":
        address = f"{speaker.guide.publisher.address}brochures/{thing.name}-{thing.language}.pdf"
        said = _what_to_print(speaker, before, now) if before else labels.new_brochure
        return News(speaker.interface.brochures[thing.name].title, said, address, day, version)
    address = page_address(speaker.guide, speaker.language, thing.name)
    if before is None:
        return News(_title(speaker, thing.name), labels.new_page, address, day, version)
    parts = _changed(speaker, thing.name, before, now.version)
    said = labels.changed_sessions if thing.name == Calendar.slug else labels.changed_page
    return News(_title(speaker, thing.name), said.replace("{parts}", parts), address, day, version)


def _what_to_print(speaker: Speaker, before: Version, now: Published) -> str:
    """That a brochure is to be printed again, and which version is to be thrown away; a new title makes none wrong."""
    paper = speaker.interface.paper
    if said_in(speaker.guide, before) == said_in(speaker.guide, now.version):
        return paper.cover
    old = paper.old_since.replace("{version}", before.fingerprint)
    return f"{speaker.interface.news.changed_brochure} {old.replace('{date}', dates.day(now.day, speaker.code))}"


def _changed(speaker: Speaker, slug: str, before: Version, now: Version) -> str:
    """The names of the parts that are new or other than before; of what is gone the name is gone too."""
    names = names_of_parts(speaker, slug)
    parts = [names[one] for one, said in now.sections.items() if before.sections.get(one) != said and one in names]
    listed = parts[:_NAMED] + ["…"] * (len(parts) > _NAMED)
    return ", ".join(listed) or speaker.interface.news.beginning


def _title(speaker: Speaker, slug: str) -> str:
    words = speaker.guide.words[speaker.code].tables.get(slug)
    return words.title if words else speaker.topic_title(slug)


def names_of_parts(speaker: Speaker, slug: str) -> dict[str, str]:
    """The parts of a page by their ids, as its history calls them."""
    topic = speaker.guide.topic(slug)
    if topic:
        sections = topic.translations[speaker.code].sections
        return {one.id: speaker.plain(one.heading) for one in sections if one.heading}
    return _names_of_table(speaker.guide.words[speaker.code].tables[slug])


def _names_of_table(words: TableWords) -> dict[str, str]:
    match words:
        case CalendarWords():
            return {name: one.title for name, one in words.series.items()}
        case RightsWords():
            return {name: one.name for name, one in words.statuses.items()}
        case IntakeWords():
            return {name: one.title for name, one in words.themes.items()}
        case GlossaryWords():
            return {name: one.word for name, one in words.terms.items()}
        case _:
            return {}


def _moment(day: date) -> str:
    return f"{day}T00:00:00Z"


def _made(tag: str, text: str, **attributes: str) -> Xml.Element:
    element = Xml.Element(tag, attributes)
    element.text = text or None
    return element


def _add(parent: Xml.Element, tag: str, text: str, **attributes: str) -> Xml.Element:
    element = _made(tag, text, **attributes)
    parent.append(element)
    return element
