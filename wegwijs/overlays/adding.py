"""Guide, Overlay -> the guide with the facts, sessions, topics, brochures and publisher of a municipality."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.colours import shades_of
from wegwijs.model.face import ShownFace
from wegwijs.model.guide import Guide
from wegwijs.model.language_words import LanguageWords
from wegwijs.model.overlay import Overlay
from wegwijs.model.places import Places
from wegwijs.model.publication import Brochure, Publisher
from wegwijs.model.session import Session
from wegwijs.model.sessions import Calendar
from wegwijs.model.topics import Topic
from wegwijs.model.welcome import Welcome

_FACTS = "content/facts.yml"
_MUNICIPALITY = "municipality.yml"
_SESSIONS = "content/sessions.yml"


def with_own(guide: Guide, overlay: Overlay) -> tuple[Guide, list[Finding]]:
    """The guide with all that the overlay adds, and what of it clashes with the guide."""
    new = _new_topics(guide, overlay)
    added = replace(
        guide,
        publisher=_publisher(guide, overlay),
        facts={**guide.facts, **overlay.facts},
        tables=tuple(_with_sessions(one, overlay) if isinstance(one, Calendar) else one for one in guide.tables),
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
    return added, list(_clashes(guide, overlay))


def _publisher(guide: Guide, overlay: Overlay) -> Publisher:
    """Who answers for the guide; an example of a municipality is published by nobody."""
    publisher = overlay.municipality.publisher or guide.publisher
    return replace(publisher, example=True) if overlay.municipality.example else publisher


def _face(below: ShownFace, overlay: Overlay) -> ShownFace:
    """The colour and the logo of the overlay, or those below it."""
    face = overlay.municipality.face
    shades = shades_of(face.colour) if face and face.colour else below.shades
    return ShownFace(shades, overlay.logo or below.logo)


def _new_topics(guide: Guide, overlay: Overlay) -> tuple[Topic, ...]:
    """Its topics whose name nothing else has."""
    return tuple(topic for topic in overlay.topics if topic.slug not in guide.page_slugs())


def _with_sessions(calendar: Calendar, overlay: Overlay) -> Calendar:
    series = tuple(dict.fromkeys((*calendar.series, *overlay.series)))
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
    spelling = words.spelling | overlay.spelling.get(code, frozenset())
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
    return Places({**guide.places.marks, **overlay.marks, **own, **_places_of_sessions(guide, overlay)})


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


def _clashes(guide: Guide, overlay: Overlay) -> Iterator[Finding]:
    yield from _facts_of_another_kind(guide, overlay)
    yield from _taken_topics(guide, overlay)
    yield from _taken_sessions(guide, overlay)
    yield from _unknown(overlay, "languages", overlay.municipality.languages, sorted(guide.known_languages))
    yield from _unknown(overlay, "names", overlay.municipality.names, sorted(guide.known_languages))
    yield from _unknown(overlay, "brochures", overlay.municipality.brochures or (), guide.brochures)
    yield from _unknown(overlay, "groups", overlay.municipality.groups, guide.welcome.groups if guide.welcome else ())
    in_groups = (slug for slugs in overlay.municipality.groups.values() for slug in slugs)
    yield from _unknown(overlay, "groups", in_groups, [topic.slug for topic in overlay.topics])


def _facts_of_another_kind(guide: Guide, overlay: Overlay) -> Iterator[Finding]:
    for key, fact in overlay.facts.items():
        if key in guide.facts and guide.facts[key].kind != fact.kind:
            yield Finding(
                check="fact-clashes",
                place=overlay.at(_FACTS, key, "kind"),
                what=f'The guide has a fact "{key}" of kind {guide.facts[key].kind}; here it is of kind {fact.kind}.',
                why="Every text that names it would say something that does not fit there.",
                remedy=f"Write kind: {guide.facts[key].kind} to take its place, or give this fact another name.",
            )


def _taken_topics(guide: Guide, overlay: Overlay) -> Iterator[Finding]:
    taken = guide.page_slugs()
    for topic in overlay.topics:
        if topic.slug in taken:
            yield Finding(
                check="name-taken",
                place=Place(topic.translations[guide.source.code].file),
                what=f'The guide already has a page "{topic.slug}".',
                why="Only one of the two can stand at that address, so this one is not shown.",
                remedy="Give this file another name. To say something else on a page of the guide, use overrides.yml; "
                "to leave it out, write its name under hidden in municipality.yml.",
            )


def _taken_sessions(guide: Guide, overlay: Overlay) -> Iterator[Finding]:
    known = {session.id for session in guide.calendar.sessions}
    for number, session in enumerate(overlay.sessions):
        if session.id in known:
            yield Finding(
                check="name-taken",
                place=overlay.at(_SESSIONS, "sessions", number, "id"),
                what=f'There already is a session "{session.id}".',
                why="One of the two would not be shown.",
                remedy="Give this session another id.",
            )


def _unknown(overlay: Overlay, field: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Finding]:
    known = list(known)
    for name in names:
        if name not in known:
            yield Finding(
                check="unknown-name",
                place=overlay.at(_MUNICIPALITY, field),
                weight=Weight.PLEASE_FIX,
                what=f'The guide has no "{name}" that could stand under {field}.',
                why="What you asked for with it does not happen.",
                remedy=f"Choose from these: {', '.join(known) or 'there are none'}.",
            )
