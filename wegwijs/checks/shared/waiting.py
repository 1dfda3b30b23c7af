"""A judged guide -> the parts of a translation that readers do not see, or are warned of: some checks wait for them."""

from collections.abc import Iterator

from wegwijs.freshness.built import is_built_otherwise
from wegwijs.model.alignment import Row, row_of
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Translated


def waiting_sections(guide: Guide, language: str, name: str) -> frozenset[str]:
    """The sections of a file that are behind, still a copy, or built in another way; as alignment calls them."""
    late = (one for one in guide.freshness.files.get(Translated(language, name), ()) if not one.fits)
    pairs = (segment for one in late for segment in (one.source, one.translation) if segment)
    return frozenset([*(row_of(segment).section for segment in pairs), *_unseen(guide, language, name)])


def _unseen(guide: Guide, language: str, name: str) -> Iterator[str]:
    folder, topic = f"content/{language}/{name}.", guide.topic(name)
    yield from (Row(at, "").section for file, at in guide.freshness.copies.texts if file.startswith(folder))
    if topic and (translation := topic.translations.get(language)):
        there = {section.id: section for section in translation.sections}
        for one in topic.translations[guide.source.code].sections:
            if one.id in there and is_built_otherwise(one, there[one.id]):
                yield f"{name}#{one.id}" if one.id else name
