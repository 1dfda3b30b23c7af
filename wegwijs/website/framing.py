"""Frames that MkDocs built, and the words of the pages -> whole pages.

MkDocs never sees the words: a frame holds a mark where they go, made of a sign that no file of an editor may hold.
"""

from collections.abc import Iterable, Iterator, Mapping

from wegwijs.model.output import OutputFile

MARK = "\ue000words\ue000"
"""Stands in a frame for the words of its page; `theme/main.html` writes it where the configuration says so."""

_PAGE = "index.html"


class FrameWithoutMark(Exception):
    """A page of MkDocs has no place for words, or two; the text is its path."""


def framed(frames: Iterable[OutputFile], bodies: Mapping[str, str]) -> Iterator[OutputFile]:
    """The files of MkDocs with their words; `bodies` has the HTML for each folder of the site ("uk/wonen/")."""
    for file in frames:
        folder = file.path.removesuffix(_PAGE)
        yield in_frame(file, bodies[folder]) if file.path.endswith(_PAGE) and folder in bodies else file


def in_frame(frame: OutputFile, body: str) -> OutputFile:
    """A page. Raises FrameWithoutMark."""
    before, *after = frame.content.split(MARK.encode())
    if len(after) != 1:
        raise FrameWithoutMark(frame.path)
    return OutputFile(frame.path, before + body.encode() + after[0])
