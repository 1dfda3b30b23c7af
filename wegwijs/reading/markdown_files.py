"""The text of a topic file -> its front matter as YAML and its body, each with its first line."""

import re
from dataclasses import dataclass

from wegwijs.findings import Finding, Place
from wegwijs.reading.text_files import TextFile

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class MarkdownFile:
    """A topic file in two halves. Lines count from 1 in the whole file."""

    front_matter: TextFile
    front_matter_line: int
    body: str
    body_line: int


def split_front_matter(file: TextFile) -> tuple[MarkdownFile | None, list[Finding]]:
    """The two halves of a topic file, or a Finding when the front matter is not closed."""
    fences = list(_FENCE.finditer(file.text))
    if len(fences) < 2 or fences[0].start() != 0:
        return None, [_no_front_matter(file.name)]
    front_matter = file.text[fences[0].end() + 1 : fences[1].start()]
    body = file.text[fences[1].end() + 1 :]
    body_line = file.text[: fences[1].end()].count("\n") + 2
    return MarkdownFile(TextFile(file.name, front_matter), 2, body, body_line), []


def _no_front_matter(name: str) -> Finding:
    return Finding(
        check="front-matter",
        place=Place(name),
        what="This file does not start with a block between two lines of three dashes.",
        why="Without it the page has no title.",
        remedy="Start the file with a line ---, then title: and summary:, then a line ---.",
    )
