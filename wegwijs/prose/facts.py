"""`{{ fact.key }}` in a text -> the value as Markdown, in the form of the reader's language."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

import phonenumbers

from wegwijs.model.facts import Amount, DateFact, Fact, Mail, Number, Phone, Web
from wegwijs.prose import dates

_FACT = re.compile(r"(?P<target>\]\()?\{\{\s*fact\.(?P<key>[a-z0-9-]+)\s*\}\}")
_COUNTRY = "BE"
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def fill_facts(text: str, facts: Mapping[str, Fact], language: str) -> str:
    """The text with every known fact written out; what is unknown stays as it was."""

    def value(match: re.Match[str]) -> str:
        fact = facts.get(match["key"])
        if fact is None:
            return match.group(0)
        return f"]({address(fact)}" if match["target"] else spoken(fact, language)

    return _FACT.sub(value, text)


def address(fact: Fact) -> str:
    """What a link to this fact points at."""
    if isinstance(fact, Phone):
        return f"tel:{dial(fact.value)}"
    if isinstance(fact, Mail):
        return f"mailto:{fact.value}"
    return str(fact.value)


def spoken(fact: Fact, language: str) -> str:
    """The fact as Markdown that a reader sees."""
    if isinstance(fact, Phone):
        number = fact.value.replace(" ", _NO_BREAK_SPACE)
        return f"[{number}]({address(fact)}){{: .phone dir=ltr }}"
    if isinstance(fact, Web):
        return f"[{host(fact.value)}]({fact.value})"
    if isinstance(fact, Mail):
        return f"[{fact.value}]({address(fact)})"
    return _plain(fact, language)


def _plain(fact: Fact, language: str) -> str:
    if isinstance(fact, DateFact):
        return dates.day(fact.value, language)
    if isinstance(fact, Amount):
        return dates.amount(fact.value, language)
    if isinstance(fact, Number):
        return dates.number(fact.value, language)
    return str(fact.value)


def host(web_address: str) -> str:
    """The part of a web address that people say aloud: groeipakket.be."""
    return (urlsplit(web_address).hostname or web_address).removeprefix("www.")


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
