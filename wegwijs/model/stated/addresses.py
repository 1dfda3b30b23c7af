"""A text -> the facts that it names, its links, mail addresses and phone numbers."""

import re
from collections.abc import Iterator

from wegwijs.model.stated.fact import Mark

_FACT = re.compile(r"\{\{\s*fact\.([\w-]+)[^{}]*\}\}")
_TARGET = re.compile(r"\]\(\s*([^()\s]+)\s*\)")
_MAIL = re.compile(r"(?:mailto:)?([\w.+%-]+@[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_SIGN = r"[^\s<>()\[\]\"“”»]"
ENDINGS = ("be", "eu", "com", "org", "net", "ua", "gov", "info", "brussels", "vlaanderen", "example")
"""Of addresses that are written without www."""

_LINK = re.compile(
    rf"<?(?:https?://|www\.){_SIGN}+>?|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:{'|'.join(ENDINGS)})(?![\w@-]|\.\w)(?:/{_SIGN}*)?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:tel:)?(?<![\w.,])(?:(?:\+|00)[1-9](?:[\s./()-]*\d){7,13}|0(?:[\s./()-]*\d){8,9})(?!\d|[.,]\d)")
_LANGUAGES = "nl|uk|ua|ru|en|fr|de|ar|pl|ro|tr|es|pt|it|bg|fa|ps|ti|so|sq|sk|cs|hu"
_LANGUAGE = re.compile(
    rf"/(?:{_LANGUAGES})(?:[-_][a-z]{{2}})?(?=/|$|[?#])|^(?:{_LANGUAGES})\.(?=[^.]+\.)"
    r"|(?<=[?&])(?:lang|language|taal|locale)=[\w-]+",
    re.IGNORECASE,
)


def names_in(text: str) -> Iterator[Mark]:
    """Facts by their key."""
    for match in _FACT.finditer(text):
        yield Mark(match.start(), match.end(), "fact", match[1])


def addresses_in(text: str) -> Iterator[Mark]:
    """Mail addresses, and links without what tells their language."""
    for match in _TARGET.finditer(text):
        if match[1].startswith("tel:"):
            yield Mark(match.start(1), match.end(1), "phone", match[1].removeprefix("tel:"))
        elif not match[1].startswith(("mailto:", "http", "www.")):
            yield Mark(match.start(1), match.end(1), "link", match[1])
    for match in _MAIL.finditer(text):
        yield Mark(match.start(), match.end(), "mail", match[1].rstrip(".").lower())
    for match in _LINK.finditer(text):
        end = match.start() + len(match[0].rstrip(".,;:!?"))
        yield Mark(match.start(), end, "link", _address(text[match.start() : end]))


def phones_in(text: str) -> Iterator[Mark]:
    """Phone numbers as one dials them in Belgium, without spaces."""
    for match in _PHONE.finditer(text):
        digits = re.sub(r"[^\d+]", "", match[0].replace("(0)", ""))
        yield Mark(match.start(), match.end(), "phone", re.sub(r"^(?:\+|00)320?", "0", digits))


def _address(written: str) -> str:
    """An address without its protocol, www, and what tells a language."""
    address = re.sub(r"^<?(?:https?://)?(?:www\.)?|>$", "", written, flags=re.IGNORECASE)
    host, slash, path = address.partition("/")
    return _LANGUAGE.sub("", f"{host.lower()}{slash}{path}").rstrip("/?&#")
