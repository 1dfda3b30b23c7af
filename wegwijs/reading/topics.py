"""The topic files of all languages -> Topics."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from wegwijs.findings import Finding, Place
from wegwijs.model.publication import Language
from wegwijs.model.texts import Text
from wegwijs.model.topics import Header, SourceHeader, Topic, Translation
from wegwijs.model.written import Written
from wegwijs.reading.copies import copy_of_source, is_copy_of_source
from wegwijs.reading.file_reader import FileReader
from wegwijs.reading.markdown_files import MarkdownFile, split_front_matter
from wegwijs.reading.text_files import TextFile
from wegwijs.reading.unread_files import topic_files
from wegwijs.reading.yaml_files import read_yaml


@dataclass(frozen=True)
class _Page:
    header: Header
    translation: Translation


_Pages = dict[str, _Page]
"""The pages of a language by their slugs."""

_Piece = tuple[str, Callable[[], tuple[_Page | None, FileReader]]]
"""What to read, and the fingerprint of all that goes into it."""


def read_topics(
    files: FileReader, languages: tuple[Language, ...], source: Language, jobs: int = 1, content: str = "content"
) -> tuple[Topic, ...]:
    """All topics that have a readable text in the source language, in the order of the menu.

    Files are read by at most `jobs` processes at a time. `content` is the folder of the words.
    """
    found = [(language, file) for language in languages for file in _files(files, content, language, source)]
    pieces = [_piece(files, file, language, source) for language, file in found]
    pages: dict[str, _Pages] = {language.code: {} for language in languages}
    for (language, file), (page, seen) in zip(found, files.shelf.all_made(pieces, jobs), strict=True):
        files.take(seen)
        if page:
            pages[language.code][PurePosixPath(file.name).stem] = page
    files.findings.extend(_orphans(files, pages, f"{content}/{source.code}", source))
    headers = {slug: page.header for slug, page in pages[source.code].items()}
    topics = [_topic(slug, header, pages) for slug, header in headers.items() if isinstance(header, SourceHeader)]
    return tuple(sorted(topics, key=lambda topic: (topic.order, topic.slug)))


def _files(files: FileReader, content: str, language: Language, source: Language) -> Iterator[TextFile]:
    """The files of a language that are no copies of the source."""
    for path in topic_files(files.base / content / language.code):
        file = files.file(f"{content}/{language.code}/{path.name}")
        if file and language != source and is_copy_of_source(files.base, file, source):
            files.keep(file.name, [copy_of_source(file, language, source)], readable=False)
        elif file:
            yield file


def _piece(files: FileReader, file: TextFile, language: Language, source: Language) -> _Piece:
    """A page to read, in a process of its own or not, unless it was read before."""
    shape = SourceHeader if language == source else Header
    return files.inputs(file, shape.__name__), partial(files.apart, partial(_page, file, language.code, shape))


def _page(file: TextFile, language: str, shape: type[Header], files: FileReader) -> _Page | None:
    halves, findings = split_front_matter(file)
    files.keep(file.name, findings, halves is not None)
    slug = PurePosixPath(file.name).stem
    header = _header(files, halves, language, slug, shape) if halves else None
    if halves is None or header is None:
        return None
    for name in ("title", "summary"):
        place = files.marks[file.name, (name,)]
        files.text(getattr(header, name), language, place, f"{slug}/{name}", is_value=True)
    return _Page(header, _translation(files, file.name, language, header, halves))


def _header(files: FileReader, halves: MarkdownFile, language: str, slug: str, shape: type[Header]) -> Header | None:
    """The front matter; what readers send to others may name facts."""
    document = read_yaml(halves.front_matter, halves.front_matter_line)
    short = document.value.get("short") if isinstance(document.value, dict) else None
    texts: dict[Place, Text] = {}
    if isinstance(short, Written):
        texts[short.place] = files.text(short, language, short.place, f"{slug}/short", is_value=True)
    return files.values(document, shape, texts)


def _translation(files: FileReader, name: str, language: str, header: Header, halves: MarkdownFile) -> Translation:
    return Translation(
        language=language,
        title=header.title,
        summary=header.summary,
        keywords=header.keywords,
        file=name,
        text=files.text(halves.body, language, Place(name, halves.body_line), PurePosixPath(name).stem),
        read_by_person=header.read_by_person,
        short=header.short,
    )


def _topic(slug: str, header: SourceHeader, pages: dict[str, dict[str, _Page]]) -> Topic:
    return Topic(
        slug=slug,
        pictogram=header.pictogram,
        order=header.order,
        audience=header.audience,
        sources=header.sources,
        checked=header.checked,
        review_by=header.review_by,
        translations={code: texts[slug].translation for code, texts in pages.items() if slug in texts},
        first=header.first,
        checklist=header.checklist,
        languages=header.languages,
        moved=header.moved,
        authority=header.authority,
        ipdc=header.ipdc,
    )


def _orphans(files: FileReader, pages: dict[str, dict[str, _Page]], folder: str, source: Language) -> list[Finding]:
    """Translations of a topic that the source language does not have; `folder` is that of its words."""
    return [
        Finding(
            check="orphan-topic",
            place=Place(page.translation.file),
            language=code,
            what=f'There is no text of the topic "{slug}" in {source.name}.',
            why="A translation may only say what the source text says, so this page is not published.",
            remedy=f"Write {folder}/{slug}.md first, or remove this file.",
        )
        for code, texts in pages.items()
        for slug, page in texts.items()
        if slug not in pages[source.code] and f"{folder}/{slug}.md" not in files.unreadable
    ]
