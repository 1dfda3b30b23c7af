"""The lines above a topic, the words of a table, the labels -> the same with what a municipality says in their place.

In a language that the municipality lacks, and where the guide says something new since, both are there: a paragraph
says both, one after the other; a line has no room for that, so a box stands on its page. Labels have no page of their
own: there the words of the guide stay.
"""

from dataclasses import replace
from typing import Any, cast

from wegwijs.model.guide import Guide
from wegwijs.model.interface import Interface
from wegwijs.model.language_words import LanguageWords
from wegwijs.model.spans import Foreign, Plain, normalised
from wegwijs.model.tables import TableWords
from wegwijs.model.texts import Segment, Text
from wegwijs.model.topics import Translation
from wegwijs.overlays.beside import Said
from wegwijs.overlays.values import INTERFACE, is_line, text_at, with_value


def with_value_said(guide: Guide, said: Said) -> Guide:
    """The guide with one override of a value, in all languages that it concerns."""
    topic = guide.topic(said.placed.override.topic)
    if topic:
        translations = {code: _translation(one, code, said) for code, one in topic.translations.items()}
        changed = replace(topic, translations=translations)
        return replace(guide, topics=tuple(changed if one is topic else one for one in guide.topics))
    if said.placed.override.topic == INTERFACE:
        return replace(guide, words={code: _labels(words, code, guide, said) for code, words in guide.words.items()})
    slug = next(one.slug for one in guide.tables if one.name == said.placed.override.topic)
    return replace(guide, words=_with_table(guide, slug, said))


def _address(said: Said) -> str:
    return said.placed.standing.piece or said.placed.override.entry.at


def _translation(translation: Translation, code: str, said: Said) -> Translation:
    """A topic with another title or summary, or with a box that says it."""
    if not said.concerns(code):
        return translation
    if said.is_same and translation.language == said.language:
        return with_value(translation, _address(said), said.piece)
    if _address(said).endswith("/short"):  # it stands on no page, so nothing there can say that it differs
        return translation
    about = text_at(translation, _address(said))
    return replace(translation, text=_with_box(translation.text, about, code, said)) if about else translation


def _with_box(text: Text, about: Segment, code: str, said: Said) -> Text:
    """A text that begins with what the guide says in a line, and what the municipality says there."""
    first, *others = text.sections
    place = replace(about, place=first.place)
    begun = replace(first, blocks=(said.box(code, place, about), *first.blocks))
    return replace(text, sections=(begun, *others))


def _with_table(guide: Guide, slug: str, said: Said) -> dict[str, LanguageWords]:
    """The words of all languages with another table; what is lent from the source stays the same as there."""
    source = guide.words[guide.source.code].tables.get(slug)
    changed = _table(source, guide.source.code, said) if source else None
    words: dict[str, LanguageWords] = {}
    for code, one in guide.words.items():
        table = one.tables.get(slug)
        now = changed if table is source else _table(table, code, said) if table else None
        words[code] = replace(one, tables={**one.tables, slug: now}) if now else one
    return words


def _table(words: TableWords, code: str, said: Said) -> TableWords:
    about = text_at(words, _address(said)) if said.concerns(code) else None
    if about is None:
        return words
    if said.is_same and code == said.language:
        return with_value(words, _address(said), said.piece)
    if is_line(words, _address(said)):
        return _with_intro(words, _with_box(words.intro, about, code, said))
    return with_value(words, _address(said), _both(about, code, said))


def _with_intro(words: TableWords, intro: Text) -> TableWords:
    return cast(TableWords, replace(cast(Any, words), intro=intro))


def _both(about: Segment, code: str, said: Said) -> Segment:
    """What the guide says, and behind it what the municipality says."""
    box = said.box(code, about)
    own = said.piece.spans if code == said.language else (Foreign(said.language, said.piece.spans),)
    return replace(about, spans=(*about.spans, Plain(f" {box.title.words}: "), *own))


def _labels(words: LanguageWords, code: str, guide: Guide, said: Said) -> LanguageWords:
    """The labels of a language; one that is lent from the source stays the same as there."""
    now, source = (text_at(one.interface, _address(said)) for one in (words, guide.words[guide.source.code]))
    is_lent = (
        said.language == guide.source.code and source and now and normalised(now.source) == normalised(source.source)
    )
    if not (said.is_same and now and (code == said.language or is_lent)):
        return words
    interface: Interface = with_value(words.interface, _address(said), said.piece)
    return replace(words, interface=interface)
