"""Spans -> the words that people read, without HTML, with the facts written out."""

from collections.abc import Iterable
from dataclasses import dataclass

from wegwijs.model.spans import FactMention, Plain, Span, TermMention
from wegwijs.prose.wording import Wording


@dataclass
class FullStop:
    """A date may end with a full stop of its own (2027 р.); then the sentence needs no second one."""

    is_said: bool = False

    def fact(self, text: str) -> str:
        """A fact as it is said."""
        self.is_said = text.endswith(".")
        return text

    def words(self, text: str) -> str:
        """Words, without the full stop that was just said."""
        doubled = self.is_said and text.startswith(".") and not text.startswith("..")
        self.is_said = self.is_said and not text
        return text[1:] if doubled else text


def plain(spans: Iterable[Span], wording: Wording) -> str:
    """The words of spans in a language, with the line ends of the file; an unknown fact keeps its braces."""
    stop = FullStop()
    return "".join(_plain(span, wording, stop) for span in spans)


def _plain(span: Span, wording: Wording, stop: FullStop) -> str:
    match span:
        case Plain(text) | TermMention(_, text):
            return stop.words(text)
        case FactMention():
            return stop.fact(wording.said(span))
        case _:
            return "".join(_plain(inner, wording, stop) for inner in span.spans)
