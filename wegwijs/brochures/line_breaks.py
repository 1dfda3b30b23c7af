"""HTML -> the same HTML with line breaks only where a reader expects them."""

import re

_NO_BREAK = "\N{NO-BREAK SPACE}"

_LINK_OF_ONE_WORD = re.compile(r"(<a(?: (?:href|dir)=\"[^\"]*\")+>)([^<\s]+(?:<wbr>[^<\s]+)*)</a>")
_BEFORE_A_COUNTRY = re.compile(r"<wbr>(?=\w{2,3}</a>)")
_TEXT = re.compile(r"<a\b.*?</a>|<title>.*?</title>|(?<=>)[^<>]+(?=<)", re.DOTALL)
_AFTER_SHORT = re.compile(r"(?<![\w-])([^\W\d]|\d\d?)[ \n](?=\w)")
_BEFORE_DASH = re.compile(r"(?<=\S)[ \n](?=[–—][ \n])")
_HYPHENATED = re.compile(rf"([ \n]?)((?:\w\w?{_NO_BREAK})?\w+(?:-[\w.]*\w)+)")
_SPACE_BEFORE_TAG = re.compile(r"\s+(<(?:(?:a|strong|em|b)\b|span (?:class=.whole.|lang=|translate=))[^>]*>)")


def keep_words_whole(html: str, direction: str) -> str:
    """The HTML with no line break where a reader would stumble.

    None after a hyphen (A-kaart, a host), in .be, after a word of one letter or a number of two digits (в Україні,
    30 dagen), before a dash, nor after the first word of a line. WeasyPrint 70 breaks there when a text fits the line
    but the space between it and an inline element does not; so that space goes into the element, unless the element
    runs against the `direction` of the text.
    """

    def with_space_inside(tag: re.Match[str]) -> str:
        against = "dir=" in tag[1] and f'dir="{direction}"' not in tag[1]
        return tag[0] if against else f"{tag[1]} "

    html = _BEFORE_A_COUNTRY.sub("", html)
    html = _LINK_OF_ONE_WORD.sub(r'\1<span class="whole">\2</span></a>', html)
    html = _SPACE_BEFORE_TAG.sub(with_space_inside, html)
    return _TEXT.sub(_without_breaks, html)


def _without_breaks(text: re.Match[str]) -> str:
    """A text with what belongs together kept together; what begins with a tag stays as it is."""
    if text[0].startswith("<"):
        return text[0]
    said = _BEFORE_DASH.sub(_NO_BREAK, _AFTER_SHORT.sub(rf"\1{_NO_BREAK}", text[0]))
    return _HYPHENATED.sub(_whole, said)


def _whole(found: re.Match[str]) -> str:
    """A hyphenated word in one piece; the line may end before it, for the space is outside of that piece."""
    word = f'<span class="whole">{found[2]}</span>'
    return f"<span>{found[1]}{word}</span>" if found[1] else word
