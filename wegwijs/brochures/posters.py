"""The calendar in one language -> a poster: the coming sessions in that language, else those in any."""

from dataclasses import dataclass

from wegwijs.brochures.chapters import ChapterWriter
from wegwijs.brochures.online import Online, online
from wegwijs.model.session import Occurrence
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.prose import sessions
from wegwijs.prose.speaker import OfficialPage

_ROOM = 4
"""So many sessions have room on a poster; the code leads to all others."""


@dataclass(frozen=True)
class Poster:
    """What hangs on the wall."""

    words: CalendarWords
    original: CalendarWords
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
    return {
        "poster": Poster(words, original or words, tuple((own or coming)[:_ROOM]), official, page),
        "sessions": sessions,
    }
