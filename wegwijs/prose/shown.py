"""The sections of a topic as readers see them -> HTML: some stand in the source language, some lag behind it.

What is added is marked `data-alone`: no text of another page stands beside it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape

from wegwijs.model.texts import Lag, Section
from wegwijs.prose import dates
from wegwijs.prose.blocks import NOTHING_ADDED, Added, sections_html
from wegwijs.prose.inline import InlineWriter
from wegwijs.prose.speaker import Speaker


def shown_html(
    speaker: Speaker,
    sections: Iterable[Section],
    writer: InlineWriter,
    id_prefix: str = "",
    added: Added = NOTHING_ADDED,
) -> str:
    """Sections of a topic that is there in the language of the reader, with what is added to them."""
    return "\n".join(part for section in sections for part in _section(speaker, section, writer, id_prefix, added))


def in_source_html(
    speaker: Speaker,
    sections: Iterable[Section],
    writer: InlineWriter,
    id_prefix: str = "",
    added: Added = NOTHING_ADDED,
) -> str:
    """Sections in the source language, for a reader of another one; what is added says its own language."""
    original = replace(speaker, language=speaker.guide.source)
    html = sections_html(sections, replace(writer, wording=original.wording), id_prefix, added)
    return said_in_source(original, html)


def said_in_source(original: Speaker, html: str) -> str:
    """What the source says, on a page in another language."""
    return f"<div{_said_in(original)} data-alone>\n{html}\n</div>"


def _section(speaker: Speaker, section: Section, writer: InlineWriter, id_prefix: str, added: Added) -> Iterator[str]:
    if section.language in ("", speaker.code):
        yield sections_html((section,), writer, id_prefix, _with_lag(speaker, section, writer, added))
    elif section.heading or section.blocks:
        yield _note(str(speaker.said("in_source")), "")
        yield in_source_html(speaker, (section,), writer, id_prefix, replace(added, in_heading={}))


def _with_lag(speaker: Speaker, section: Section, writer: InlineWriter, added: Added) -> Added:
    if section.lag is None:
        return added
    below = lag_html(speaker, section.lag, writer), added.below_heading.get(section.id, "")
    return replace(added, below_heading={section.id: "\n".join(filter(None, below))})


def lag_html(speaker: Speaker, lag: Lag, writer: InlineWriter) -> str:
    """That a translation is behind since a day, and what the source says now."""
    original = replace(speaker, language=speaker.guide.source)
    said = replace(writer, wording=original.wording, explains=False)
    lines = [f"<p{_said_in(original)}>{said.html(segment.spans)}</p>" for segment in lag.segments]
    return _note(str(speaker.said("behind_source", date=dates.day(lag.since, speaker.code))), "\n".join(lines))


def _note(title: str, html: str) -> str:
    return (
        f'<div class="admonition info" role="note" data-alone>\n<p class="admonition-title">{title}</p>\n{html}</div>'
    )


def _said_in(speaker: Speaker) -> str:
    return f' lang="{escape(speaker.code)}" dir="{speaker.language.direction}"'
