"""A Guide in one language -> its phone numbers as answers: which number, and what the guide says of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wegwijs.model.addresses import page_path
from wegwijs.model.facts import Phone
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.topics import Topic
from wegwijs.prose.facts import dial, fill_facts
from wegwijs.search.entries import Entry, each_once
from wegwijs.search.plain_text import plain

_MENTION = re.compile(r"\{\{\s*fact\.([a-z0-9-]+)\s*\}\}")
_LISTED = re.compile(r"^\s*(?:\||[-*] )")


@dataclass(frozen=True)
class _Mention:
    """A line that names a number: where it stands, how many numbers its section lists."""

    topic: Topic
    section: str
    heading: str
    line: str
    listed: int


def phone_entries(guide: Guide, language: Language) -> Iterator[Entry]:
    """Each phone number with the line of the longest list of numbers in which it stands."""
    mentions = list(_mentions(guide, language))
    for key, fact in guide.facts.items():
        if isinstance(fact, Phone) and (lines := [one for one in mentions if key in _MENTION.findall(one.line)]):
            best = max(lines, key=lambda one: one.listed)
            yield _entry(guide, language, fact, key, best)


def _entry(guide: Guide, language: Language, fact: Phone, key: str, best: _Mention) -> Entry:
    said = plain(fill_facts(best.line, guide.facts, language.code))
    number = fact.value.replace(" ", "\N{NO-BREAK SPACE}")
    words = {
        "title": each_once(number, dial(fact.value), key.replace("-", " ")),
        "keywords": (said,),
        "headings": (best.heading, best.topic.translations[language.code].title),
        "text": (),
    }
    path = page_path(guide, language, best.topic.slug)
    text = said.replace(number, "").strip(" :–-")
    return Entry("phone", path, best.section, number, text, words, dial=dial(fact.value))


def _mentions(guide: Guide, language: Language) -> Iterator[_Mention]:
    """Every line of a list or table that names a number, in every topic."""
    for topic in guide.topics:
        text = topic.translations.get(language.code)
        if text is None:
            continue
        for section, part in ((section, part) for section, part in text.parts() if section.id):
            lines = [line for line in part.split("\n") if _LISTED.match(line)]
            listed = len({key for line in lines for key in _MENTION.findall(line) if _is_phone(guide, key)})
            for line in lines:
                yield _Mention(topic, section.id, section.title, line, listed)


def _is_phone(guide: Guide, key: str) -> bool:
    return isinstance(guide.facts.get(key), Phone)
