"""Guide -> Findings about facts: unknown names, facts of the wrong kind, that nobody uses, that no phone can call."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from wegwijs.checks.registrations import registrations
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.facts import Amount, DateFact, Number, Phone, TextFact, Web
from wegwijs.model.guide import Guide
from wegwijs.model.spans import FactMention, facts_in, links_in
from wegwijs.model.tables import values_of
from wegwijs.prose.facts import can_be_called

_FACTS = "content/facts.yml"
_FILLED_IN = re.compile(r"\{\w+\}")


def check_facts_in_texts(guide: Guide) -> Iterator[Finding]:
    """Every fact that a text names exists, and one to which a link goes is an address."""
    for language, mention in unknown_mentions(guide):
        yield _unknown_mention(guide, mention, language)
    for language, mention in _linked(guide):
        if isinstance(guide.facts.get(mention.key), DateFact | Amount | Number | TextFact):
            yield _no_address(mention, language)


def check_facts(guide: Guide) -> Iterator[Finding]:
    """Every official page is a fact of the right kind, and every fact is named somewhere."""
    for key, place in _official_pages(guide):
        if key not in guide.facts:
            yield _unknown_page(guide, key, place)
        elif not isinstance(guide.facts[key], Web):
            yield _wrong_fact(key, place)
    if not guide.unreadable:
        yield from _unused(guide)


def check_phones(guide: Guide) -> Iterator[Finding]:
    """A digit too few or too many, or a country that does not exist."""
    for key, fact in guide.facts.items():
        if isinstance(fact, Phone) and not can_be_called(fact.value):
            yield _no_phone(fact, guide.places.at(_FACTS, key, "value"))


def mentions(guide: Guide) -> Iterator[tuple[str, FactMention]]:
    """Every fact that a text names, with the language of the text."""
    for text in guide.texts:
        for segment in text.segments():
            yield from ((text.language, mention) for mention in facts_in(segment.spans))


def _linked(guide: Guide) -> Iterator[tuple[str, FactMention]]:
    """The facts to which a link goes, with the language of the text."""
    for text in guide.texts:
        for segment in text.segments():
            targets = (link.target for link in links_in(segment.spans))
            yield from ((text.language, target) for target in targets if isinstance(target, FactMention))


def unknown_mentions(guide: Guide) -> Iterator[tuple[str, FactMention]]:
    """The facts in the texts that are not in facts.yml, with the language of the text."""
    for language, mention in mentions(guide):
        if mention.key not in guide.facts and not _is_filled_in(mention):
            yield language, mention


def _is_filled_in(mention: FactMention) -> bool:
    """Whether these are braces of a label in which the program puts a value; only interface.yml has labels."""
    return mention.place.file.endswith("/interface.yml") and bool(_FILLED_IN.fullmatch(mention.key))


def _official_pages(guide: Guide) -> Iterator[tuple[str, Place]]:
    """Every key of a fact that the tables and the front matter name, with its place."""
    at = guide.places.at
    for topic in guide.topics:
        for number, key in enumerate(topic.sources):
            yield key, at(topic.translations[guide.source.code].file, "sources", number)
        if topic.authority:
            yield topic.authority, at(topic.translations[guide.source.code].file, "authority")
    for table in guide.tables:
        yield from ((key, at(f"content/{table.name}.yml", *path)) for key, path in values_of(table, "official"))
    for name, notice in guide.notices.items():
        yield notice.official, at("content/notices.yml", name, "official")


def _unused(guide: Guide) -> Iterator[Finding]:
    used = {mention.key for _, mention in mentions(guide)}
    used |= {key for key, _ in (*_official_pages(guide), *registrations(guide))}
    used |= {guide.welcome.emergency} if guide.welcome else set()
    used |= {notice.fact for notice in guide.notices.values()}
    own = {key for overlay in guide.local for key in overlay.facts} if guide.local else guide.facts
    return (_unused_fact(guide, key) for key in own if key not in used)


def _unknown_mention(guide: Guide, mention: FactMention, language: str) -> Finding:
    what, otherwise = _said_of(mention.key)
    return Finding(
        check="unknown-fact",
        place=mention.place,
        language=language,
        what=what,
        why="Readers would see these signs, or nothing, instead of a number, a date or an address.",
        remedy=_remedy(guide, mention.key, otherwise),
    )


def _said_of(value: str) -> tuple[str, str]:
    """What is wrong with the name of a fact, or with braces, and what to do when no name comes near."""
    if not value.startswith(("{", "}")):
        return f'There is no fact "{value}" in {_FACTS}.', f"Correct the name, or add it to {_FACTS}."
    if "fact" in value or "{{" in value or "}}" in value:
        return f"This is not how a fact is written: {value}", "Write it so: {{ fact.name }}"
    what = f"Braces are for facts and for the ids of headings, and this is neither: {value}"
    return what, "Take it out. A fact is written so: {{ fact.name }}"


def _unknown_page(guide: Guide, key: str, place: Place) -> Finding:
    return Finding(
        check="unknown-fact",
        place=place,
        what=f'There is no fact "{key}" in {_FACTS}.',
        why="Readers could not open the official page.",
        remedy=_remedy(guide, key, f"Correct the name, or add it to {_FACTS}."),
    )


def _remedy(guide: Guide, key: str, otherwise: str) -> str:
    """What to do about an unknown name, with the name that was probably meant."""
    name = key.strip("{} ").removeprefix("fact.")
    near = get_close_matches(name, list(guide.facts), n=1)
    return f'Did you mean "{near[0]}"? {otherwise}' if near else otherwise


def _wrong_fact(key: str, place: Place) -> Finding:
    return Finding(
        check="wrong-fact",
        place=place,
        what=f'The fact "{key}" is no web address.',
        why="Readers could not open the official page.",
        remedy=f"Name a fact with kind: web, or add one to {_FACTS}.",
    )


def _no_address(mention: FactMention, language: str) -> Finding:
    return Finding(
        check="wrong-fact",
        place=mention.place,
        language=language,
        what=f'The fact "{mention.key}" is no address, so a link cannot go there.',
        why="Readers who follow the link would find nothing.",
        remedy="Name a fact with kind: web, phone or mail. Or write the fact without a link: "
        f"{{{{ fact.{mention.key} }}}}",
    )


def _unused_fact(guide: Guide, key: str) -> Finding:
    return Finding(
        check="unused-fact",
        place=guide.places.at(_FACTS, key),
        weight=Weight.PLEASE_FIX,
        what=f'No text names the fact "{key}".',
        why="Somebody keeps looking it up for nothing.",
        remedy=f"Use it in a text: {{{{ fact.{key} }}}}, or take it out.",
    )


def _no_phone(fact: Phone, place: Place) -> Finding:
    return Finding(
        check="phone-number",
        place=place,
        what=f'No phone can call "{fact.value}": there are too few or too many digits, or no such country.',
        why="A reader who needs help would call in vain.",
        remedy="Compare it with the official source, digit by digit.",
    )
