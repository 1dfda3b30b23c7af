"""The short texts about paper: `paper` and `brochures` in content/<language>/interface.yml."""

from dataclasses import dataclass
from typing import Annotated

from annotated_types import MaxLen

from wegwijs.model.shapes import Label, Shape, Words


@dataclass(frozen=True, kw_only=True)
class PaperLabels(Shape):
    """What paper says of itself, and what its page says. Names in {braces} are filled in by the program."""

    title: Label = ""
    """Title of the page: is this paper still right?"""
    summary: Label = ""
    """What to look for on the paper."""
    sheets: Label = ""
    """Link to a booklet on sheets of A4, to print at an office."""
    press: Label = ""
    """Link to the file for a professional printer."""
    unknown: Label = ""
    """What to do with a version that is not on the page."""
    again: Label = ""
    """On paper: by when somebody looks at it again, {date}."""
    ask: Label = ""
    """Beside the QR code of a paper: that it leads to the page."""
    right: Label = ""
    """A paper that is right."""
    old: Label = ""
    """A paper that is not right any more, above what changed: {date}."""
    cover: Label = ""
    """A paper of which only title or publisher changed."""
    gone: Label = ""
    """A paper that is not made any more."""
    chapter_gone: Label = ""
    """A chapter that is not in the brochure any more: {title}."""
    throw_away: Label = ""
    """Heading above the brochures of which older versions are not right any more."""
    nothing_old: Label = ""
    """Under that heading: that all that was ever printed is right."""
    old_since: Label = ""
    """To throw a {version} away, for it is not right since {date}."""
    at_desk: Label = ""
    """What opens all brochures with a picture of their first page."""


@dataclass(frozen=True, kw_only=True)
class BrochureWords(Shape):
    """What stands on the cover of a brochure."""

    title: Words
    """Its title."""

    subtitle: Words
    """One line under the title."""

    answers: Annotated[tuple[Words, ...], MaxLen(3)] = ()
    """On a card to point at: yes, no, and not sure, in this order."""
