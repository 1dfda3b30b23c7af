"""The topic files of all languages -> Topics."""

from dataclasses import dataclass

from wegwijs.findings import Finding, Place
from wegwijs.model.publication import Language
from wegwijs.model.topics import Header, SourceHeader, Topic, Translation
from wegwijs.reading.desk import Desk
from wegwijs.reading.markdown_files import MarkdownFile, split_front_matter
from wegwijs.reading.unread_files import topic_files
from wegwijs.reading.yaml_files import read_yaml


@dataclass(frozen=True)
class _Page:
    header: Header
    translation: Translation


def read_topics(desk: Desk, languages: tuple[Language, ...], source: Language) -> tuple[Topic, ...]:
    """All topics that have a readable text in the source language, in the order of the menu."""
    pages = {language.code: _pages(desk, language, source) for language in languages}
    desk.findings.extend(_orphans(desk, pages, source))
    headers = {slug: page.header for slug, page in pages[source.code].items()}
    topics = [_topic(slug, header, pages) for slug, header in headers.items() if isinstance(header, SourceHeader)]
    return tuple(sorted(topics, key=lambda topic: (topic.order, topic.slug)))


def _pages(desk: Desk, language: Language, source: Language) -> dict[str, _Page]:
    shape = SourceHeader if language == source else Header
    folder = desk.base / "content" / language.code
    pages: dict[str, _Page] = {}
    for path in topic_files(folder):
        if page := _page(desk, f"content/{language.code}/{path.name}", language.code, shape):
            pages[path.stem] = page
    return pages


def _page(desk: Desk, name: str, language: str, shape: type[Header]) -> _Page | None:
    file = desk.text(name)
    if file is None:
        return None
    halves, findings = split_front_matter(file)
    desk.keep(name, findings, halves is not None)
    header = desk.values(read_yaml(halves.front_matter, halves.front_matter_line), shape) if halves else None
    if halves is None or header is None:
        return None
    for field in ("title", "summary"):
        desk.remember(language, getattr(header, field), desk.marks[name, (field,)])
    return _Page(header, _translation(desk, name, language, header, halves))


def _translation(desk: Desk, name: str, language: str, header: Header, halves: MarkdownFile) -> Translation:
    outline = desk.passage(language, halves.body, Place(name, halves.body_line))
    return Translation(
        language=language,
        title=header.title,
        summary=header.summary,
        keywords=header.keywords,
        body=halves.body,
        file=name,
        sections=outline.sections,
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
        checklist=header.checklist,
    )


def _orphans(desk: Desk, pages: dict[str, dict[str, _Page]], source: Language) -> list[Finding]:
    """Translations of a topic that the source language does not have."""
    return [
        Finding(
            check="orphan-topic",
            place=Place(page.translation.file),
            language=code,
            what=f'There is no text of the topic "{slug}" in {source.name}.',
            why="A translation may only say what the source text says, so this page is not published.",
            remedy=f"Write content/{source.code}/{slug}.md first, or remove this file.",
        )
        for code, texts in pages.items()
        for slug, page in texts.items()
        if slug not in pages[source.code] and f"content/{source.code}/{slug}.md" not in desk.unreadable
    ]
