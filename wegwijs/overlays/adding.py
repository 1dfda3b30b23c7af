"""Guide, Overlay -> the guide with the facts, sessions, topics, brochures and publisher of a municipality."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wegwijs.findings import Finding, Place
from wegwijs.model.face import ShownFace
from wegwijs.model.facts import TextFact, Web
from wegwijs.model.guide import Guide
from wegwijs.model.language_words import LanguageWords
from wegwijs.model.lexicon import Lexicon, extended
from wegwijs.model.overlay import LocalCalendar, Overlay
from wegwijs.model.places import Places
from wegwijs.model.publication import Brochure, Publisher
from wegwijs.model.session import Session
from wegwijs.model.sessions import Calendar
from wegwijs.model.topics import Topic
from wegwijs.model.welcome import Welcome
from wegwijs.overlays.clashing import clashes

_FACTS = "content/facts.yml"
_SESSIONS = "content/sessions.yml"


def with_own(guide: Guide, overlay: Overlay) -> tuple[Guide, list[Finding]]:
    """The guide with all that the overlay adds, and what of it clashes with the guide."""
    new = _new_topics(guide, overlay)
    added = replace(
        guide,
        publisher=_publisher(guide, overlay),
        facts={**guide.facts, **overlay.facts},
        tables=tuple(
            _with_sessions(one, overlay, guide.source.code) if isinstance(one, Calendar) else one
            for one in guide.tables
        ),
        topics=tuple(sorted((*guide.topics, *new), key=lambda topic: (topic.order, topic.slug))),
        welcome=_welcome(guide.welcome, overlay, new),
        brochures=_brochures(guide, overlay),
        words={code: _words(guide, overlay, code) for code in guide.words},
        texts=(*guide.texts, *overlay.texts),
        places=_places(guide, overlay),
        history=overlay.history,
        local=(*guide.local, overlay),
        desk=overlay.municipality.desk or guide.desk,
        face=_face(guide.face, overlay),
    )
    return added.with_lexicon(_lexicon(guide.lexicon, added, overlay)), list(clashes(guide, overlay))


def _lexicon(below: Lexicon, added: Guide, overlay: Overlay) -> Lexicon:
    """With its own words, and the names of the bodies that it names."""
    facts, source = overlay.facts.values(), added.source.code
    keywords = (word for topic in overlay.topics for word in topic.translations[source].keywords)
    words = [*keywords, *(fact.value for fact in facts if isinstance(fact, TextFact))]
    names = [fact.name for fact in facts if isinstance(fact, Web) and fact.name]
    return extended(below, overlay.texts, words, [*names, added.publisher.name])


def _publisher(guide: Guide, overlay: Overlay) -> Publisher:
    """Who answers for the guide; an example of a municipality is published by nobody."""
    publisher = overlay.municipality.publisher or guide.publisher
    return replace(publisher, example=True) if overlay.municipality.example else publisher


def _face(below: ShownFace, overlay: Overlay) -> ShownFace:
    """The colour and the logo of the overlay, or those below it."""
    return ShownFace(overlay.face.shades or below.shades, overlay.face.logo or below.logo)


def _new_topics(guide: Guide, overlay: Overlay) -> tuple[Topic, ...]:
    """Its topics whose name nothing else has."""
    return tuple(topic for topic in overlay.topics if topic.slug not in guide.page_slugs())


def _with_sessions(calendar: Calendar, overlay: Overlay, source: str) -> Calendar:
    """With its own kinds of session too: those that it lists, and those that it gives and describes."""
    described = overlay.calendar[source].series if source in overlay.calendar else {}
    given = (session.series for session in overlay.sessions if session.series in described)
    series = tuple(dict.fromkeys((*calendar.series, *overlay.series, *given)))
    return replace(calendar, series=series, sessions=(*calendar.sessions, *_new_sessions(calendar.sessions, overlay)))


def _new_sessions(there: Iterable[Session], overlay: Overlay) -> Iterator[Session]:
    known = {session.id for session in there}
    return (session for session in overlay.sessions if session.id not in known)


def _welcome(welcome: Welcome | None, overlay: Overlay, topics: tuple[Topic, ...]) -> Welcome | None:
    """Each page of its own stands in the group that the overlay names, or in the first one."""
    if welcome is None:
        return None
    slugs = [topic.slug for topic in topics if topic.audience != "site"]
    named = {slug: group for group, found in overlay.municipality.groups.items() for slug in found}
    first = next(iter(welcome.groups))
    into = {slug: named[slug] if named.get(slug) in welcome.groups else first for slug in slugs}
    groups = {
        group: (*pages, *(slug for slug in slugs if into[slug] == group)) for group, pages in welcome.groups.items()
    }
    return replace(welcome, groups=groups)


def _brochures(guide: Guide, overlay: Overlay) -> dict[str, Brochure]:
    wanted = overlay.municipality.brochures
    return {name: one for name, one in guide.brochures.items() if wanted is None or name in wanted}


def _words(guide: Guide, overlay: Overlay, code: str) -> LanguageWords:
    """The words of a language with those of its sessions; what nobody translated has its Dutch words."""
    words, calendar = guide.words[code], guide.words[code].calendar
    wanted, covers = overlay.municipality.brochures, words.interface.brochures
    kept = {name: one for name, one in covers.items() if wanted is None or name in wanted}
    spelling = words.spelling.union(overlay.spelling.get(code, ()))
    words = replace(words, interface=replace(words.interface, brochures=kept), spelling=spelling)
    if calendar is None:
        return words
    own = [overlay.calendar[one] for one in (guide.source.code, code) if one in overlay.calendar]
    places = {name: place for one in own for name, place in one.places.items()}
    series = {name: kind for one in own for name, kind in one.series.items()}
    said = replace(calendar, places={**calendar.places, **places}, series={**calendar.series, **series})
    return replace(words, tables={**words.tables, Calendar.slug: said})


def _places(guide: Guide, overlay: Overlay) -> Places:
    """Where each value stands, also those that take the place of a value of the guide."""
    facts = f"{overlay.folder}/{_FACTS}"
    own = {(_FACTS, path): place for (file, path), place in overlay.marks.items() if file == facts and path}
    sessions, words = _places_of_sessions(guide, overlay), dict(_places_of_words(guide, overlay))
    return Places({**guide.places.marks, **overlay.marks, **own, **sessions, **words})


def _places_of_words(guide: Guide, overlay: Overlay) -> Iterator[tuple[tuple[str, tuple[str, str]], Place]]:
    """Where the words of its sessions stand or belong; what nobody translated, where it stands in the source."""
    nothing, source = LocalCalendar(), guide.source.code
    for code in guide.words:
        own, dutch = (overlay.calendar.get(one, nothing) for one in (code, source))
        series = dict.fromkeys((*overlay.series, *dutch.series, *own.series))
        names = [*(("series", one) for one in series), *(("places", one) for one in (*dutch.places, *own.places))]
        for path in names:
            said = own.series if path[0] == "series" else own.places
            where = code if path[1] in said else source
            yield (f"content/{code}/sessions.yml", path), overlay.at(f"content/{where}/sessions.yml", *path)


def _places_of_sessions(guide: Guide, overlay: Overlay) -> dict[tuple[str, tuple[str | int, ...]], Place]:
    """Its sessions stand behind those of the guide."""
    there, found = len(guide.calendar.sessions), dict[tuple[str, tuple[str | int, ...]], Place]()
    for (file, path), place in overlay.marks.items():
        match path:
            case (str() as field, int() as number, *rest) if file == f"{overlay.folder}/{_SESSIONS}":
                found[_SESSIONS, (field, there + number, *rest)] = place
            case _:
                pass
    return found
