"""Guide -> Findings about the table of languages: wrong codes, a code twice, a language without any file."""

from collections.abc import Iterator

from wegwijs.checks.presence import present_languages
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language

_LANGUAGES = "content/languages.yml"
_SESSIONS = "content/sessions.yml"


def check_languages(guide: Guide) -> Iterator[Finding]:
    """Codes that are wrong or stand twice, and languages without a folder."""
    present = present_languages(guide)
    codes: set[str] = set()
    for number, language in enumerate(guide.languages):
        place = guide.places.at(_LANGUAGES, "languages", number, "code")
        if language.code == "ua":
            yield _ukraine(place)
        elif language.code in codes:
            yield _twice(language, place)
        elif language not in present:
            yield _without_folder(language, place)
        codes.add(language.code)
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


def _twice(language: Language, place: Place) -> Finding:
    return Finding(
        check="language-code",
        place=place,
        language=language.code,
        what=f'The code "{language.code}" stands here for the second time.',
        why=f"People who read {language.name} would find their language twice, and could not tell which to choose.",
        remedy="Take one of the two out, or correct its code.",
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
