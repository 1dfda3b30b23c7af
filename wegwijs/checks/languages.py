"""Guide -> Findings about the table of languages: wrong codes, a language without any file."""

from collections.abc import Iterator
from dataclasses import replace

from wegwijs.checks.shared.presence import present_languages
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.prose import dates
from wegwijs.prose.language_codes import better_code, near_code

_LANGUAGES = "content/languages.yml"


def check_languages(guide: Guide) -> Iterator[Finding]:
    """Codes that are wrong, and languages without a text."""
    present = present_languages(guide)
    for number, language in enumerate(guide.languages):
        place = guide.places.at(_LANGUAGES, "languages", number, "code")
        wrong = _wrong_code(language, place)
        if wrong:
            yield wrong
        elif language not in present:
            yield _without_folder(language, place)


def _wrong_code(language: Language, place: Place) -> Finding | None:
    """What is wrong with a code in the table of languages, if anything."""
    if language.code == "ua":
        return not_the_country(place)
    if better := better_code(language.code):
        return replace(with_better_code(language.code, better, place), language=language.code)
    return None if dates.is_known(language.code) else _without_calendar(language, place)


def not_the_country(place: Place) -> Finding:
    """The code of a country in the place of a language: ua."""
    return Finding(
        check="language-code",
        place=place,
        what="ua is the code of the country Ukraine, not of the Ukrainian language.",
        why="Phones and screen readers would not know in which language they must read to people.",
        remedy="Write uk, and use that name for the folder too: content/uk.",
    )


def with_better_code(code: str, better: str, place: Place) -> Finding:
    """A code of three letters in the place of one of two: eng."""
    return Finding(
        check="language-code",
        place=place,
        what=f"The code of this language is {better}; {code} is another name of it.",
        why="Phones, screen readers and the lists of languages in this program know the short code only.",
        remedy=f"Write {better}; a folder with texts in this language is called content/{better}.",
    )


def _without_calendar(language: Language, place: Place) -> Finding:
    near, name = near_code(language.code), dates.language_name(language.code, "en")
    what = f'"{language.code}" is no code of a language that has calendars and numbers.'
    remedy = "Write the code of ISO 639, such as ar for Arabic or ps for Pashto."
    if near:
        what = f'"{language.code}" ({name}) has no calendar and numbers under this code.'
        remedy = f"Write {near}, which is written with the same ones, also for the folder: content/{near}."
    elif name != language.code:
        what = f"Nobody has made a calendar and numbers for {name} ({language.code}) yet."
        remedy = "Take the language out of this list; a language that its readers know too may help them meanwhile."
    return Finding(
        check="language-code",
        place=place,
        language=language.code,
        what=what,
        why="Dates and amounts could not be written for the people who read it.",
        remedy=remedy,
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
