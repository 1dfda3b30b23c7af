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
from wegwijs.brochures.folded import folded
from wegwijs.brochures.online import online
from wegwijs.brochures.pictured import pictured
from wegwijs.brochures.pointing import pointing
from wegwijs.brochures.posters import poster
from wegwijs.model.intake import IntakeSheet, IntakeWords
from wegwijs.model.rights import RightsTable
from wegwijs.model.rights_words import RightsWords
from wegwijs.prose.tables import intake_texts


@dataclass(frozen=True)
class Format:
    """A paper form.

    `has_fields`: whether its inputs become fields that a PDF reader can fill in; `is_folded`: whether it is a booklet.
    """

    template: str
    content: Callable[[ChapterWriter], Mapping[str, object]]
    has_fields: bool = False
    is_folded: bool = False

    def styles_of(self, name: str) -> list[str]:
        """The files with its styles, those that come last having the last word; `name` is that of the format."""
        return list(dict.fromkeys(["base.css", f"{self.template.removesuffix('.html')}.css", f"{name}.css"]))


def _form(writer: ChapterWriter) -> Mapping[str, object]:
    """The words of the sheet, and which theme stands in which column."""
    guide, speaker = writer.guide, writer.speaker(IntakeSheet.slug)
    speakers = {one.code: replace(speaker, language=one) for one in (writer.language, guide.source)}
    words = [one.table_words(IntakeWords) for one in speakers.values()]
    return {**intake_texts(speaker), "sides": sides_of(guide.intake, words, writer.brochure.pages)}


def _rights(writer: ChapterWriter) -> Mapping[str, object]:
    """The table, its words, and its page."""
    speaker, table = writer.speaker(RightsTable.slug), writer.guide.rights
    page = online(speaker, RightsTable.slug)
    return {"table": table, "words": speaker.table_words(RightsWords), "online": page}


FORMATS: Mapping[str, Format] = {
    "a5": Format("booklet.html", booklet, is_folded=True),
    "large": Format("booklet.html", booklet),
    "fold": Format("fold.html", folded),
    "rights": Format("rights.html", _rights),
    "desk": Format("desk.html", lambda writer: {"sheets": sheets(writer)}),
    "pictures": Format("pictures.html", pictured),
    "point": Format("point.html", pointing),
    "card": Format("card.html", card),
    "poster": Format("poster.html", poster),
    "form": Format("form.html", _form, has_fields=True),
}
