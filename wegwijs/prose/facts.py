"""Facts -> how people say them in the language of the reader, and where a link to them goes."""

import re
from urllib.parse import urlsplit

import phonenumbers

from wegwijs.model.facts import Amount, DateFact, Fact, Mail, Number, Phone, Web
from wegwijs.prose import dates

_COUNTRY = "BE"
_LONG = 21
"""A narrow column has room for so many letters of an address."""
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def spoken(fact: Fact, language: str) -> str:
    """The fact as a reader sees it; a phone number is never broken over two lines."""
    match fact:
        case Phone():
            return fact.value.replace(" ", NO_BREAK_SPACE)
        case Web():
            return host(fact.value)
        case DateFact():
            return dates.day(fact.value, language)
        case Amount():
            return dates.amount(fact.value, language)
        case Number():
            return dates.number(fact.value, language)
        case _:
            return str(fact.value)


def address(fact: Fact) -> str:
    """What a link to this fact points at."""
    if isinstance(fact, Phone):
        return f"tel:{dial(fact.value)}"
    if isinstance(fact, Mail):
        return f"mailto:{fact.value}"
    return str(fact.value)


def host(web_address: str) -> str:
    """The part of a web address that people say aloud: groeipakket.be."""
    return (urlsplit(web_address).hostname or web_address).removeprefix("www.")


def whole_address(web_address: str) -> str:
    """An address as people type it: groeipakket.be/nl, without what a browser adds by itself."""
    return re.sub(r"^https?://(www\.)?|/$", "", web_address)


def pieces(readable: str) -> list[str]:
    """An address in the pieces between which a line may end: after a slash; in a long piece, after a full stop too."""
    parts = re.findall(r"[^/]*/|[^/]+$", readable)
    return [piece for part in parts for piece in (re.findall(r"[^.]*\.|[^.]+$", part) if len(part) > _LONG else [part])]


def dial(number: str) -> str:
    """What a phone dials: with the country in front, except for short numbers such as 112."""
    parsed = _parsed(number)
    if parsed and phonenumbers.is_valid_number(parsed):
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return number.replace(" ", "")


def can_be_called(number: str) -> bool:
    """Whether such a number can exist, in Belgium or with a country in front."""
    parsed = _parsed(number)
    if parsed is None:
        return False
    return phonenumbers.is_valid_number(parsed) or phonenumbers.is_valid_short_number_for_region(parsed, _COUNTRY)


def _parsed(number: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(number, _COUNTRY)
    except phonenumbers.NumberParseException:
        return None
