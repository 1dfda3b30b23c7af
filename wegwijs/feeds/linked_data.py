"""A Guide -> its sessions as schema.org events, and its data as a DCAT catalogue: for search engines and data portals.

Examples are left out: a search engine would tell people about meetings that nobody gives.
"""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from wegwijs.model.addresses import events_file, page_address, services_file, sessions_file, updates_file
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.open_data import LICENCE, PARTS
from wegwijs.model.publication import Language
from wegwijs.model.recurrence import TIME_ZONE
from wegwijs.model.session import ONLINE, Occurrence
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.model.versions import history_of
from wegwijs.prose import sessions
from wegwijs.prose.speaker import Speaker

_DCAT = {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/"}
_MEDIA = "https://www.iana.org/assignments/media-types/"


def events(speaker: Speaker) -> dict[str, Any]:
    """The coming sessions that are real."""
    coming = [one for one in speaker.guide.coming_sessions() if not one.session.example]
    return {"@context": "https://schema.org", "@graph": [_event(speaker, one) for one in coming]}


def _event(speaker: Speaker, one: Occurrence) -> dict[str, Any]:
    guide, session = speaker.guide, one.session
    about = speaker.table_words(CalendarWords).series[session.series]
    page = page_address(guide, speaker.language, Calendar.slug)
    online = session.place == ONLINE
    place = sessions.plain_place(speaker, session.place)
    return {
        "@type": "Event",
        "@id": f"{page}#session-{one.id}",
        "url": f"{page}#{session.series}",
        "name": about.title,
        "description": speaker.plain(about.text),
        "startDate": one.start.replace(tzinfo=ZoneInfo(TIME_ZONE)).isoformat(),
        "endDate": one.end.replace(tzinfo=ZoneInfo(TIME_ZONE)).isoformat(),
        "inLanguage": [code for code in (session.language, session.second_language) if code],
        "eventStatus": f"https://schema.org/Event{'Cancelled' if one.is_cancelled else 'Scheduled'}",
        "eventAttendanceMode": f"https://schema.org/{'Online' if online else 'Offline'}EventAttendanceMode",
        "location": {"@type": "VirtualLocation", "url": page}
        if online
        else {"@type": "Place", "name": place, "address": place},
    }


def catalogue(guide: Guide) -> dict[str, Any]:
    """All data of the guide (DCAT): one dataset for each language."""
    address = guide.publisher.address
    return {
        "@context": _DCAT,
        "@id": f"{address}api/v1/catalogue.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": guide.publisher.name,
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": guide.publisher.name, "foaf:homepage": {"@id": address}},
        "dct:license": {"@id": LICENCE},
        "dct:language": [language.code for language in guide.languages],
        "dcat:dataset": [_dataset(guide, language) for language in guide.languages],
    }


def _dataset(guide: Guide, language: Language) -> dict[str, Any]:
    words = guide.words[language.code].interface.labels
    days = [history_of(guide, Thing(language.code, "pages", topic.slug)).day for topic in guide.topics]
    return {
        "@id": f"{guide.publisher.address}api/v1/{language.code}/",
        "@type": "dcat:Dataset",
        "dct:title": words.site_name,
        "dct:description": words.site_name,
        "dct:language": language.code,
        "dct:license": {"@id": LICENCE},
        "dct:modified": max(days, default=guide.today).isoformat(),
        "dcat:contactPoint": {"@id": f"mailto:{guide.publisher.contact}"},
        "dcat:distribution": list(_distributions(guide, language)),
    }


def _distributions(guide: Guide, language: Language) -> Iterator[dict[str, Any]]:
    files = [f"api/v1/{language.code}/{name}.json" for name in PARTS]
    kinds = {
        **dict.fromkeys(files, "application/json"),
        services_file(language.code): "application/ld+json",
        events_file(language.code): "application/ld+json",
        sessions_file(language.code): "text/calendar",
        updates_file(language.code): "application/atom+xml",
    }
    for path, kind in kinds.items():
        address = {"@id": guide.publisher.address + path}
        yield {
            "@type": "dcat:Distribution",
            "dcat:accessURL": address,
            "dcat:downloadURL": address,
            "dcat:mediaType": {"@id": f"{_MEDIA}{kind}"},
            "dct:license": {"@id": LICENCE},
        }
