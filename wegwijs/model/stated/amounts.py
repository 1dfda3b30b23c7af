"""A text -> its prices, percentages, codes and numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal

from wegwijs.model.stated.fact import Kind, Mark

_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f\u2009'’.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
_START = r"(?<![\w.,])"
_SCALES = {
    r"duizend|thousand|тис\.|тисяч\w*|тыс\.|тысяч\w*": 10**3,
    r"miljoen|million|млн|мільйон\w*|миллион\w*": 10**6,
    r"miljard|billion|млрд|мільярд\w*|миллиард\w*": 10**9,
}
_FACTORS = {re.compile(words, re.IGNORECASE): factor for words, factor in _SCALES.items()}
_SCALE = rf"(?:\s*(?:{'|'.join(_SCALES)}))?"
_EURO = r"(?:€|\beur\b|\beuros?\b|\beuro['’]s\b|\bєвро\b|\bевро\b)"
_CENT = r"(?:eurocent|cents?|цент(?:а|ы|и|ов|ів)?)\b"
_PERCENT = r"(?:%|procent\b|per ?cent\b|percent\b|відсот\w+|процент\w*)"
_OR = r"\s*(?:à|-|–|—|tot|of|en|до|або|чи|та|і|или|и|to|or|and)\s*(?:\d[\d.,]*)\s*"
_AMOUNT = re.compile(
    rf"{_EURO}\s*(?P<behind>(?:{_DIGITS}){_SCALE})"
    rf"|{_START}(?P<before>(?:{_DIGITS}){_SCALE})\s*(?:{_EURO}|(?={_OR}{_EURO}))"
    rf"|{_START}(?P<cents>\d+)\s*{_CENT}",
    re.IGNORECASE,
)
_PERCENTAGE = re.compile(rf"{_START}({_DIGITS})\s*(?:{_PERCENT}|(?={_OR}{_PERCENT}))", re.IGNORECASE)
_CODE = re.compile(r"(?<!\w)([A-ZА-ЯІ]{1,3}\d{1,4})(?!\w)")
_LOOK_ALIKES = str.maketrans("АВЕКМНОРСТХІ", "ABEKMHOPCTXI")
_ORDINAL = re.compile(
    rf"{_START}(\d+)(?:ste|de|er?|st|nd|rd|th|-?(?:й|я|е|го|ї|му|м|ій|х|та|те|тя|ша|га|ма|ої|ий|ая|ое|ой|ых))(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"{_START}(?:{_DIGITS}){_SCALE}", re.IGNORECASE)
_CENTS = 100


def money_in(text: str) -> Iterator[Mark]:
    """Amounts in euro."""
    for match in _AMOUNT.finditer(text):
        if match["cents"]:
            yield _number(match, "amount", _shortest(Decimal(match["cents"]) / _CENTS))
        else:
            yield _number(match, "amount", _scaled(match["behind"] or match["before"]))


def percentages_in(text: str) -> Iterator[Mark]:
    """Percentages; both of 20 or 30 %."""
    for match in _PERCENTAGE.finditer(text):
        yield _number(match, "percentage", _shortest(_decimal(match[1])))


def codes_in(text: str) -> Iterator[Mark]:
    """Letters with a number, such as B1, in Latin letters."""
    for match in _CODE.finditer(text):
        yield Mark(match.start(), match.end(), "code", match[1].translate(_LOOK_ALIKES))


def numbers_in(text: str) -> Iterator[Mark]:
    """Numbers; those that count something off, such as 2de, are not certain."""
    for match in _ORDINAL.finditer(text):
        yield Mark(match.start(), match.end(), "number", _shortest(Decimal(match[1])), certain=False)
    for match in _NUMBER.finditer(text):
        yield _number(match, "number", _scaled(match[0]))


def _number(match: re.Match[str], kind: Kind, value: str) -> Mark:
    """One is not certain: in most languages it is an article or a pronoun too."""
    return Mark(match.start(), match.end(), kind, value, certain=value != "1")


def _scaled(written: str) -> str:
    """The number in digits, also of 1,5 miljoen."""
    if written.isdigit():
        return written.lstrip("0") or "0"
    factor = next((factor for words, factor in _FACTORS.items() if words.search(written)), 1)
    return _shortest(_decimal(written) * factor)


def _decimal(digits: str) -> Decimal:
    """The number, however it is cut in thousands; the last sign is that of the cents unless three digits follow it."""
    whole = re.sub(r"[^\d.,]", "", digits)
    *before, last = re.split(r"[.,]", whole)
    is_broken = before and (len(last) != 3 or before[0] in ("", "0") or len({*re.findall("[.,]", whole)}) == 2)
    return Decimal(f"{''.join(before)}.{last}" if is_broken else "".join([*before, last]))


def _shortest(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
