"""A text -> the days and months in it, in whatever way they are written."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from wegwijs.model.stated.fact import Mark
from wegwijs.model.stated.words import plain, words_in

_MONTHS = {
    "nl": (
        "januari|jan", "februari|feb", "maart|mrt", "april|apr", "mei", "juni|jun", "juli|jul", "augustus|aug",
        "september|sept|sep", "oktober|okt", "november|nov", "december|dec",
    ),
    "en": (
        "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
        "september|sept|sep", "october|oct", "november|nov", "december|dec",
    ),
    "uk": (
        "січень|січня|січню|січні|січнем", "лютий|лютого|лютому|лютим", "березень|березня|березню|березні|березнем",
        "квітень|квітня|квітню|квітні|квітнем", "травень|травня|травню|травні|травнем",
        "червень|червня|червню|червні|червнем", "липень|липня|липню|липні|липнем",
        "серпень|серпня|серпню|серпні|серпнем", "вересень|вересня|вересню|вересні|вереснем",
        "жовтень|жовтня|жовтню|жовтні|жовтнем", "листопад|листопада|листопаду|листопаді|листопадом",
        "грудень|грудня|грудню|грудні|груднем",
    ),
    "ru": (
        "январь|января|январю|январе|январем|январём", "февраль|февраля|февралю|феврале|февралем|февралём",
        "март|марта|марту|марте|мартом", "апрель|апреля|апрелю|апреле|апрелем", "май|мая|маю|мае|маем",
        "июнь|июня|июню|июне|июнем", "июль|июля|июлю|июле|июлем", "август|августа|августу|августе|августом",
        "сентябрь|сентября|сентябрю|сентябре|сентябрем|сентябрём", "октябрь|октября|октябрю|октябре|октябрем|октябрём",
        "ноябрь|ноября|ноябрю|ноябре|ноябрем|ноябрём", "декабрь|декабря|декабрю|декабре|декабрем|декабрём",
    ),
}  # fmt: skip

_WEEKDAYS = {
    "nl": (
        "maandag|maandagen|maandags", "dinsdag|dinsdagen|dinsdags", "woensdag|woensdagen|woensdags",
        "donderdag|donderdagen|donderdags", "vrijdag|vrijdagen|vrijdags", "zaterdag|zaterdagen|zaterdags",
        "zondag|zondagen|zondags",
    ),
    "en": (
        "monday|mondays", "tuesday|tuesdays", "wednesday|wednesdays", "thursday|thursdays", "friday|fridays",
        "saturday|saturdays", "sunday|sundays",
    ),
    "uk": (
        "понеділок|понеділка|понеділку|понеділком|понеділки|понеділках|щопонеділка",
        "вівторок|вівторка|вівторку|вівторком|вівторки|вівторках|щовівторка",
        "середа|середи|середу|середі|середою|середах|щосереди",
        "четвер|четверга|четвергу|четвергом|четверги|щочетверга",
        "п'ятниця|п'ятниці|п'ятницю|п'ятницею|п'ятницях|щоп'ятниці",
        "субота|суботи|суботу|суботі|суботою|суботах|щосуботи", "неділя|неділі|неділю|неділею|неділях|щонеділі",
    ),
    "ru": (
        "понедельник|понедельника|понедельнику|понедельником|понедельники|понедельникам",
        "вторник|вторника|вторнику|вторником|вторники|вторникам", "среду|средам",
        "четверг|четверга|четвергу|четвергом|четверги|четвергам",
        "пятница|пятницы|пятницу|пятнице|пятницей|пятницам", "суббота|субботы|субботу|субботе|субботой|субботам",
        "воскресенье|воскресенья|воскресенью|воскресеньем|воскресеньям",
    ),
}  # fmt: skip

_DIGITS = re.compile(
    r"(?<![\w.,/-])(?:(?P<iso>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
    r"|(?P<first>\d{1,2})(?P<sign>[./-])(?P<second>\d{1,2})(?P=sign)(?P<year>\d{4}|\d\d))(?![\w/-]|[.,]\d)"
)
_YEAR = r"(?:,? *(?:of +)?(?P<year>(?:19|20)\d\d)(?!\d)(?: *(?:року|рік|р\.|года|году|год|г\.))?)?"
_DAY = r"(?<![\d.,:/])(?P<day>\d{1,2})"
_ORDINAL = r"(?:(?:st|nd|rd|th|ste|de|e)\b|-?(?:го|е|те|ого|ое|му|м)\b|\.)?"
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_POINT = r"(?:\.(?= *\d))?"
"""Behind a month that is cut short; else it ends a sentence."""

_MAY_BE_A_MONTH = re.compile(
    r"(?:\b(?:in|since|until|till|from|by|before|after|to|of|and|end|early|late|mid) +|-)$", re.IGNORECASE
)
"""What stands before a month: may and march are other words too."""


def days_in(text: str, language: str) -> Iterator[Mark]:
    """Days such as 2027-03-04, 03-04 without a year, 2027-03 without a day, and March by itself."""
    for match in _DIGITS.finditer(text):
        if value := _in_digits(match):
            yield Mark(match.start(), match.end(), "date", value)
    if months(language).keys().isdisjoint(words_in(plain(text))):
        return
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            if value := _in_words(match, text, months(language)):
                yield Mark(match.start(), match.end(), "date", value)


def weekdays_in(text: str, language: str) -> Iterator[Mark]:
    """Days of the week, as Monday."""
    for match in _WORD.finditer(plain(text)):
        if number := weekdays(language).get(match[0]):
            yield Mark(match.start(), match.end(), "date", _english(_WEEKDAYS, number))


@cache
def months(language: str) -> dict[str, int]:
    """Each name of a month, in all its forms -> its number."""
    return _numbered(_MONTHS.get(language, ()))


@cache
def weekdays(language: str) -> dict[str, int]:
    """Each name of a day of the week, in all its forms -> its number; Monday is 1."""
    return _numbered(_WEEKDAYS.get(language, ()))


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, forms in enumerate(names, 1) for name in forms.split("|")}


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """What finds a month behind its day, before its day, and by itself."""
    month = rf"\b(?P<month>{'|'.join(sorted(months(language), key=len, reverse=True))})\b"
    return (
        re.compile(rf"{_DAY} *{_ORDINAL} *(?:of +)?{month}{_POINT}{_YEAR}", re.IGNORECASE),
        re.compile(rf"{month}{_POINT} +{_DAY}(?:st|nd|rd|th)?(?![\d:.]\d|\d){_YEAR}", re.IGNORECASE),
        re.compile(rf"{month}(?P<day>){_YEAR}", re.IGNORECASE),
    )


def _english(names: Mapping[str, Sequence[str]], number: int) -> str:
    """What a Finding calls a month or a day of the week."""
    return names["en"][number - 1].partition("|")[0].capitalize()


def _in_digits(match: re.Match[str]) -> str | None:
    if match["iso"]:
        return _date(match["iso"], int(match["iso_month"]), int(match["iso_day"]))
    first, second, year = int(match["first"]), int(match["second"]), match["year"]
    day, month = (second, first) if second > 12 >= first else (first, second)
    return _date(year if len(year) == 4 else f"20{year}", month, day)


def _in_words(match: re.Match[str], text: str, numbers: Mapping[str, int]) -> str | None:
    month, year = numbers[match["month"].lower()], match["year"]
    if match["day"]:
        return _date(year or "", month, int(match["day"]))
    if year:
        return f"{year}-{month:02}"
    return _english(_MONTHS, month) if _is_month(match["month"], text[: match.start()]) else None


def _is_month(name: str, before: str) -> bool:
    """Whether a word by itself is a month; jan and sep without a day are not, nor is may without a sign of it."""
    if name.lower() in ("may", "march"):
        return name[0].isupper() and bool(_MAY_BE_A_MONTH.search(before))
    return name.lower() in ("mei", "май") or len(name) > 3


def _date(year: str, month: int, day: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{year}-{month:02}-{day:02}" if year else f"{month:02}-{day:02}"
