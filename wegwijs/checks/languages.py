"""Guide -> Findings about the table of languages: wrong codes, a language without any file."""

from collections.abc import Iterator

from wegwijs.checks.shared.presence import present_languages
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.prose import dates

_LANGUAGES = "content/languages.yml"
_SESSIONS = "content/sessions.yml"


def check_languages(guide: Guide) -> Iterator[Finding]:
    """Codes that are wrong, and languages without a text."""
    present = present_languages(guide)
    for number, language in enumerate(guide.languages):
        place = guide.places.at(_LANGUAGES, "languages", number, "code")
        if language.code == "ua":
            yield _ukraine(place)
        elif not dates.is_known(language.code):
            yield _unknown_code(language, place)
        elif language not in present:
            yield _without_folder(language, place)
    yield from _spoken(guide)


def _spoken(guide: Guide) -> Iterator[Finding]:
    for number, session in enumerate(guide.calendar.sessions):
        if session.language == "ua":
            yield _ukraine(guide.places.at(_SESSIONS, "sessions", number, "language"))


def _ukraine(place: Place) -> Finding:
    return Finding(
        check="language-code",
        place=place,
        what="ua is the code of the country Ukraine, not of the Ukrainian language.",
        why="Phones and screen readers would not know in which language they must read to people.",
        remedy="Write uk, and use that name for the folder too: content/uk.",
    )


def _unknown_code(language: Language, place: Place) -> Finding:
    return Finding(
        check="language-code",
        place=place,
        language=language.code,
        what=f'"{language.code}" is no code of a language that has calendars and numbers.',
        why="Dates and amounts could not be written for the people who read it.",
        remedy="Write the code of ISO 639, such as ar for Arabic or ps for Pashto.",
    )


def _without_folder(language: Language, place: Place) -> Finding:
    return Finding(
        check="missing-language",
        place=place,
        language=language.code,
        what=f"There is no text at all in {language.name}: the folder content/{language.code} is empty or not there.",
        why=f"People who read {language.name} could choose their language and would find nothing.",
        remedy="Put the translations in that folder, or take the language out of this list.",
    )
