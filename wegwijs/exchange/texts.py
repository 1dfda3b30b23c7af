"""A file of words as it stands on the disk -> what each of its segments says."""

from pathlib import PurePosixPath

from wegwijs.findings import Place
from wegwijs.reading.markdown_files import split_front_matter
from wegwijs.reading.text_files import TextFile
from wegwijs.reading.texts import read_text
from wegwijs.reading.yaml_scalars import scalars_in


def sources_in(file: TextFile, language: str) -> dict[str, str]:
    """Address of each segment -> its text in one line."""
    stem = PurePosixPath(file.name).stem
    halves, _ = split_front_matter(file) if file.name.endswith(".md") else (None, [])
    said = _sources(halves.body, language, stem, is_value=False) if halves else {}
    for path, scalar in scalars_in(halves.front_matter.text if halves else file.text).items():
        said |= sources_of_value(scalar.value, language, "/".join([stem, *map(str, path)]))
    return said


def sources_of_value(text: str, language: str, address: str) -> dict[str, str]:
    """The same of one value of a file of words that stands at an address."""
    return _sources(text, language, address, is_value=True)


def _sources(text: str, language: str, address: str, *, is_value: bool) -> dict[str, str]:
    read = read_text(text, language, Place(""), address, is_value)
    return {segment.address: segment.source for segment in read.text.segments()}
