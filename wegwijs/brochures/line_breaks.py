"""HTML -> the same HTML with line breaks only where a reader expects them."""

import re

_LINK_OF_ONE_WORD = re.compile(r"(<a(?: (?:href|dir)=\"[^\"]*\")+>)([^<\s]+(?:<wbr>[^<\s]+)*)</a>")
_BEFORE_A_COUNTRY = re.compile(r"<wbr>(?=\w{2,3}</a>)")
_TEXT = re.compile(r"<a\b.*?</a>|<title>.*?</title>|(?<=>)[^<>]+(?=<)", re.DOTALL)
_HYPHENATED = re.compile(r"\w+(?:-[\w.]*\w)+")
_SPACE_BEFORE_TAG = re.compile(r"\s+(<(?:(?:a|strong|em)\b|span (?:class=.whole.|lang=|translate=))[^>]*>)")


def keep_words_whole(html: str, direction: str) -> str:
    """The HTML with no line break after a hyphen (A-kaart, a host), in .be, nor after the first word of a line.

    WeasyPrint 70 breaks there when a text fits the line but the space between it and an inline element does not;
    so that space goes into the element, unless the element runs against the `direction` of the text.
    """

    def with_space_inside(tag: re.Match[str]) -> str:
        against = "dir=" in tag[1] and f'dir="{direction}"' not in tag[1]
        return tag[0] if against else f"{tag[1]} "

    html = _BEFORE_A_COUNTRY.sub("", html)
    html = _LINK_OF_ONE_WORD.sub(r'\1<span class="whole">\2</span></a>', html)
    html = _TEXT.sub(_without_breaks, html)
    return _SPACE_BEFORE_TAG.sub(with_space_inside, html)


def _without_breaks(text: re.Match[str]) -> str:
    """A text with its hyphenated words kept whole; what begins with a tag stays as it is."""
    if text[0].startswith("<"):
        return text[0]
    return _HYPHENATED.sub(r'<span class="whole">\g<0></span>', text[0])
