"""A Guide in one language -> `embed/<language>/<topic>/`: a page for a frame in another site, and its oEmbed file.

A link leaves the frame and opens beside it; only a link to a place on the same page, and to another language, stays.
In a frame nothing is fetched and nothing is kept, for another site may forbid both: the search opens the guide.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from html import escape
from pathlib import Path

from wegwijs.embeds.parts import TABLES, table_html, topic_html, word_html
from wegwijs.model.addresses import embed_address, embed_path, page_address, whole_addresses
from wegwijs.model.embedding import SANDBOX, SEARCH, page_of_word
from wegwijs.model.glossary import Glossary, GlossaryWords
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.sessions import Calendar
from wegwijs.model.tables import PageTable
from wegwijs.model.topics import HOME, Topic
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render, safe
from wegwijs.remembering import Once, anew

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action "
"""Less than other pages may: nothing is fetched by a script. Who may frame a page, a <meta> cannot say."""

_TEMPLATES = Path(__file__).parent / "templates"
_SCRIPTS = {Calendar.slug: "calendar"}


@dataclass(frozen=True)
class _Embed:
    """What stands in a frame: its slug, its title, its words, and when somebody last checked them.

    `address` is where it stands in the guide; where it stands there among others, here it stands `alone`.
    """

    slug: str
    title: str
    html: str
    checked: date
    address: str
    alone: bool = False


def embed_files(guide: Guide, language: Language, once: Once = anew) -> Iterator[OutputFile]:
    """The pages of a language for other sites; `once` makes those of one page of the guide."""
    for topic in guide.topics:
        yield from once(topic.slug, partial(_of_topic, guide, language, topic))
    for table in guide.tables:
        if table.slug in TABLES:
            yield from once(table.slug, partial(_of_table, guide, language, table))
    speaker = Speaker(guide, language, str)
    home = page_address(guide, language, HOME)
    yield from _files(speaker, SEARCH, speaker.search.label, home, _search_page(speaker))


def _of_topic(guide: Guide, language: Language, topic: Topic) -> list[OutputFile]:
    speaker = Speaker(guide, language, whole_addresses(guide, language, topic.slug))
    words = topic.translations[language.code]
    address = page_address(guide, language, topic.slug)
    embed = _Embed(topic.slug, words.title, topic_html(speaker, words), topic.checked, address)
    return _written(speaker, embed)


def _of_table(guide: Guide, language: Language, table: PageTable) -> list[OutputFile]:
    speaker = Speaker(guide, language, whole_addresses(guide, language, table.slug))
    words = guide.words[language.code].tables[table.slug]
    address = page_address(guide, language, table.slug)
    embed = _Embed(table.slug, words.title, table_html(speaker, table), table.checked, address)
    files = _written(speaker, embed)
    return [*files, *_words(speaker, table)] if isinstance(table, Glossary) else files


def _words(speaker: Speaker, glossary: Glossary) -> Iterator[OutputFile]:
    """A page for each word: what stands beside a field of a form does not fetch all others."""
    page = page_address(speaker.guide, speaker.language, glossary.slug)
    for key, term in speaker.table_words(GlossaryWords).terms.items():
        html, address = word_html(speaker, key), f"{page}#{key}"
        embed = _Embed(page_of_word(key), term.word, html, glossary.checked, address, alone=True)
        yield from _written(speaker, embed)


def _written(speaker: Speaker, embed: _Embed) -> list[OutputFile]:
    return _files(speaker, embed.slug, embed.title, embed.address, _page(speaker, embed))


def _files(speaker: Speaker, slug: str, title: str, address: str, html: str) -> list[OutputFile]:
    folder = embed_path(speaker.code, slug)
    oembed = json.dumps(_oembed(speaker, slug, title, address), ensure_ascii=False)
    return [
        OutputFile(f"{folder}index.html", html.encode()),
        OutputFile(f"{folder}oembed.json", oembed.encode()),
    ]


def _page(speaker: Speaker, embed: _Embed) -> str:
    page, _, _ = embed.address.partition("#")
    html = embed.html if embed.alone else embed.html.replace(f'href="{page}#', 'href="#')
    return render(
        _TEMPLATES,
        "embed.html",
        speaker=speaker,
        slug=embed.slug,
        title=embed.title,
        body=safe(html.replace(' href="#', ' target="_self" href="#')),
        checked=embed.checked,
        address=embed.address,
        alone=embed.alone,
        oembed=_oembed_address(speaker, embed.slug),
        policy=safe(f"{POLICY}'none'"),
        script=_SCRIPTS.get(embed.slug),
    )


def _search_page(speaker: Speaker) -> str:
    """A box that opens the guide and asks it."""
    guide = speaker.guide
    return render(
        _TEMPLATES,
        "search.html",
        speaker=speaker,
        slug=SEARCH,
        title=speaker.search.label,
        address=page_address(guide, speaker.language, HOME),
        alone=False,
        oembed=_oembed_address(speaker, SEARCH),
        policy=safe(f"{POLICY}{guide.publisher.address}"),
        script=None,
    )


def _oembed_address(speaker: Speaker, slug: str) -> str:
    """Whole, as the standard asks: whoever reads it in a page does not know where that page stood."""
    return f"{embed_address(speaker.guide, speaker.language, slug)}oembed.json"


def _oembed(speaker: Speaker, slug: str, title: str, address: str) -> dict[str, object]:
    """For editors of sites that make a frame out of an address by themselves.

    The quotation is what WordPress shows until the frame says how high it is; without scripts it stays.
    """
    guide, source = speaker.guide, embed_address(speaker.guide, speaker.language, slug)
    width, height = 600, 800
    frame = (
        f'<blockquote><a href="{escape(address)}">{escape(title)}</a></blockquote>'
        f'<iframe src="{escape(source)}" title="{escape(title)}" width="{width}" height="{height}" '
        f'loading="lazy" referrerpolicy="no-referrer" sandbox="{SANDBOX}"></iframe>'
    )
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": speaker.labels.site_name,
        "provider_url": guide.publisher.address,
        "html": frame,
        "width": width,
        "height": height,
    }
