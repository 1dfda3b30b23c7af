"""Guide -> the segments of each file of words, in each language: those that are translated one by one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from wegwijs.model.alignment import row_of
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Translated
from wegwijs.model.texts import Segment

_OWN = re.compile(r"nouns/|\w+/keywords/|glossary/avoid/|glossary/terms/[^/]+/also/")
"""What each language has of its own: nobody translates the one from the other."""


@dataclass(frozen=True, slots=True)
class Two:
    """A file of the source and its translation, as segments by their addresses, in the order of the texts."""

    source: dict[str, Segment]
    translation: dict[str, Segment]


def files_of(guide: Guide) -> Iterator[tuple[Translated, Two]]:
    """Every file of the source beside each of its translations; where there is none, that one is empty."""
    segments: dict[Translated, dict[str, Segment]] = {}
    for text in guide.texts:
        file = Translated(text.language, PurePosixPath(text.place.file).stem)
        segments.setdefault(file, {}).update((one.address, one) for one in text.segments() if _is_translated(one))
    for file, source in segments.items():
        if file.language == guide.source.code and source:
            for language in guide.translations():
                other = Translated(language.code, file.name)
                yield other, Two(source, segments.get(other, {}))


def section_of(segment: Segment) -> str:
    """The section of a segment, as the memory looks for it."""
    return row_of(segment).section


def at(segment: Segment) -> str:
    """The address of a segment without the name of its file."""
    return segment.address[len(re.split("[#/]", segment.address, maxsplit=1)[0]) :]


def _is_translated(segment: Segment) -> bool:
    """Whether it says something that is the same in all languages; an empty cell says nothing."""
    return bool(segment.spans) and not _OWN.match(segment.address)
