"""The words of the search box in one language (interface.yml, under search), its synonyms and questions."""

from collections.abc import Mapping
from dataclasses import dataclass

from wegwijs.model.shapes import Shape, Words

Synonyms = Mapping[Words, tuple[Words, ...]]
"""A word or phrase of the texts -> what readers may type instead: content/<language>/synonyms.yml."""

Questions = Mapping[Words, Mapping[Words, tuple[Words, ...]]]
"""Page -> place on it -> what people type when that place is the answer: content/<language>/questions.yml."""


@dataclass(frozen=True, kw_only=True)
class Search(Shape):
    """Short texts around a question and what is found. Names in {braces} are filled in on the page."""

    label: str = ""
    """In the box: what one can do here."""
    found: str = ""
    """How many results there are: {count}. Right for every number."""
    did_you_mean: str = ""
    """When letters were changed: {words}."""
    nothing: str = ""
    """When nothing is found: {question}."""
    elsewhere: str = ""
    """Above results in other languages."""
    emergency: str = ""
    """Above the emergency numbers, when nothing is found."""
    call: str = ""
    """Link that calls a number: {number}."""
    tell: str = ""
    """Link to a mail that says what the reader looked for."""
    tell_subject: str = ""
    """Subject of that mail."""
    tell_body: str = ""
    """First line of that mail: {question}."""
    broken: str = ""
    """When searching does not work; links to all topics and words stand below."""
    word: str = ""
    """Name of a result that explains an official word."""
    phone: str = ""
    """Name of a result that is a phone number."""
    session: str = ""
    """Name of a result that is an info session."""
    right: str = ""
    """Name of a result from the rights table."""
    brochure: str = ""
    """Name of a result that is a brochure to print."""
