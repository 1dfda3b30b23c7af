"""Markdown of the editors -> a Text of the guide, with Findings about what its dialect does not have.

This is the one reader of the words: whatever is checked, shown, printed or searched is made from what it returns.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from wegwijs.findings import Finding, Place
from wegwijs.model.texts import Paragraph, Section, Text
from wegwijs.reading.addresses import Addresses
from wegwijs.reading.blocks import BlockReader
from wegwijs.reading.lines import as_seen, mistakes_in_text
from wegwijs.reading.lost import lost_words
from wegwijs.reading.markdown import parsed
from wegwijs.reading.mistakes import finding_of, is_mild, without_shadows
from wegwijs.reading.source import Source

_LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True)
class ReadText:
    """A text, and what in it cannot stay."""

    text: Text
    findings: tuple[Finding, ...]


@lru_cache(maxsize=16_384)
def read_text(markdown: str, language: str, start: Place, address: str, is_value: bool = False) -> ReadText:
    """A Markdown text that starts at a place: the body of a topic, or a value of YAML, which folds its lines.

    `address` is where it stands in the guide: `wonen`, or `rights/intro`.
    It is remembered, so that a preview looks only into what was edited.
    """
    source = Source(as_seen(_LINE_END.sub("\n", markdown)), start, is_folded=is_value)
    reader = BlockReader(source, parsed(source.text), Addresses(address))
    sections = _alone(tuple(reader.sections()), address) if is_value else tuple(reader.sections())
    text = Text(language, start, sections)
    mistakes = without_shadows([*mistakes_in_text(source), *reader.mistakes])
    if all(map(is_mild, mistakes)):
        mistakes.extend(lost_words(source, text))
    findings = dict.fromkeys(finding_of(mistake, source, language) for mistake in mistakes)
    return ReadText(text, tuple(findings))


def _alone(sections: tuple[Section, ...], address: str) -> tuple[Section, ...]:
    """A value that is one paragraph has the address of the value."""
    match sections:
        case (Section(blocks=(Paragraph(segment),)) as section,):
            return (replace(section, blocks=(Paragraph(replace(segment, address=address)),)),)
        case _:
            return sections
