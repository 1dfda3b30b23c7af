"""Frames that MkDocs built, and what stands in each page -> whole pages.

MkDocs never sees the words: a frame holds marks where they go, made of a sign that no file of an editor may hold. So
all pages of one kind share a frame, whatever they say.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wegwijs.model.output import OutputFile

_SIGN = "\ue000"
_MARK = re.compile(f"{_SIGN}([^{_SIGN}]+){_SIGN}")
_PAGE = "index.html"
WORDS = "words"
"""The mark for the words of a page; `theme/main.html` writes it where the configuration says so."""


class FrameWithoutMark(Exception):
    """A frame of MkDocs has no place for words, or two; the text is its path."""


@dataclass(frozen=True)
class Framing:
    """The frame in which a page stands, by its folder in the site, and the HTML for each of its other marks."""

    frame: str
    own: Mapping[str, str]


def mark(name: str) -> str:
    """What stands in a frame for something of this name."""
    return f"{_SIGN}{name}{_SIGN}"


def framed(
    built: Iterable[OutputFile], framings: Mapping[str, Framing], bodies: Mapping[str, str]
) -> Iterator[OutputFile]:
    """The pages, and what MkDocs built beside its frames; both mappings have the folder of each page ("uk/wonen/").

    Raises FrameWithoutMark.
    """
    frames: dict[str, str] = {}
    for file in built:
        if file.path.endswith(_PAGE) and _SIGN.encode() in file.content:
            frames[file.path.removesuffix(_PAGE)] = _checked(file)
        else:
            yield file
    for folder, framing in framings.items():
        html = in_frame(frames[framing.frame], {**framing.own, WORDS: bodies[folder]})
        yield OutputFile(f"{folder}{_PAGE}", html.encode())


def in_frame(frame: str, html: Mapping[str, str]) -> str:
    """A frame with the HTML of each mark in its place; what is filled in is not looked at again."""
    return _MARK.sub(lambda found: html[found[1]], frame)


def _checked(file: OutputFile) -> str:
    frame = file.content.decode()
    if frame.count(mark(WORDS)) != 1:
        raise FrameWithoutMark(file.path)
    return frame
