"""The words of the search box in one language (interface.yml, under search), its synonyms and questions."""

from collections.abc import Mapping
from dataclasses import dataclass

from wegwijs.model.shapes import Label, Shape, Words

Synonyms = Mapping[Words, tuple[Words, ...]]
"""A word or phrase of the texts -> what readers may type instead: content/<language>/synonyms.yml."""

Questions = Mapping[Words, Mapping[Words, tuple[Words, ...]]]
"""Page -> place on it -> what people type when that place is the answer: content/<language>/questions.yml."""


@dataclass(frozen=True, kw_only=True)
class Search(Shape):
    """Short texts around a question and what is found. Names in {braces} are filled in on the page."""

    label: Label = ""
    """In the box: what one can do here."""
    found: Label = ""
    """How many results there are: {count}. Right for every number."""
    did_you_mean: Label = ""
    """When letters were changed: {words}."""
    nothing: Label = ""
    """When nothing is found: {question}."""
    elsewhere: Label = ""
    """Above results in other languages."""
    emergency: Label = ""
    """Above the emergency numbers, when nothing is found."""
    call: Label = ""
    """Link that calls a number: {number}."""
    tell: Label = ""
    """Link to a mail that says what the reader looked for."""
    tell_subject: Label = ""
    """Subject of that mail."""
    tell_body: Label = ""
    """First line of that mail: {question}."""
    broken: Label = ""
    """When searching does not work; links to all topics and words stand below."""
    word: Label = ""
    """Name of a result that explains an official word."""
    phone: Label = ""
    """Name of a result that is a phone number."""
    session: Label = ""
    """Name of a result that is an info session."""
    right: Label = ""
    """Name of a result from the rights table."""
    brochure: Label = ""
    """Name of a result that is a brochure to print."""
