"""The coming sessions of a Guide -> what a page or a brochure shows of them, in the language of a Speaker."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from wegwijs.model.addresses import sessions_file
from wegwijs.model.session import AT_THE_DESK, ONLINE, WITHOUT_A_FACT, Occurrence
from wegwijs.model.sessions import CalendarWords
from wegwijs.prose import dates
from wegwijs.prose.facts import address, spoken
from wegwijs.prose.speaker import Speaker

_NEXT = 4
"""Of a session that comes again, a page shows so many days; its last line and the calendar files say the rest."""


@dataclass(frozen=True)
class ShownSessions:
    """What the template needs: the sessions by spoken language, and by kind and place for the links to them."""

    by_language: Mapping[str, Sequence[Occurrence]]
    by_series: Mapping[str, Sequence[Occurrence]]
    by_place: Mapping[str, Sequence[Occurrence]]
    has_examples: bool
    on_paper: bool


@dataclass(frozen=True)
class Registration:
    """How one registers: a sentence, or a link with its words and what one types or dials for it on paper."""

    sentence: str = ""
    address: str = ""
    said: str = ""


def shown_sessions(speaker: Speaker, *, on_paper: bool) -> ShownSessions:
    """The coming sessions. Paper has no examples: who holds it may not see that they are none."""
    near = list(_near(one for one in speaker.guide.coming_sessions() if not (on_paper and one.session.example)))
    by_language = _by("language", near)
    own_first = dict.fromkeys([speaker.code, *(one.code for one in speaker.guide.languages), *sorted(by_language)])
    return ShownSessions(
        by_language={code: by_language[code] for code in own_first if code in by_language},
        by_series=_by("series", near),
        by_place=_by("place", near),
        has_examples=any(one.session.example for one in near),
        on_paper=on_paper,
    )


def registration(speaker: Speaker, one: Occurrence) -> Registration:
    """How one registers for a session; nothing for an example, and for one that is full or cancelled."""
    labels, register = speaker.interface.calendar, one.session.register
    if one.session.example or one.session.full or one.is_cancelled:
        return Registration()
    if register in WITHOUT_A_FACT:
        return Registration(labels.at_the_desk if register == AT_THE_DESK else labels.not_needed)
    fact = speaker.guide.facts[register]
    return Registration("", address(fact), spoken(fact, speaker.code))


def notes(speaker: Speaker, one: Occurrence) -> Iterator[Markup]:
    """What few sessions have to say: cancelled, no place left, another language, an interpreter, groups, a rhythm."""
    labels, session = speaker.interface.calendar, one.session
    if one.is_cancelled:
        yield speaker.filled_in(labels.cancelled)
    elif session.full:
        yield speaker.filled_in(labels.full)
    for label, code in ((labels.second_language, session.second_language), (labels.interpreter, session.interpreter)):
        if code:
            yield speaker.filled_in(label, language=dates.language_name(code, speaker.code))
    if session.groups:
        yield speaker.filled_in(labels.groups)
    if session.repeat:
        label = {"weekly": labels.weekly, "every-two-weeks": labels.every_two_weeks, "monthly": labels.monthly}
        yield speaker.filled_in(label[session.repeat], date=dates.day(session.days[-1], speaker.code))


def series_title(speaker: Speaker, name: str) -> Markup:
    """How a kind of session is called: in the source language where it is for readers of others only."""
    title = speaker.table_words(CalendarWords).series[name].title
    return _in_source(speaker, escape(title)) if _is_lent(speaker, name) else speaker.words(title)


def series_text(speaker: Speaker, name: str, *, linked: bool = True) -> Markup:
    """What a kind of session is about, in the same way."""
    text, is_lent = speaker.table_words(CalendarWords).series[name].text, _is_lent(speaker, name)
    spoken_by = replace(speaker, language=speaker.guide.source) if is_lent else speaker
    html = spoken_by.inline(text) if linked else spoken_by.unlinked(text)
    return _in_source(speaker, html) if is_lent else html


def _in_source(speaker: Speaker, html: Markup) -> Markup:
    """Words that a browser may translate, unlike the name of an official body."""
    return Markup('<span lang="{}">{}</span>').format(speaker.guide.source.code, html)


def _is_lent(speaker: Speaker, name: str) -> bool:
    source = speaker.guide.words[speaker.guide.source.code].calendar
    own = speaker.table_words(CalendarWords).series[name]
    return speaker.language != speaker.guide.source and source is not None and own is source.series.get(name)


def place_of(speaker: Speaker, place: str, *, linked: bool = True) -> Markup:
    """Where a session is, in words; not `linked`, so that they can stand in a link."""
    if place == ONLINE:
        return speaker.said("online")
    words = speaker.table_words(CalendarWords).places[place]
    return speaker.inline(words) if linked else speaker.unlinked(words)


def plain_place(speaker: Speaker, place: str) -> str:
    """Where a session is, without HTML."""
    return place_of(speaker, place, linked=False).striptags()


def plain_notes(speaker: Speaker, one: Occurrence) -> list[str]:
    """What few sessions have to say, without HTML."""
    return [note.striptags() for note in notes(speaker, one)]


def calendar_links(speaker: Speaker, kind: str = "", name: str = "") -> tuple[str, str]:
    """The link with which a program follows some sessions and keeps them right, and the link to them as a file."""
    path = sessions_file(speaker.code, kind, name)
    _, _, address = f"{speaker.guide.publisher.address}{path}".partition(":")
    return f"webcal:{address}", speaker.resolve(f"/{path}")


def _near(coming: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """The next days of each session; what is cancelled stands among them and does not count."""
    shown: Counter[str] = Counter()
    for one in coming:
        if shown[one.session.id] < _NEXT:
            shown[one.session.id] += not one.is_cancelled
            yield one


def _by(field: str, sessions: Iterable[Occurrence]) -> dict[str, list[Occurrence]]:
    """The sessions by what stands in a field, in their order."""
    found: dict[str, list[Occurrence]] = {}
    for one in sessions:
        found.setdefault(getattr(one.session, field), []).append(one)
    return found
