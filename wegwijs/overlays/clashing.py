"""Guide, Overlay -> Findings about what the overlay adds and the guide has already; about names that nothing has."""

from collections.abc import Iterable, Iterator

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.overlay import Overlay

_FACTS = "content/facts.yml"
_MUNICIPALITY = "municipality.yml"
_SESSIONS = "content/sessions.yml"


def clashes(guide: Guide, overlay: Overlay) -> Iterator[Finding]:
    """What of an overlay does not fit the guide below it."""
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
