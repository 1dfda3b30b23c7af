"""Days, times, amounts and names of languages in the reader's language, from the CLDR tables in Babel."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import cast
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime, get_day_names
from babel.numbers import format_currency, format_decimal
from babel.units import format_unit

from wegwijs.model.nouns import PluralForm
from wegwijs.model.recurrence import TIME_ZONE
from wegwijs.prose.language_codes import other_name

_COUNTED = range(201)

_YEAR = {"uk": ("р.", "року"), "ru": ("г.", "года")}
"""The word for a year, which CLDR abbreviates and the texts do not."""

_PARTIAL = {7: ("%Y-%m", "yMMMM"), 4: ("%Y", "y")}


@cache
def locale_of(language: str) -> Locale:
    """The language as it is written in Belgium, where that is known: 4 March, not March 4."""
    try:
        return Locale.parse(f"{language}_BE")
    except UnknownLocaleError:
        return Locale.parse(language)


def is_known(language: str) -> bool:
    """Whether CLDR can write dates in a language."""
    try:
        return bool(locale_of(language))
    except UnknownLocaleError:
        return False


def day(value: date, language: str) -> str:
    """22 november 2026."""
    return _in_full(format_date(value, "long", locale=locale_of(language)), language)


def short_day(value: date, language: str) -> str:
    """22-11-2026, where there is little room."""
    return format_date(value, locale_of(language).datetime_skeletons["yMd"], locale=locale_of(language))


def day_of_week(value: date, language: str) -> str:
    """With the name of the day: maandag 7 december 2026."""
    return _in_full(format_date(value, "full", locale=locale_of(language)), language)


@cache
def near_day(value: date, language: str) -> str:
    """With the name of the day and without the year, for a day of the coming year: vrijdag 25 december."""
    pattern = str(locale_of(language).datetime_skeletons["MMMEd"].pattern)
    in_full = re.sub(r"[Ec]+", "EEEE", re.sub(r"[ML]+", "MMMM", pattern))
    return _in_full(format_date(value, in_full, locale=locale_of(language)), language)


@cache
def weekdays(language: str) -> tuple[str, ...]:
    """The names of the days of the week, Monday first: maandag."""
    names = get_day_names("wide", "stand-alone", locale_of(language))
    return tuple(_in_full(names[number], language) for number in range(7))


def leaf(value: date, language: str) -> tuple[str, str, str]:
    """A day as on the leaf of a calendar, in three lines: maandag, 7, december 2026."""
    said = (format_date(value, form, locale=locale_of(language)) for form in ("EEEE", "d", "MMMM y"))
    weekday, number, month = (_in_full(part, language) for part in said)
    return weekday, number, month


def partial_day(value: str, language: str) -> str:
    """A day, month or year as exact as it is written: 2022-05 becomes mei 2022."""
    if len(value) == 10:
        return day(date.fromisoformat(value), language)
    written, skeleton = _PARTIAL[len(value)]
    moment = datetime.strptime(value, written)  # noqa: DTZ007 - a month has no time zone
    pattern = locale_of(language).datetime_skeletons[skeleton].pattern
    return _in_full(format_datetime(moment, pattern, locale=locale_of(language)), language)


def _in_full(said: str, language: str) -> str:
    """A day as the texts write it: "2027 року" and not "2027 р.", on one line, with their apostrophe in п’ятниця."""
    short, full = _YEAR.get(language, ("", ""))
    year = re.sub(rf"\s{re.escape(short)}$", f"\N{NO-BREAK SPACE}{full}", said) if short else said
    return year.replace("\N{MODIFIER LETTER APOSTROPHE}", "\N{RIGHT SINGLE QUOTATION MARK}")


def hour(value: datetime) -> str:
    """10:30, on the clock of 24 hours that Belgium uses."""
    return value.strftime("%H:%M")


def moment(value: datetime) -> str:
    """A moment on a Belgian clock as a program in any country reads it: 2026-12-07T09:00Z."""
    return value.replace(tzinfo=ZoneInfo(TIME_ZONE)).astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def amount(value: Decimal, language: str) -> str:
    """€ 12,50, and € 180 without cents when there are none."""
    said = format_currency(value, "EUR", locale=locale_of(language)).replace("EUR", "€")
    return re.sub(r"[.,]00(?!\d)", "", said) if value == value.to_integral() else said


def kilobytes(size: int, language: str) -> str:
    """A size in bytes as 84 kB, with the sign of the reader's language."""
    return format_unit(max(1, round(size / 1000)), "digital-kilobyte", "short", locale=locale_of(language))


def number(value: Decimal, language: str) -> str:
    """1.250 or 1 250."""
    return format_decimal(value, locale=locale_of(language))


def plural_form(value: Decimal, language: str) -> PluralForm:
    """The form of a noun that follows a number, by the name that CLDR gives it: 3 is "few" in Ukrainian."""
    return cast("PluralForm", locale_of(language).plural_form(value))


def plural_forms(language: str) -> tuple[PluralForm, ...]:
    """The forms that whole numbers need in a language."""
    return tuple(dict.fromkeys(plural_form(Decimal(number), language) for number in _COUNTED))


def examples_of(form: str, language: str) -> list[str]:
    """Three numbers that a form follows."""
    return [str(number) for number in _COUNTED if plural_form(Decimal(number), language) == form][:3]


@cache
def language_name(code: str, language: str) -> str:
    """The name of a language in another one: uk is Oekraïens in nl. The code itself when CLDR has no name for it."""
    names = locale_of(language).languages
    return names.get(code) or names.get(other_name(code) or code, code)
