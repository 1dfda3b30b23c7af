"""Which languages and files are there at all, so that one missing file is one Finding and not a hundred."""

from wegwijs.findings import Weight
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language


def present_languages(guide: Guide) -> tuple[Language, ...]:
    """The languages that have at least one file."""
    files = {file for file, _ in guide.places.marks} | guide.unreadable
    return tuple(
        language for language in guide.languages if any(file.startswith(f"content/{language.code}/") for file in files)
    )


def weight_of_untold(language: Language) -> Weight:
    """The weight of what a language does not say, or says no more: it stops where the language is to be complete."""
    return Weight.STOPS if language.complete else Weight.PLEASE_FIX


def is_missing(guide: Guide, file: str) -> bool:
    """Whether a file is not there; one that is there but cannot be read is another matter."""
    return file not in guide.unreadable and (file, ()) not in guide.places.marks


def is_unreadable_topic(guide: Guide, slug: str) -> bool:
    """Whether the source text of a topic is there but cannot be read."""
    return f"content/{guide.source.code}/{slug}.md" in guide.unreadable
