"""A translated text beside its source -> why it could not stand in the guide."""

import re
from collections import Counter
from collections.abc import Iterator

from wegwijs.findings import Weight
from wegwijs.model.spans import Plain, TermMention, facts_in, links_in
from wegwijs.model.texts import Paragraph, Segment, Text
from wegwijs.reading.signs import strange_sign
from wegwijs.reading.texts import read_text

_TIMES = 5
"""So many times longer than its source no translation is."""
_SHORT = 12
"""Signs of a source text of which a translation may be much longer."""
_ABBREVIATED = 40
"""The same, of a word of the glossary: for CGVS, a translation says what it is."""
_GLOSSARY = re.compile(r"glossary/terms/[^/]+/word$")
_COPIED = 5
"""So many words are no name: where they are those of the source, nobody has translated them."""
_QUOTED = re.compile(r'"[^"]+"')
_LETTER = re.compile(r"[^\W\d_]")
STILL_THE_SOURCE = "It is still the text of the source.", "Translate it, or leave it empty."


def unsound(text: str, source: Segment, language: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a translated text, and what to do, each a whole sentence."""
    if len(text) > _TIMES * max(len(source.source), _ABBREVIATED if _GLOSSARY.match(source.address) else _SHORT):
        yield (
            f"The translation is more than {_TIMES} times as long as its source.",
            "Say only what the source says; if that is so, write it into the text yourself.",
        )
    if text == source.source and len(text.split()) >= _COPIED and not _may_stay(text, source):
        yield STILL_THE_SOURCE
    if strange := strange_sign(text):
        yield strange.what, strange.remedy
    else:
        yield from _as_text(text, source, language)


def _may_stay(text: str, source: Segment) -> bool:
    """Whether it may be what one says or reads in the source language: a cell, words between quotes, names as links."""
    has_own_words = any(isinstance(span, Plain | TermMention) and _LETTER.search(span.text) for span in source.spans)
    return "/cel-" in source.address or bool(_QUOTED.fullmatch(text)) or not has_own_words


def _as_text(text: str, source: Segment, language: str) -> Iterator[tuple[str, str]]:
    if "/cel-" in source.address and "|" in text:
        yield "It holds the sign | that stands between the cells of a table.", "Write it without that sign."
    read = read_text(text, language, source.place, source.address, is_value=True)
    for finding in read.findings:
        if finding.weight is Weight.STOPS:
            yield finding.what, finding.remedy
    segment = _alone(read.text)
    if segment is None:
        yield "It begins as a list, a heading or a table does.", "Write one paragraph of words."
    else:
        yield from _different(segment, source)


def _alone(text: Text) -> Segment | None:
    match text.sections, text.blocks:
        case (_,), (Paragraph(segment),):
            return segment
        case _:
            return None


def _different(segment: Segment, source: Segment) -> Iterator[tuple[str, str]]:
    """Facts and links that were lost on the way, or came."""
    wanted, found = _fixed(source), _fixed(segment)
    for sign in wanted - found:
        yield f"It lacks {sign}, which its source has.", "Put it in, written just so."
    for sign in found - wanted:
        yield f"It has {sign}, which its source has not.", "Take it out."


def _fixed(segment: Segment) -> Counter[str]:
    """What no translator changes: facts (the noun behind a number is his own), and where links go."""
    facts = (
        fact.key if fact.key.startswith(("{", "}")) else f"{{{{ fact.{fact.key} }}}}"
        for fact in facts_in(segment.spans)
    )
    return Counter([*facts, *(f"({link.target})" for link in links_in(segment.spans) if isinstance(link.target, str))])
