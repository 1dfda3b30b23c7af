"""The glossary: official words of the source language, explained in each language (glossary.yml)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from pydantic import AfterValidator

from wegwijs.model.shapes import Day, Key, Markdown, Shape, Words
from wegwijs.model.tables import Names, single
from wegwijs.model.texts import Segment
from wegwijs.model.unfit import Unfit

_ENDING = re.compile(r"\w{2,}\*(?!\w)")
"""A star that stands for the ending of a word."""


def _with_endings(words: str) -> str:
    """Words to avoid. Raises Unfit for those that would be found everywhere."""
    if not words.strip() or "*" in _ENDING.sub("", words):
        raise Unfit("Write at least two letters of each word; a star stands behind them for any ending, as in schol*.")
    return words


AvoidedWords = Annotated[str, AfterValidator(_with_endings)]
"""Words that must not be used, in any letters; a star behind a part of a word stands for any ending."""


@dataclass(frozen=True, kw_only=True)
class Glossary(Shape):
    """What holds for the glossary in all languages: content/glossary.yml."""

    slug: ClassVar[str] = "woorden"
    name: ClassVar[str] = "glossary"
    called: ClassVar[str] = "The glossary"
    anchored: ClassVar[tuple[str, ...]] = ("terms",)
    has_answers: ClassVar[bool] = True

    checked: Day
    """The day on which somebody last compared the glossary with its sources."""

    review_by: Day
    """The day by which somebody must look again."""

    pictogram: Key
    """Name of the pictogram of the page, without .svg."""

    official: Key
    """Key of the fact with the official web page."""

    def names(self) -> Names:
        """None: which words are explained, the source language says."""
        return {}


@dataclass(frozen=True, kw_only=True)
class Term(Shape):
    """An official word in one language."""

    word: Words
    """The word: in the source language as it stands on letters, in the others its rendering."""

    explanation: Words
    """What it means, in plain words."""

    also: tuple[Words, ...] = field(default=())
    """Other forms of the word on letters: abbreviations, plurals, the French name. In the source language only."""


@dataclass(frozen=True, kw_only=True)
class GlossaryWords(Shape):
    """The glossary in one language: content/<language>/glossary.yml."""

    title: Words
    """Title of the page."""

    summary: Words
    """What the page is about, in one or two sentences."""

    intro: Markdown
    """What stands above the words."""

    terms: Mapping[Key, Term]
    """Id of the word -> the word."""

    avoid: Mapping[AvoidedWords, Words] = field(default_factory=dict[str, str])
    """Words that must not be used in this language -> what to write instead. A star stands for any ending of a word."""

    keywords: tuple[Words, ...] = field(default=())
    """Words that readers may look for."""

    def names(self) -> Names:
        """The words that are explained."""
        return {"terms": single(self.terms)}

    def on_paper(self) -> Iterator[Segment]:
        """What stands above the words; the explanations are plain words."""
        return self.intro.segments()
