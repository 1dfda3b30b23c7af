"""The topic files of all languages -> Topics."""

from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from wegwijs.findings import Finding, Place
from wegwijs.model.publication import Language
from wegwijs.model.topics import Header, SourceHeader, Topic, Translation
from wegwijs.reading.copies import copy_of_source, is_copy_of_source
from wegwijs.reading.file_reader import FileReader
from wegwijs.reading.markdown_files import MarkdownFile, split_front_matter
from wegwijs.reading.unread_files import topic_files
from wegwijs.reading.yaml_files import read_yaml
from wegwijs.side_by_side import results_of


@dataclass(frozen=True)
class _Page:
    header: Header
    translation: Translation


@dataclass(frozen=True)
class _Pages:
    """The pages of a language by their slugs, and what was seen while they were read."""

    by_slug: dict[str, _Page]
    files: FileReader


def read_topics(
    files: FileReader, languages: tuple[Language, ...], source: Language, jobs: int = 1, content: str = "content"
) -> tuple[Topic, ...]:
    """All topics that have a readable text in the source language, in the order of the menu.

    The languages are read by at most `jobs` processes at a time. `content` is the folder of the words.
    """
    parts = [partial(_pages, files.beside(), content, language, source) for language in languages]
    read = results_of(parts, jobs)
    for one in read:
        files.take(one.files)
    pages = {language.code: one.by_slug for language, one in zip(languages, read, strict=True)}
    files.findings.extend(_orphans(files, pages, f"{content}/{source.code}", source))
    headers = {slug: page.header for slug, page in pages[source.code].items()}
    topics = [_topic(slug, header, pages) for slug, header in headers.items() if isinstance(header, SourceHeader)]
    return tuple(sorted(topics, key=lambda topic: (topic.order, topic.slug)))


def _pages(files: FileReader, content: str, language: Language, source: Language) -> _Pages:
    shape = SourceHeader if language == source else Header
    folder = files.base / content / language.code
    pages: dict[str, _Page] = {}
    for path in topic_files(folder):
        if page := _page(files, f"{content}/{language.code}/{path.name}", (language, source), shape):
            pages[path.stem] = page
    return _Pages(pages, files)


def _page(files: FileReader, name: str, languages: tuple[Language, Language], shape: type[Header]) -> _Page | None:
    """A page in a language, the first of the two; the other one is the source."""
    language, source = languages
    file = files.file(name)
    if file is None:
        return None
    if language != source and is_copy_of_source(files.base, file, source):
        files.keep(name, [copy_of_source(file, language, source)], readable=False)
        return None
    halves, findings = split_front_matter(file)
    files.keep(name, findings, halves is not None)
    header = files.values(read_yaml(halves.front_matter, halves.front_matter_line), shape) if halves else None
    if halves is None or header is None:
        return None
    slug = PurePosixPath(name).stem
    for field in ("title", "summary"):
        files.text(getattr(header, field), language.code, files.marks[name, (field,)], f"{slug}/{field}", is_value=True)
    return _Page(header, _translation(files, name, language.code, header, halves))


def _translation(files: FileReader, name: str, language: str, header: Header, halves: MarkdownFile) -> Translation:
    return Translation(
        language=language,
        title=header.title,
        summary=header.summary,
        keywords=header.keywords,
        file=name,
        text=files.text(halves.body, language, Place(name, halves.body_line), PurePosixPath(name).stem),
        read_by_person=header.read_by_person,
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
