"""A Guide in one language -> `embed/<language>/<topic>/`: a page for a frame in another site, and its oEmbed file.

A link leaves the frame and opens beside it; only a link to a place on the same page, and to another language, stays. In
a frame nothing is fetched and nothing is kept: another site may forbid both.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from html import escape
from itertools import groupby
from pathlib import Path

from wegwijs.freshness import lag_of_table
from wegwijs.model.addresses import embed_address, embed_path, page_address, whole_addresses
from wegwijs.model.glossary import Glossary
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.rights import RightsTable
from wegwijs.model.sessions import Calendar
from wegwijs.model.tables import PageTable
from wegwijs.model.texts import Section
from wegwijs.model.topics import Topic, Translation
from wegwijs.prose import tables
from wegwijs.prose.shown import in_source_html, lag_html, said_in_source, shown_html
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render, safe
from wegwijs.remembering import Once, anew

SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"
"""What a frame may do: report its height, and open links beside itself; also tel: and webcal: links need the second."""

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
"""Less than other pages may: nothing is fetched by a script. Who may frame a page, a <meta> cannot say."""

_TEMPLATES = Path(__file__).parent / "templates"


def _rights(speaker: Speaker) -> str:
    return f"{tables.rights_question(speaker)}\n{tables.rights(speaker)}"


_BODIES = {RightsTable.slug: _rights, Calendar.slug: tables.calendar, Glossary.slug: tables.glossary}
"""The tables that can stand in another site; the intake sheet is a form that a reader fills in on his own phone."""
_SCRIPTS = {Calendar.slug: "calendar"}


@dataclass(frozen=True)
class _Embed:
    """What stands in a frame: its slug, its title, its words, and when somebody last checked them."""

    slug: str
    title: str
    html: str
    checked: date


def embed_files(guide: Guide, language: Language, once: Once = anew) -> Iterator[OutputFile]:
    """The pages of a language for other sites; `once` makes those of one page of the guide."""
    for topic in guide.topics:
        yield from once(topic.slug, partial(_of_topic, guide, language, topic))
    for table in guide.tables:
        if table.slug in _BODIES:
            yield from once(table.slug, partial(_of_table, guide, language, table))


def _of_table(guide: Guide, language: Language, table: PageTable) -> list[OutputFile]:
    speaker = Speaker(guide, language, whole_addresses(guide, language, table.slug))
    words = guide.words[language.code].tables[table.slug]
    return _files(speaker, _Embed(table.slug, words.title, _table(speaker, table), table.checked))


def _of_topic(guide: Guide, language: Language, topic: Topic) -> list[OutputFile]:
    words = topic.translations[language.code]
    speaker = Speaker(guide, language, whole_addresses(guide, language, topic.slug))
    return _files(speaker, _Embed(topic.slug, words.title, _parts(speaker, words), topic.checked))


def _files(speaker: Speaker, embed: _Embed) -> list[OutputFile]:
    folder = embed_path(speaker.code, embed.slug)
    return [
        OutputFile(f"{folder}index.html", _page(speaker, embed).encode()),
        OutputFile(f"{folder}oembed.json", json.dumps(_oembed(speaker, embed), ensure_ascii=False).encode()),
    ]


def _table(speaker: Speaker, table: PageTable) -> str:
    """A table, in the source language where the reader's has no words for it, and what is to be told of its words."""
    guide, write = speaker.guide, _BODIES[table.slug]
    if guide.is_lent(speaker.code, table.slug):
        original = replace(speaker, language=guide.source)
        return said_in_source(original, write(original))
    lag = lag_of_table(guide, table, speaker.code)
    return (lag_html(speaker, lag, speaker.writer()) if lag else "") + write(speaker)


def _parts(speaker: Speaker, translation: Translation) -> str:
    """The words, with a mark around each large part: a frame can show one of them alone."""
    sections, write = translation.sections, shown_html if translation.language == speaker.code else in_source_html
    numbered: list[tuple[int, Section]] = []
    for section in sections:
        before = numbered[-1][0] if numbered else 0
        numbered.append((before + (section.level < 3), section))
    parts: list[str] = []
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        html = write(speaker, [section for _, section in group], speaker.writer())
        if html:
            parts.append(f"<div data-part>\n{html}\n</div>")
    return "\n".join(parts)


def _page(speaker: Speaker, embed: _Embed) -> str:
    address = page_address(speaker.guide, speaker.language, embed.slug)
    html = embed.html.replace(f'href="{address}#', 'href="#').replace(' href="#', ' target="_self" href="#')
    return render(
        _TEMPLATES,
        "embed.html",
        speaker=speaker,
        slug=embed.slug,
        title=embed.title,
        body=safe(html),
        checked=embed.checked,
        address=address,
        policy=safe(POLICY),
        script=_SCRIPTS.get(embed.slug),
    )


def _oembed(speaker: Speaker, embed: _Embed) -> dict[str, object]:
    """For editors of sites that make a frame out of an address by themselves."""
    guide, source = speaker.guide, embed_address(speaker.guide, speaker.language, embed.slug)
    width, height = 600, 800
    frame = (
        f'<iframe src="{escape(source)}" title="{escape(embed.title)}" width="{width}" height="{height}" '
        f'loading="lazy" referrerpolicy="no-referrer" sandbox="{SANDBOX}"></iframe>'
    )
    return {
        "version": "1.0",
        "type": "rich",
        "title": embed.title,
        "provider_name": speaker.labels.site_name,
        "provider_url": guide.publisher.address,
        "html": frame,
        "width": width,
        "height": height,
    }
