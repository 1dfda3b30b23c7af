"""Guide -> Findings about nouns that follow the number of a fact: unknown ones, and forms that are missing."""

from collections.abc import Iterator

from wegwijs.checks.facts import mentions
from wegwijs.findings import Finding, Place
from wegwijs.model.facts import Number
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.spans import FactMention
from wegwijs.prose import dates


def check_counted(guide: Guide) -> Iterator[Finding]:
    """Each counted noun has all its forms in its language, and stands behind a fact that is a number."""
    for code, mention in mentions(guide):
        if mention.counted and mention.key in guide.facts:
            yield from _mention(guide, code, mention)
    for language in guide.languages:
        yield from _forms(guide, language)


def _mention(guide: Guide, code: str, mention: FactMention) -> Iterator[Finding]:
    file = f"content/{code}/nouns.yml"
    if not isinstance(guide.facts[mention.key], Number):
        what = f'"{mention.counted}" follows the fact "{mention.key}", which is no number.'
        yield _finding(mention.place, code, what, f"Write {{{{ fact.{mention.key} }}}} and the words behind it.")
    elif mention.counted not in guide.words[code].nouns:
        what = f'There is no noun "{mention.counted}" in {file}.'
        yield _finding(mention.place, code, what, f"Add it there with all its forms, or correct its name: {file}.")


def _forms(guide: Guide, language: Language) -> Iterator[Finding]:
    """Missing forms, in a language whose numbers can be said at all."""
    needed = dates.plural_forms(language.code) if dates.is_known(language.code) else ()
    for name, forms in guide.words[language.code].nouns.items():
        for form in (form for form in needed if form not in forms):
            place = guide.places.at(f"content/{language.code}/nouns.yml", name)
            what = f'The noun "{name}" has no form "{form}", which {language.name} needs.'
            example = ", ".join(dates.examples_of(form, language.code))
            yield _finding(place, language.code, what, f"Add a line {form}: with the form that follows {example}.")


def _finding(place: Place, language: str, what: str, remedy: str) -> Finding:
    why = "When the number changes, readers would see a form that is wrong, or no word at all."
    return Finding(check="counted-noun", place=place, language=language, what=what, why=why, remedy=remedy)
