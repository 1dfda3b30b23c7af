"""Pictograms -> a card to point at: the picture, what it is called in the source language, and in the reader's."""

from dataclasses import dataclass

from wegwijs.brochures.chapters import ChapterWriter


@dataclass(frozen=True)
class Shown:
    """A picture, and its name in both languages."""

    pictogram: str
    source: str
    translation: str


def pointing(writer: ChapterWriter) -> dict[str, object]:
    """What the template needs; the answers are labels of the interface in both languages."""
    guide = writer.guide
    source, own = (guide.words[code].interface for code in (guide.source.code, writer.language.code))
    names = writer.brochure.show
    return {
        "shown": [Shown(name, source.pictograms[name], own.pictograms[name]) for name in names],
        "answers": [(sign, getattr(source.labels, name), getattr(own.labels, name)) for name, sign in _ANSWERS],
    }


_ANSWERS = (("granted", "yes"), ("denied", "no"), ("unsure", "unsure"))
"""What one can answer, and the picture beside it: brochures/styles/yes.svg."""
