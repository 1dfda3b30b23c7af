"""Numbers and addresses as people paste them, from letters, websites and lists of contacts -> as we keep them."""

import re
import unicodedata

from wegwijs.model.unfit import Unfit

_SEPARATOR = r"[\s./\-\u2010-\u2015\u2212]"
"""A space of any width, a point, a slash, a hyphen or a dash of any length."""

_BETWEEN_DIGITS = re.compile(rf"(?<=\d){_SEPARATOR}+(?=\d)")
_MAIL = re.compile(r"[^@\s<>:,;()\"]+@[^@\s<>:,;()\"]+\.[^\W\d_]{2,}")
_POINT_TOO_MANY = re.compile(r"^\.+|\.+(?=[.@])|(?<=@)\.+")
_BEGINNING = re.compile(r"^https?://", re.IGNORECASE)
_TWICE = re.compile(r"^https?:/*(?=https?:)", re.IGNORECASE)
_WHO = re.compile(r"^(https?://)[^/?#@]*@")
_PHONE = re.compile(r"\+?[0-9][0-9 ]*")


def without_invisible(text: str) -> str:
    """A text without spaces around it, and without the invisible signs that come along when one copies it."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf").strip()


def listed(value: object) -> object:
    """A list as many people type it, without brackets: its items with commas between them, or the only one."""
    return tuple(part.strip() for part in value.split(",")) if isinstance(value, str) and value.strip() else value


def mail_address(value: object) -> object:
    """A pasted e-mail address; what stands behind the @ in small letters, for there they are all the same.

    Raises Unfit when one address stands there among other signs, or a point where none can stand.
    """
    if not isinstance(value, str):
        return value
    address = without_invisible(value)
    name, at, host = address.rpartition("@")
    found = _MAIL.findall(address)
    if len(found) == 1 and found[0] != address:
        raise Unfit(f'Write the address only: "{found[0]}".')
    if (right := _POINT_TOO_MANY.sub("", address)) != address:
        raise Unfit(f'There is a dot too many. If you mean this address, write it so: "{right}".')
    return f"{name}{at}{host.lower()}"


def is_mail_address(text: str) -> bool:
    """Whether a text is one e-mail address and nothing else."""
    return bool(_MAIL.fullmatch(without_invisible(text)))


def web_address(value: object) -> object:
    """A pasted web address; the keyboard of a phone likes to begin it with a capital: Https://.

    Raises Unfit when it begins twice, or when everybody would read a name or a password in it.
    """
    if not isinstance(value, str):
        return value
    address = _with_small_beginning(without_invisible(value))
    if (once := _with_small_beginning(_TWICE.sub("", address))) != address:
        raise Unfit(f'It begins twice. Write it so: "{once}".')
    if (open_to_all := _WHO.sub(r"\1", address)) != address:
        raise Unfit(f'What stands before the @ is a name or a password. Take it out: "{open_to_all}".')
    return address


def _with_small_beginning(address: str) -> str:
    return _BEGINNING.sub(lambda start: start.group().lower(), address)


def phone_number(value: object) -> object:
    """A pasted phone number, with plain spaces between its digits. Raises Unfit when it holds more than that."""
    if not isinstance(value, str):
        return value
    number = _BETWEEN_DIGITS.sub(" ", without_invisible(value))
    if number and not _PHONE.fullmatch(number):
        raise Unfit(_phone_remedy(number))
    return number


def _phone_remedy(number: str) -> str:
    if re.search(r"\(\s*0\s*\)", number):
        rest = _digits(re.sub(r"\(\s*0\s*\)", " ", number))
        return f'Take (0) out; with the country in front nobody dials that zero: "{rest}".'
    if re.fullmatch(r"[+()0-9\s]+", number):
        return f'Take the brackets out: "{_digits(number)}".'
    return "Write digits and spaces only, between quotes."


def _digits(number: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[^\d+]", " ", number)).strip()
