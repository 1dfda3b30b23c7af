"""Glossary words in a text -> buttons that open their explanation; needs no script, only HTML's popover."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from wegwijs.model.glossary import Term

_PROTECTED = re.compile(r"(\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?|<[^>]+>|\{[^}]*\})")
"""Links, tags and attributes: no button may stand in them."""


@dataclass(frozen=True)
class TermMarker:
    """Marks the words of the source language's glossary; they stay visible in texts of all languages."""

    terms: Mapping[str, Term]

    def mark(self, markdown: str) -> tuple[str, tuple[str, ...]]:
        """The text with each term marked, once in a section; and the ids of the terms in it."""
        page = _Page(self)
        lines = [page.line(line) for line in markdown.split("\n")]
        return "\n".join(lines), tuple(page.used)

    @cached_property
    def forms(self) -> Mapping[str, str]:
        """Every form of every word -> the id of its term."""
        return {form: key for key, term in self.terms.items() for form in (term.word, *term.also)}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of the forms as a whole word, the longest first; at the start of a sentence with a capital."""
        forms = "|".join(_any_start(form) for form in sorted(self.forms, key=len, reverse=True))
        word = rf"(?<![\w-])(?P<word>{forms})(?![\w-])" if forms else r"(?P<word>(?!))"
        return re.compile(rf"(?P<before>[(«„“\"]*){word}(?P<after>[)»”\",.;:?!…]*)")


@dataclass
class _Page:
    marker: TermMarker
    used: dict[str, None] = field(default_factory=dict[str, None])
    seen: set[str] = field(default_factory=set[str])

    def line(self, line: str) -> str:
        """A line of Markdown; headings, tables and titles of boxes stay as they are."""
        if line.startswith("#"):
            self.seen.clear()
        if line.lstrip().startswith(("#", "|", "!!!")):
            return line
        parts = _PROTECTED.split(line)
        return "".join(part if number % 2 else self._words(part) for number, part in enumerate(parts))

    def _words(self, text: str) -> str:
        return self.marker.pattern.sub(self._button, text)

    def _button(self, match: re.Match[str]) -> str:
        word = match["word"]
        key = self.marker.forms.get(word) or self.marker.forms[word[0].lower() + word[1:]]
        if key in self.seen:
            return match.group()
        self.seen.add(key)
        self.used[key] = None
        shown = f"{match['before']}<u>{word}</u>{match['after']}"  # a line may end between a button and a bracket
        return f'<button type="button" class="explained" popovertarget="term-{key}">{shown}</button>'


def _any_start(form: str) -> str:
    first = form[0]
    return f"[{first}{first.upper()}]{re.escape(form[1:])}" if first.islower() else re.escape(form)
