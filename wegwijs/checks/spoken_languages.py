"""Guide -> Findings about the languages that are spoken in the sessions: codes that nobody can call by a name."""

from collections.abc import Iterable, Iterator

from wegwijs.checks.languages import not_the_country, with_better_code
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.prose import dates
from wegwijs.prose.language_codes import better_code


def check_spoken_languages(guide: Guide) -> Iterator[Finding]:
    """The language of each session has a name in every language of the guide."""
    yield from check_codes(guide, _spoken(guide))


def check_codes(guide: Guide, codes: Iterable[tuple[str, Place]]) -> Iterator[Finding]:
    """The same of any codes of languages, each with its place."""
    for code, place in codes:
        if code == "ua":
            yield not_the_country(place)
        elif better := better_code(code):
            yield with_better_code(code, better, place)
        elif nameless := [name for name, known in _names(guide, code).items() if not known]:
            yield _without_name(guide, code, nameless, place)


def _spoken(guide: Guide) -> Iterator[tuple[str, Place]]:
    """Each code of a language in the calendar, with its place."""
    for number, session in enumerate(guide.calendar.sessions):
        for field in ("language", "second_language", "interpreter"):
            if code := getattr(session, field):
                yield code, guide.places.at("content/sessions.yml", "sessions", number, field)


def _names(guide: Guide, code: str) -> dict[str, bool]:
    """The languages of the guide, and whether they have a name for this one."""
    readable = (language for language in guide.languages if dates.is_known(language.code))
    return {language.name: dates.language_name(code, language.code) != code for language in readable}


def _without_name(guide: Guide, code: str, nameless: list[str], place: Place) -> Finding:
    return Finding(
        check="language-code",
        place=place,
        weight=Weight.STOPS if guide.source.name in nameless else Weight.PLEASE_FIX,
        what=f'The program knows no name for the language "{code}" in {", ".join(nameless)}.',
        why=f'Readers would see "{code}" instead of the name of a language, and could not tell whether it is theirs.',
        remedy="Write the code of ISO 639, such as uk for Ukrainian or ps for Pashto.",
    )
