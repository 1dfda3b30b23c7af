"""Guide -> Findings about how one registers for a session: facts that do not exist, or that one cannot reach."""

from collections.abc import Iterator
from difflib import get_close_matches

from wegwijs.findings import Finding, Place
from wegwijs.model.facts import Mail, Phone, Web
from wegwijs.model.guide import Guide
from wegwijs.model.session import WITHOUT_A_FACT

_WAYS = (Web, Phone, Mail)


def check_registrations(guide: Guide) -> Iterator[Finding]:
    """The fact by which one registers exists, and is something that one can open, call or write to."""
    for key, place in registrations(guide):
        if key not in guide.facts:
            yield _unknown(guide, key, place)
        elif not isinstance(guide.facts[key], _WAYS):
            yield _no_way(key, place)


def registrations(guide: Guide) -> Iterator[tuple[str, Place]]:
    """Every key of a fact by which one registers for a session, with its place."""
    for number, session in enumerate(guide.calendar.sessions):
        if session.register not in WITHOUT_A_FACT:
            yield session.register, guide.places.at("content/sessions.yml", "sessions", number, "register")


def _unknown(guide: Guide, key: str, place: Place) -> Finding:
    near = [f'Did you mean "{name}"? ' for name in get_close_matches(key, list(guide.facts), n=1)]
    return Finding(
        check="unknown-fact",
        place=place,
        what=f'There is no fact "{key}" in content/facts.yml.',
        why="Readers could not register.",
        remedy="".join([*near, "Correct the name, or add it to content/facts.yml, or write desk or none."]),
    )


def _no_way(key: str, place: Place) -> Finding:
    return Finding(
        check="wrong-fact",
        place=place,
        what=f'The fact "{key}" is no web address, phone number or e-mail address.',
        why="Readers could not register.",
        remedy="Name a fact with kind: web, phone or mail; or write desk or none.",
    )
