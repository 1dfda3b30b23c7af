"""Which languages and files are there at all, so that one missing file is one Finding and not a hundred."""

from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language


def present_languages(guide: Guide) -> tuple[Language, ...]:
    """The languages that have at least one file."""
    files = {file for file, _ in guide.places.marks} | guide.unreadable
    return tuple(
        language for language in guide.languages if any(file.startswith(f"content/{language.code}/") for file in files)
    )


def is_missing(guide: Guide, file: str) -> bool:
    """Whether a file is not there; one that is there but cannot be read is another matter."""
    return file not in guide.unreadable and (file, ()) not in guide.places.marks


def is_unreadable_topic(guide: Guide, slug: str) -> bool:
    """Whether the source text of a topic is there but cannot be read."""
    return f"content/{guide.source.code}/{slug}.md" in guide.unreadable
