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
    """What the template needs: the pictures, and the answers."""
    guide, name = writer.guide, writer.name
    source, own = (guide.words[code].interface for code in (guide.source.code, writer.language.code))
    answers = zip(_SIGNS, source.brochures[name].answers, own.brochures[name].answers, strict=False)
    return {
        "shown": [Shown(one, source.pictograms[one], own.pictograms[one]) for one in writer.brochure.show],
        "answers": [Shown(*answer) for answer in answers],
    }


_SIGNS = ("yes", "no", "unsure")
"""The pictures beside the answers: brochures/styles/yes.svg."""
