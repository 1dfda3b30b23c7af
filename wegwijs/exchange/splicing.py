"""Texts -> the file in which they stand: only their own signs change, and nothing around them."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import TypeAlias

from wegwijs.model.sentences import in_sentences
from wegwijs.reading.extents import Extent, OutOfPlace, extents_in
from wegwijs.reading.markdown_files import split_front_matter
from wegwijs.reading.text_files import TextFile
from wegwijs.reading.yaml_scalars import as_written, scalars_in

Texts: TypeAlias = Mapping[str, str]
"""Address of a segment -> what it is to say, in one line."""

Edit: TypeAlias = tuple[int, int, str]
"""From where to where, and what comes there."""


def spliced(file: TextFile, language: str, texts: Texts) -> TextFile:
    """The file with these texts in the place of others. Raises OutOfPlace."""
    return TextFile(file.name, with_edits(file.text, edits_for(file, language, texts)))


def with_edits(text: str, edits: Iterable[Edit]) -> str:
    """A text with all edits made; those at one place in their order."""
    parts, at = list[str](), 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


def edits_for(file: TextFile, language: str, texts: Texts) -> Iterator[Edit]:
    """The edits that put these texts in the place of others; an address that the file does not have is passed over.

    Raises OutOfPlace where the file has mistakes.
    """
    stem = PurePosixPath(file.name).stem
    if not file.name.endswith(".md"):
        yield from _in_yaml(file.text, language, stem, texts)
        return
    halves, _ = split_front_matter(file)
    if halves is None:
        raise OutOfPlace(file.name)
    front = file.text.index("\n") + 1
    for start, end, new in _in_yaml(halves.front_matter.text, language, stem, texts):
        yield start + front, end + front, new
    body = len(file.text) - len(halves.body)
    for start, end, new in _in_markdown(halves.body, language, stem, texts):
        yield start + body, end + body, new


def _in_markdown(text: str, language: str, address: str, texts: Texts, *, is_value: bool = False) -> Iterator[Edit]:
    for name, extent in extents_in(text, language, address, is_value=is_value).items():
        if name in texts:
            said = texts[name] if is_value else _in_lines(text, extent, texts[name])
            yield extent.start, extent.end, said


def _in_lines(text: str, extent: Extent, said: str) -> str:
    """What stands in the place of a segment: a line for each sentence, unless its sentences shared one before."""
    old = text[extent.start : extent.end]
    lines = in_sentences(said)
    if extent.margin is None or ("\n" not in old and len(in_sentences(old)) > 1):
        return said
    return f"\n{extent.margin}".join(lines)


def _in_yaml(text: str, language: str, stem: str, texts: Texts) -> Iterator[Edit]:
    if not texts:
        return
    for path, scalar in scalars_in(text).items():
        address = "/".join([stem, *map(str, path)])
        if not any(name == address or name.startswith(f"{address}/") for name in texts):
            continue
        if (said := value_with(scalar.value, language, address, texts)) != scalar.value:
            yield scalar.start, scalar.end, as_written(scalar, said)


def value_with(value: str, language: str, address: str, texts: Texts) -> str:
    """A text of a words file with these texts in the place of others. Raises OutOfPlace."""
    return with_edits(value, _in_markdown(value, language, address, texts, is_value=True))
