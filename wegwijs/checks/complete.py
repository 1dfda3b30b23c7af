"""Guide -> Findings about topics and sections that a translation lacks, or has too many."""

from collections.abc import Iterator

from wegwijs.checks.shared.pairs import Pair, headings, is_comparable, pairs
from wegwijs.checks.shared.presence import is_unreadable_topic, present_languages, weight_of_untold
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.texts import Section
from wegwijs.model.topics import HOME


def check_complete(guide: Guide) -> Iterator[Finding]:
    """Every topic and every section in every language, and nothing that the source does not say."""
    if guide.topic(HOME) is None and not is_unreadable_topic(guide, HOME) and guide.topics:
        yield _no_welcome_page(guide.source)
    yield from _missing_topics(guide)
    for pair in filter(is_comparable, pairs(guide)):
        yield from _missing_sections(pair)
        yield from _extra_sections(pair)


def _missing_topics(guide: Guide) -> Iterator[Finding]:
    for language in present_languages(guide):
        for topic in guide.topics:
            file = f"content/{language.code}/{topic.slug}.md"
            is_there = language.code in topic.translations or file in guide.unreadable
            if not is_there and topic.is_for(language.code):
                yield _missing_topic(guide.source, language, topic.slug)


def _missing_sections(pair: Pair) -> Iterator[Finding]:
    before = pair.translation.sections[0]
    translated = {section.id: section for section in pair.translation.sections}
    for section in headings(pair.source):
        if section.id not in translated:
            yield _missing_section(pair, section, before.place)
        before = translated.get(section.id, before)


def _extra_sections(pair: Pair) -> Iterator[Finding]:
    known = pair.source.anchors()
    extra = (section for section in headings(pair.translation) if section.id not in known)
    return (_extra_section(pair, section) for section in extra)


def _no_welcome_page(source: Language) -> Finding:
    file = f"content/{source.code}/{HOME}.md"
    return Finding(
        check="missing-topic",
        place=Place(file),
        what=f"There is no {file}, so the guide has no welcome page.",
        why="Everybody who opens the site starts there.",
        remedy="Write it, or put it back.",
    )


def _missing_topic(source: Language, language: Language, slug: str) -> Finding:
    return Finding(
        check="missing-topic",
        place=Place(f"content/{language.code}/{slug}.md"),
        weight=weight_of_untold(language),
        is_told=True,
        language=language.code,
        what=f'The topic "{slug}" is there in {source.name}, but not in {language.name}.',
        why=f"People who read {language.name} would not learn about it.",
        remedy=f"Translate content/{source.code}/{slug}.md and save it under this name.",
    )


def _missing_section(pair: Pair, section: Section, place: Place) -> Finding:
    return Finding(
        check="missing-section",
        place=place,
        weight=weight_of_untold(pair.language),
        is_told=True,
        language=pair.language.code,
        what=f'The text in {pair.original.name} has a part "{section.id}" (line {section.place.line});'
        f" the text in {pair.language.name} does not.",
        why=f"People who read {pair.language.name} would not learn about it.",
        remedy=f'Translate the part "{section.id}", or remove it from {pair.source.file}.',
    )


def _extra_section(pair: Pair, section: Section) -> Finding:
    return Finding(
        check="extra-section",
        place=section.place,
        weight=weight_of_untold(pair.language),
        is_told=True,
        language=pair.language.code,
        what=f'This text has a part "{section.id}"; the text in {pair.original.name} does not.',
        why="A translation may only say what its source says, so nobody will see it.",
        remedy=f"Correct the id if it is a typing mistake, remove the part, or write it in {pair.source.file} first.",
    )
