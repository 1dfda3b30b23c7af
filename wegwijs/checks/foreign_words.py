"""Guide -> Findings about words of translations of which nobody can tell the language."""

from collections.abc import Iterator

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.foreign_spans import flat_text
from wegwijs.model.foreign_words import foreign_words
from wegwijs.model.guide import Guide
from wegwijs.model.texts import Segment


def unknown_words(guide: Guide) -> Iterator[Finding]:
    """Words in the script of the source, or between brackets, that the guide knows from nowhere."""
    if lacks_words(guide):
        return
    for text in guide.texts:
        if text.language != guide.source.code:
            for segment in text.segments():
                for place, words in _unknown(guide, segment, text.language).items():
                    yield _finding(guide, text.language, place, words)


def lacks_words(guide: Guide) -> bool:
    """Whether words of the source language cannot be read: nobody knows then what they have."""
    words = guide.words[guide.source.code]
    of_source = (f"content/{guide.source.code}/", "content/names", "content/facts", "content/hard-words")
    is_missing = None in (words.rights, words.calendar, words.glossary, words.intake)
    return is_missing or any(name.startswith(of_source) for name in guide.unreadable)


def _unknown(guide: Guide, segment: Segment, language: str) -> dict[Place, list[str]]:
    """The words by the lines on which they stand."""
    said = flat_text(segment.spans)
    found: dict[Place, list[str]] = {}
    for word in foreign_words(said, language, guide.lexicon).unknown:
        found.setdefault(segment.line(said.count("\n", 0, word.start)), []).append(word.text)
    return found


def _finding(guide: Guide, language: str, place: Place, words: list[str]) -> Finding:
    source = guide.source
    own = f" Words of this language that stand nowhere else go into content/{language}/words.txt."
    return Finding(
        check="unknown-language-of-words",
        place=place,
        weight=Weight.PLEASE_FIX,
        language=language,
        what=f"No text in {source.name} has these words, and they are no known names: {', '.join(words)}.",
        why="The page cannot say in which language they are: read aloud they sound wrong, and translators change them.",
        remedy=(
            f"Correct them. Words of {source.name} go into content/{source.code}/glossary.yml, names into "
            f"content/names.yml.{own if language in guide.lexicon.own else ''}"
        ),
    )
