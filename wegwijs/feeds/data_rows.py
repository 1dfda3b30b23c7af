"""Pieces of a Guide in one language -> rows of the open data."""

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from wegwijs.model.addresses import embed_address, page_address, sessions_file, whole_addresses
from wegwijs.model.facts import Fact, Mail, Phone, Web
from wegwijs.model.glossary import Glossary, GlossaryWords
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.open_data_rows import (
    AuthorityData,
    CellData,
    FactData,
    SectionData,
    SessionData,
    TermData,
    TopicData,
)
from wegwijs.model.publication import Language
from wegwijs.model.recurrence import TIME_ZONE
from wegwijs.model.rights import Cell
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.session import ONLINE, Occurrence
from wegwijs.model.sessions import CalendarWords
from wegwijs.model.texts import segments_of
from wegwijs.model.topics import Topic, Translation
from wegwijs.model.versions import history_of
from wegwijs.prose import sessions, tables
from wegwijs.prose.blocks import sections_html
from wegwijs.prose.facts import address, host, spoken
from wegwijs.prose.speaker import Speaker

COSTS = "kosten"
"""Id of the part of a topic that says what it costs."""


def topic(guide: Guide, language: Language, one: Topic) -> TopicData:
    """A topic without its words."""
    said, edition = one.translations[language.code], history_of(guide, Thing(language.code, "pages", one.slug))
    return TopicData(
        slug=one.slug,
        language=said.language,
        title=said.title,
        summary=said.summary,
        keywords=said.keywords,
        audience=one.audience,
        pictogram=one.pictogram,
        address=page_address(guide, language, one.slug),
        embed=embed_address(guide, language, one.slug),
        file=f"api/v1/{language.code}/topics/{one.slug}.json",
        official=tuple(link for key in one.sources if (link := _web(guide.facts.get(key)))),
        checked=one.checked,
        review_by=one.review_by,
        read_by_person=said.read_by_person,
        version=edition.version.fingerprint,
        changed=edition.day,
        provided_by=guide.publisher.name,
        authority=authority_of(guide, one),
        contacts=tuple(key for key in guide.used_facts[one.slug] if isinstance(guide.facts[key], Phone | Mail | Web)),
        cost=_cost(Speaker(guide, language, str), said),
        ipdc=one.ipdc,
    )


def authority_of(guide: Guide, one: Topic) -> AuthorityData | None:
    """The public body that decides about a topic, where the topic says so."""
    fact = guide.facts.get(one.authority) if one.authority else None
    return AuthorityData(name=fact.name or host(fact.value), address=fact.value) if isinstance(fact, Web) else None


def _cost(speaker: Speaker, said: Translation) -> str | None:
    """What a topic says of its cost, in plain words; None where it says nothing."""
    blocks = [block for section in said.sections if section.id == COSTS for block in section.blocks]
    return "\n".join(speaker.plain(segment) for segment in segments_of(blocks)) or None


def sections(guide: Guide, language: Language, slug: str) -> Iterator[SectionData]:
    """The words of a topic, part by part."""
    found = guide.topic(slug)
    translation = found.translations[language.code] if found else None
    speakers = {one.code: Speaker(guide, one, whole_addresses(guide, language, slug)) for one in guide.languages}
    for section in translation.sections if translation else ():
        if not section.heading and not section.blocks:
            continue
        speaker = speakers[section.language or translation.language if translation else language.code]
        anchor = f"#{section.id}" if section.id else ""
        yield SectionData(
            id=section.id,
            language=speaker.code,
            level=section.level,
            heading=speaker.plain(section.heading) if section.heading else "",
            address=page_address(guide, language, slug) + anchor,
            text="\n".join(speaker.plain(segment) for segment in segments_of(section.blocks)),
            html=sections_html([replace(section, heading=None)], speaker.writer()),
        )


def facts(speaker: Speaker) -> Iterator[FactData]:
    """All facts, as they are and as they are said."""
    for key, fact in speaker.guide.facts.items():
        yield FactData(
            key=key,
            kind=fact.kind,
            value=str(fact.value),
            said=spoken(fact, speaker.code),
            link=address(fact) if isinstance(fact, Phone | Mail | Web) else None,
            name=fact.name if isinstance(fact, Web) else None,
            source=fact.source,
            seen=fact.seen,
            review_by=fact.review_by,
        )


def cell(speaker: Speaker, one: Cell) -> CellData:
    """What holds for one status and one right."""
    said = speaker.table_words(RightsWords).cells[one.status][one.right]
    return CellData(
        status=one.status,
        right=one.right,
        level=one.level,
        answer=said.answer,
        text=speaker.plain(said.text),
        steps=tuple(speaker.plain(step) for step in said.steps),
        source=one.source,
        source_date=one.source_date,
        official=_web(speaker.guide.facts.get(one.official)),
        checked=one.checked,
    )


def session(speaker: Speaker, one: Occurrence) -> SessionData:
    """A session on one day; one that is an example, full or cancelled has no way to register."""
    row, about = one.session, speaker.table_words(CalendarWords).series[one.session.series]
    way = sessions.registration(speaker, one)
    return SessionData(
        id=one.id,
        series=row.series,
        title=about.title,
        about=speaker.plain(about.text),
        start=one.start.replace(tzinfo=ZoneInfo(TIME_ZONE)),
        end=one.end.replace(tzinfo=ZoneInfo(TIME_ZONE)),
        language=row.language,
        second_language=row.second_language,
        interpreter=row.interpreter,
        is_online=row.place == ONLINE,
        place=sessions.plain_place(speaker, row.place),
        register=way.address or way.sentence or None,
        for_groups=row.groups,
        is_full=row.full,
        is_cancelled=one.is_cancelled,
        is_example=row.example,
        calendar=speaker.guide.publisher.address + sessions_file(speaker.code, "session", one.id),
    )


def terms(speaker: Speaker) -> Iterator[TermData]:
    """The glossary in the order of its file."""
    words = speaker.table_words(GlossaryWords).terms
    page = page_address(speaker.guide, speaker.language, Glossary.slug)
    for key, source in tables.source_terms(speaker.guide).items():
        yield TermData(
            key=key,
            word=source.word,
            also=source.also,
            translation=words[key].word,
            explanation=words[key].explanation,
            address=f"{page}#{key}",
        )


def _web(fact: Fact | None) -> str | None:
    return fact.value if isinstance(fact, Web) else None
