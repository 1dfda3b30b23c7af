"""Guide -> Findings about abbreviations in the source text that neither the glossary nor the page itself explains."""

import re
from collections.abc import Iterator

from wegwijs.findings import Finding, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.sentences import Sentence
from wegwijs.model.texts import Text

EVERYDAY = frozenset(("PDF", "CC", "BY"))
"""What every reader knows, and the name of a licence."""

_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z]{2,}(?![\w-])")
_WORD = re.compile(r"[\w-]+")


def check_abbreviations(guide: Guide) -> Iterator[Finding]:
    """Capitals that a reader cannot look up: not in the glossary, and not explained where they stand."""
    known = EVERYDAY | _in_glossary(guide)
    for text, sentences in guide.cut_texts:
        if text.language == guide.source.code:
            for sentence in sentences:
                for name in _ABBREVIATION.findall(sentence.text):
                    if name not in known and not _is_explained(name, text):
                        yield _unexplained(name, sentence)


def _in_glossary(guide: Guide) -> frozenset[str]:
    words = guide.words[guide.source.code].glossary
    forms = [form for term in words.terms.values() for form in (term.word, *term.also)] if words else []
    return frozenset(word for form in forms for word in _WORD.findall(form))


def _is_explained(name: str, text: Text) -> bool:
    """Whether the text says what it is: "het RIZIV, de dienst voor …", "de Hulpkas (HZIV)", "FOD Mobiliteit"."""
    explained = re.compile(rf"\b{name}(?:,| [A-Z][a-z])|\({name}\)")
    return any(explained.search(segment.words) for segment in text.segments())


def _unexplained(name: str, sentence: Sentence) -> Finding:
    return Finding(
        check="unexplained-abbreviation",
        place=sentence.place,
        weight=Weight.PLEASE_FIX,
        language=sentence.language,
        what=f'"{name}" is an abbreviation that nobody explains.',
        why="A newcomer cannot guess it, and cannot look it up.",
        remedy=f"Say what it is behind a comma, or add it to the glossary: content/{sentence.language}/glossary.yml.",
    )
