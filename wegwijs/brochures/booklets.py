"""The topics of a brochure -> what stands in a booklet: its chapters, the days to know of, the number to call first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wegwijs.brochures.chapters import ChapterWriter
from wegwijs.model.facts import DateFact
from wegwijs.model.topics import HOME
from wegwijs.prose.facts import spoken
from wegwijs.prose.speaker import Speaker


@dataclass(frozen=True)
class Warned:
    """A day that all readers must know of, in words of the reader and of the source."""

    pictogram: str
    said: str
    original: str


def booklet(writer: ChapterWriter) -> Mapping[str, object]:
    """What the template needs; `emergency` is the number on the signpost of the cover, and when one calls it."""
    return {
        "chapters": list(writer.chapters()),
        "warned": list(_warned(writer)),
        "emergency": _emergency(writer.speaker(HOME)),
    }


def _emergency(speaker: Speaker) -> tuple[str, str] | None:
    welcome, words = speaker.guide.welcome, speaker.interface.welcome
    if welcome is None or words is None:
        return None
    return spoken(speaker.guide.facts[welcome.emergency], speaker.code), words.emergency


def _warned(writer: ChapterWriter) -> Iterator[Warned]:
    """The notices that concern a chapter: paper lasts longer than a page, so they stand there long before the day."""
    speaker, guide = writer.speaker(HOME), writer.guide
    source = replace(speaker, language=guide.source)
    for key, notice in guide.notices.items():
        fact, concerns = guide.facts.get(notice.fact), any(map(notice.concerns, writer.brochure.topics))
        if isinstance(fact, DateFact) and concerns and (said := speaker.notice(key, fact.value)):
            yield Warned(notice.pictogram, said, source.notice(key, fact.value) or said)
