"""The paper forms: for each, its template, and what that template needs on top of what all of them need.

How it looks stands in the styles with the names of both: that of the template for what is on the paper (booklet.css),
that of the form for the paper itself and the size of its letters (a5.css).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from wegwijs.brochures.booklets import booklet
from wegwijs.brochures.cards import card
from wegwijs.brochures.chapters import ChapterWriter
from wegwijs.brochures.columns import sides_of
from wegwijs.brochures.desk import sheets
from wegwijs.brochures.posters import poster
from wegwijs.model.intake import IntakeSheet, IntakeWords
from wegwijs.prose.tables import intake_texts


@dataclass(frozen=True)
class Format:
    """A paper form. `has_fields`: whether its inputs become fields that a PDF reader can fill in."""

    template: str
    content: Callable[[ChapterWriter], Mapping[str, object]]
    has_fields: bool = False

    def styles_of(self, name: str) -> list[str]:
        """The files with its styles, those that come last having the last word; `name` is that of the format."""
        return list(dict.fromkeys(["base.css", f"{self.template.removesuffix('.html')}.css", f"{name}.css"]))


def _form(writer: ChapterWriter) -> Mapping[str, object]:
    """The words of the sheet, and which theme stands in which column."""
    guide, speaker = writer.guide, writer.speaker(IntakeSheet.slug)
    speakers = {one.code: replace(speaker, language=one) for one in (writer.language, guide.source)}
    words = [one.table_words(IntakeWords) for one in speakers.values()]
    return {**intake_texts(speaker), "sides": sides_of(guide.intake, words, writer.brochure.pages)}


FORMATS: Mapping[str, Format] = {
    "a5": Format("booklet.html", booklet),
    "form": Format("form.html", _form, has_fields=True),
    "card": Format("card.html", card),
    "poster": Format("poster.html", poster),
    "desk": Format("desk.html", lambda writer: {"sheets": sheets(writer)}),
}
