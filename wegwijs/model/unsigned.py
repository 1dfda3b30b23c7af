"""A guide -> the same without the name and the address of its publisher: what is made of it may serve many guides."""

from copy import copy
from dataclasses import replace
from html import escape
from json import dumps

from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Publisher

_NAME, _SCHEME, _REST = "\ue000name\ue000", "\ue000scheme\ue000", "\ue000rest\ue000"
"""Marks, made of a sign that no file of an editor may hold. A link to a calendar has another scheme."""


def unsigned(guide: Guide) -> Guide:
    """The guide with marks in the place of name and address; all that is known of its words stays known."""
    without = copy(guide)
    vars(without)["publisher"] = replace(guide.publisher, name=_NAME, address=f"{_SCHEME}:{_REST}")
    return without


def signed(file: OutputFile, publisher: Publisher) -> OutputFile:
    """A file with name and address in the place of the marks, as HTML or JSON write them."""
    written = escape if file.path.endswith(".html") else _in_json
    content = file.content
    scheme, _, rest = publisher.address.partition(":")
    for mark, value in ((_NAME, publisher.name), (_SCHEME, scheme), (_REST, rest)):
        content = content.replace(mark.encode(), written(value).encode())
    return OutputFile(file.path, content)


def _in_json(text: str) -> str:
    return dumps(text, ensure_ascii=False)[1:-1]
