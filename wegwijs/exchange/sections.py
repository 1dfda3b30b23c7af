"""Sections, and whole topics, that a translation lacks: the source with its words translated, put where they belong."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from wegwijs.exchange.splicing import Edit, Texts, spliced
from wegwijs.exchange.units import WordsFile
from wegwijs.reading.markdown import line_of, parsed
from wegwijs.reading.markdown_files import split_front_matter
from wegwijs.reading.text_files import TextFile
from wegwijs.reading.yaml_scalars import Scalar, scalars_in

_ID = re.compile(r"\{\s*#([^\s}]*)\s*\}\s*$")
_FRONT = ("title", "summary")
_SHORT = "short"
"""What a topic may have above its text, and what a translation has as soon as somebody translated it."""


def new_sections(file: WordsFile, source: TextFile, there: TextFile, texts: Texts) -> Iterator[tuple[Edit, set[str]]]:
    """An edit for each section that can be put into a translation, and the addresses that it takes with it."""
    translated = spliced(source, file.source, texts)
    yield from _new_short(file, translated, there, texts)
    wanted, found = (_sections(one.text) for one in (translated, there))
    ends = _ends(there.text, found)
    place = ends[""] if found[""].strip() else None
    for name, section in wanted.items():
        if name in found:
            place = ends[name] if found[name].strip() else place
            continue
        addresses = addresses_of(file, name)
        if addresses and addresses <= texts.keys():
            yield _put(there.text, place, section.strip()), addresses


def _new_short(file: WordsFile, translated: TextFile, there: TextFile, texts: Texts) -> Iterator[tuple[Edit, set[str]]]:
    """The line with the short text, below the summary."""
    address, front = f"{file.stem}/{_SHORT}", _scalars(there)
    if address in texts and address not in file.translated and ("summary",) in front:
        end = there.text.index("\n") + 1 + front["summary",].end
        yield (end, end, f"\n{_line(translated, _SHORT)}"), {address}


def _put(text: str, place: int | None, section: str) -> Edit:
    """Behind the section that it follows in the source, or in front of all others."""
    if place is not None:
        return place, place, f"\n\n{section}"
    start = len(text) - len(_body(text))
    return start, start, f"{section}\n\n"


def new_topic(file: WordsFile, source: TextFile, texts: Texts) -> tuple[str, set[str]] | None:
    """A whole topic with the sections that can be put into it, and their addresses; None without title and summary."""
    head = {f"{file.stem}/{field}" for field in _FRONT}
    if not head <= texts.keys():
        return None
    translated, short = spliced(source, file.source, texts), f"{file.stem}/{_SHORT}"
    fields = (*_FRONT, _SHORT) if short in texts else _FRONT
    taken, parts = {f"{file.stem}/{field}" for field in fields}, [_front(translated, fields)]
    for name, section in _sections(translated.text).items():
        addresses = addresses_of(file, name)
        if addresses and addresses <= texts.keys():
            parts.append(section.strip())
            taken |= addresses
    first, *others = parts
    return "\n".join([first, "\n\n".join(others)]).rstrip("\n") + "\n", taken


def addresses_of(file: WordsFile, section: str) -> set[str]:
    """The addresses of the segments in a section of a topic, its heading among them."""
    start = f"{file.stem}#{section}" if section else file.stem
    return {one for one in file.segments if (one == start or one.startswith(f"{start}/")) and not _is_front(file, one)}


def _is_front(file: WordsFile, address: str) -> bool:
    return address in {f"{file.stem}/{field}" for field in (*_FRONT, _SHORT)}


def _front(file: TextFile, fields: Iterable[str]) -> str:
    """The front matter with some of its fields."""
    return "\n".join(["---", *(_line(file, field) for field in fields), "---", ""]).rstrip("\n")


def _line(file: TextFile, field: str) -> str:
    """A field of the front matter as it is written."""
    scalar, front = _scalars(file)[field,], _front_matter(file)
    return front[front.rfind("\n", 0, scalar.start) + 1 : scalar.end]


def _scalars(file: TextFile) -> Mapping[tuple[str | int, ...], Scalar]:
    return scalars_in(_front_matter(file))


def _front_matter(file: TextFile) -> str:
    halves, _ = split_front_matter(file)
    return halves.front_matter.text if halves else ""


def _sections(text: str) -> Mapping[str, str]:
    """Id of each section -> its lines, "" for what stands before the first heading."""
    body = _body(text)
    lines, starts = body.split("\n"), _headings(body)
    edges = [*starts.values(), len(lines)]
    cut = {name: "\n".join(lines[start:end]) for name, (start, end) in zip(starts, pairwise(edges), strict=True)}
    return {"": "\n".join(lines[: edges[0]]), **cut}


def _body(text: str) -> str:
    halves, _ = split_front_matter(TextFile("", text))
    return halves.body if halves else text


def _headings(body: str) -> dict[str, int]:
    tokens = parsed(body)
    return {
        found[1]: line_of(token)
        for around, token in pairwise(tokens)
        if around.type == "heading_open" and not around.level and (found := _ID.search(token.content))
    }


def _ends(text: str, sections: Mapping[str, str]) -> dict[str, int]:
    """Where the last line with words of each section ends in its file."""
    at = len(text) - len("\n".join(sections.values()))
    ends: dict[str, int] = {}
    for name, section in sections.items():
        ends[name] = at + len(section.rstrip())
        at += len(section) + 1
    return ends
