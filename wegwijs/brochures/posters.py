"""The calendar in one language -> a poster: the coming sessions in that language, else those in any."""

from dataclasses import dataclass

from wegwijs.brochures.chapters import ChapterWriter
from wegwijs.brochures.online import Online, online
from wegwijs.model.session import Occurrence
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.prose import sessions
from wegwijs.prose.speaker import OfficialPage, Speaker

_ROOM, _ROOM_IN_TWO = 4, 3
"""So many sessions have room on a poster, in one language and in two; the code leads to all others."""


@dataclass(frozen=True)
class Poster:
    """What hangs on the wall; `source` speaks the source language, where its words stand on it too."""

    words: CalendarWords
    original: CalendarWords
    source: Speaker | None
    coming: tuple[Occurrence, ...]
    official: OfficialPage
    online: Online


def poster(writer: ChapterWriter) -> dict[str, object]:
    """What the template needs: the poster, and what writes a session. Nobody hangs up what is full or cancelled."""
    guide, speaker = writer.guide, writer.speaker(Calendar.slug)
    coming = [one for one in guide.coming_sessions() if not (one.is_cancelled or one.session.full)]
    own = [one for one in coming if one.session.language == writer.language.code]
    words, original = speaker.table_words(CalendarWords), guide.words[guide.source.code].calendar
    page = online(speaker, Calendar.slug)
    official = speaker.official(guide.calendar.official)
    shown = tuple((own or coming)[: _ROOM_IN_TWO if writer.is_in_two else _ROOM])
    return {
        "poster": Poster(words, original or words, writer.original(speaker), shown, official, page),
        "sessions": sessions,
    }
