"""Guide -> Findings about nouns that follow the number of a fact: unknown ones, and forms that are missing."""

from collections.abc import Container, Iterator

from wegwijs.findings import Finding, Place
from wegwijs.model.facts import Number
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.spans import FactMention, facts_in
from wegwijs.prose import dates


def check_counted(guide: Guide) -> Iterator[Finding]:
    """Each counted noun has all its forms in its language, and stands behind a fact that is a number.

    What is still a copy of another language is not looked at, and a language that is begun needs no more than it uses.
    """
    counted = [(code, mention) for code, mention in _own_mentions(guide) if mention.counted]
    for code, mention in counted:
        if mention.key in guide.facts:
            yield from _mention(guide, code, mention)
    for language in guide.languages:
        used = {mention.counted for code, mention in counted if code == language.code}
        yield from _forms(guide, language, guide.words[language.code].nouns if language.complete else used)


def _own_mentions(guide: Guide) -> Iterator[tuple[str, FactMention]]:
    """The facts that texts in their own language name, with that language."""
    copies = guide.freshness.copies
    for text in guide.texts:
        for segment in text.segments() if text.place.file not in copies.files else ():
            if not copies.hold(segment):
                yield from ((text.language, mention) for mention in facts_in(segment.spans))


def _mention(guide: Guide, code: str, mention: FactMention) -> Iterator[Finding]:
    file = f"content/{code}/nouns.yml"
    if not isinstance(guide.facts[mention.key], Number):
        what = f'"{mention.counted}" follows the fact "{mention.key}", which is no number.'
        yield _finding(mention.place, code, what, f"Write {{{{ fact.{mention.key} }}}} and the words behind it.")
    elif mention.counted not in guide.words[code].nouns:
        what = f'There is no noun "{mention.counted}" in {file}.'
        yield _finding(mention.place, code, what, f"Add it there with all its forms, or correct its name: {file}.")


def _forms(guide: Guide, language: Language, wanted: Container[str]) -> Iterator[Finding]:
    """Missing forms of some nouns, in a language whose numbers can be said at all."""
    needed = dates.plural_forms(language.code) if dates.is_known(language.code) else ()
    for name, forms in guide.words[language.code].nouns.items():
        for form in (form for form in needed if name in wanted and form not in forms):
            place = guide.places.at(f"content/{language.code}/nouns.yml", name)
            what = f'The noun "{name}" has no form "{form}", which {language.name} needs.'
            example = ", ".join(dates.examples_of(form, language.code))
            yield _finding(place, language.code, what, f"Add a line {form}: with the form that follows {example}.")


def _finding(place: Place, language: str, what: str, remedy: str) -> Finding:
    why = "When the number changes, readers would see a form that is wrong, or no word at all."
    return Finding(check="counted-noun", place=place, language=language, what=what, why=why, remedy=remedy)
