"""Guide -> Findings about values that are typed where another language names a fact: an amount, a date, a number."""

from collections.abc import Iterator

from wegwijs.findings import Finding, Place
from wegwijs.model.facts import Fact
from wegwijs.model.guide import Guide
from wegwijs.model.typed_over import TypedOver

_NAMES = {"phone": "phone number", "web": "web address", "mail": "e-mail address"}
"""Kind of a fact -> what editors call it, where that is another word."""


def check_typed_over(guide: Guide) -> Iterator[Finding]:
    """One Finding in the file where it was typed, whichever languages kept the fact."""
    for over in guide.typed_over:
        name = _name(guide.facts[over.key])
        if over.language == guide.source.code:
            yield _in_source(over, name, guide.places.at("content/facts.yml", over.key, "value"))
        else:
            yield _in_translation(guide, over)


def _name(fact: Fact) -> str:
    return _NAMES.get(fact.kind, fact.kind)


def _in_source(over: TypedOver, name: str, value: Place) -> Finding:
    return Finding(
        check="typed-over-fact",
        place=over.place,
        language=over.language,
        what=f'"{over.typed}" is typed here; the translations name the fact "{over.key}" in this place.',
        why="They would go on with the old value, and readers would be told different things.",
        remedy=f"Change the {name} in {value.file}, line {value.line}, if it is a new one, and write "
        f"{{{{ fact.{over.key} }}}} here again: then it is right in every language.",
    )


def _in_translation(guide: Guide, over: TypedOver) -> Finding:
    source, language = guide.source, next(one for one in guide.languages if one.code == over.language)
    return Finding(
        check="typed-over-fact",
        place=over.place,
        language=over.language,
        what=f'"{over.typed}" is typed here; the text in {source.name} (line {over.named.line}) '
        f'names the fact "{over.key}" in this place.',
        why=f"When it changes, people who read {language.name} would still be told the old value.",
        remedy=f"Write {{{{ fact.{over.key} }}}} here again.",
    )
