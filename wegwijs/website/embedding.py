"""A topic about embedding -> HTML below its parts: the lines that another site copies, with what its readers see.

The lines are filled in for one page here; the script of the page fills them in for the one that somebody chooses.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from html import escape

from wegwijs.model.addresses import page_address
from wegwijs.model.embedding import DATA, INTEGRITY, NEWEST, PAGE, PAGE_FOR_IT, SANDBOX, SEARCH, page_of_word
from wegwijs.model.glossary import Glossary, GlossaryWords
from wegwijs.model.topics import HOME
from wegwijs.prose import tables
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render, safe
from wegwijs.website.templates import TEMPLATES

_LINK = '<a href="{address}{anchor}" lang="{language}">{title}</a>'
_FRAME = f"""\
<iframe src="@embed/{{frame}}" title="{{title}}" lang="{{language}}" width="100%" height="900"
  style="border: 0" loading="lazy" referrerpolicy="no-referrer"
  sandbox="{SANDBOX}"></iframe>
<p>{_LINK}</p>"""
_ELEMENT = f"""\
<script src="@embed/v1.js" defer></script>
<wegwijs-topic language="{{language}}" topic="{{topic}}"{{section}}>{_LINK}</wegwijs-topic>"""
_COLOURS = """\
wegwijs-topic {
  --wegwijs-text: #222;
  --wegwijs-background: #fff;
  --wegwijs-link: #06c;
  --wegwijs-radius: 4px;
  --wegwijs-font: Georgia, serif;
  --wegwijs-width: 40rem;
}"""
_SCRIPTS = f"""\
<script src="@embed/v1.js" defer></script>

<script src="@embed/{NEWEST}.js" defer crossorigin="anonymous"
  integrity="{INTEGRITY}"></script>"""
_DATA = """\
@api/v1/{language}/{data}.json
@api/v1/index.json"""
_OEMBED = "@embed/{page}"
_POLICY = """\
frame-src @
script-src @embed/"""
_STATEMENT = (
    "Op deze pagina tonen wij uitleg uit de gids {site}. Die staat in een kader met een titel, is met het toetsenbord "
    "te bedienen, en staat ook zonder kader op de site van de gids, waar de link naartoe gaat."
)


@dataclass(frozen=True)
class _Choice:
    """What lines are filled in with: a page in a language, or a part of it; `data` is the name of its file.

    `page` is its folder in other sites, and `frame` the same with the part that is shown.
    """

    language: str
    topic: str
    title: str
    address: str
    data: str
    page: str
    frame: str
    section: str = ""
    anchor: str = ""


def lines_below(speaker: Speaker, slug: str) -> Mapping[str, str]:
    """Id of a part of a topic -> what stands below it; nothing for topics about anything else."""
    if slug == PAGE:
        return _lines(speaker) | {"kiezen": _choosing(speaker)}
    if slug == PAGE_FOR_IT:
        plain = {"csp": _POLICY, "sandbox": f'sandbox="{SANDBOX}"', "toegankelijkheid": _said_of(speaker)}
        return {part: _box(speaker, lines) for part, lines in plain.items()}
    return {}


def _lines(speaker: Speaker) -> dict[str, str]:
    page, word = _first_page(speaker), _first_word(speaker)
    chosen = {"link": _LINK, "kader": _FRAME, "element": _ELEMENT, "gegevens": _DATA, "oembed": _OEMBED}
    seen = {"kader": _frame(speaker, page), "element": _element(speaker, page)}
    boxes = {part: _box(speaker, lines, page, seen.get(part, "")) for part, lines in chosen.items()}
    beside = _box(speaker, _filled(speaker, _ELEMENT, word), seen=_element(speaker, word))
    return boxes | {"formulier": beside, "kleuren": _box(speaker, _COLOURS), "versies": _box(speaker, _SCRIPTS)}


def _first_page(speaker: Speaker) -> _Choice:
    """The page with which one begins: the first of the menu."""
    slug = next(slug for slug in speaker.guide.page_slugs() if slug != HOME)
    return _choice(speaker, slug, dict(_pages(speaker))[slug])


def _first_word(speaker: Speaker) -> _Choice:
    """A word of the glossary; a guide without words shows its whole page."""
    words = speaker.table_words(GlossaryWords)
    key = next(iter(tables.alphabetical(speaker.guide)), "")
    title = words.terms[key].word if key else words.title
    whole = _choice(speaker, Glossary.slug, title)
    if not key:
        return whole
    page = f"{speaker.code}/{page_of_word(key)}/"
    return replace(whole, page=page, frame=page, section=f' section="{key}"', anchor=f"#{key}")


def _choice(speaker: Speaker, slug: str, title: str) -> _Choice:
    address = page_address(speaker.guide, speaker.language, HOME if slug == SEARCH else slug)
    page = f"{speaker.code}/{slug}/"
    return _Choice(speaker.code, slug, title, address, _data(slug), page, page)


def _data(slug: str) -> str:
    """The name of the data of a page, below the folder of its language."""
    return DATA.get(slug) or f"topics/{slug}"


def _pages(speaker: Speaker) -> Iterator[tuple[str, str]]:
    """Slug and title of all that can stand in another site."""
    words = speaker.guide.words[speaker.code].tables
    titles = {topic.slug: topic.translations[speaker.code].title for topic in speaker.guide.topics}
    titles |= {slug: words[slug].title for slug in DATA}
    yield from ((slug, titles[slug]) for slug in speaker.guide.page_slugs() if slug in titles)


def _choosing(speaker: Speaker) -> str:
    pages = [(slug, title, _data(slug)) for slug, title in _pages(speaker)]
    pages.append((SEARCH, speaker.interface.embeds.search_box, "topics"))
    first = _first_page(speaker).topic
    return render(TEMPLATES, "embed_choice.html", speaker=speaker, pages=pages, first=first)


def _box(speaker: Speaker, lines: str, choice: _Choice | None = None, seen: str = "") -> str:
    """Lines to copy; what a choice fills in is marked, for the script of the page to fill it in again."""
    shown = escape(_with_address(speaker, lines), quote=False)
    for name, value in _values(choice).items() if choice else ():
        shown = shown.replace(f"{{{name}}}", f'<span data-fill="{name}">{escape(value, quote=False)}</span>')
    return render(TEMPLATES, "embed_lines.html", speaker=speaker, lines=safe(shown), seen=safe(seen))


def _filled(speaker: Speaker, lines: str, choice: _Choice) -> str:
    filled = _with_address(speaker, lines)
    for name, value in _values(choice).items():
        filled = filled.replace(f"{{{name}}}", value)
    return filled


def _values(choice: _Choice) -> dict[str, str]:
    """What stands in the lines, as HTML; a section is an attribute already."""
    return {name: value if name == "section" else escape(value) for name, value in asdict(choice).items()}


def _with_address(speaker: Speaker, lines: str) -> str:
    """Lines with the address of the guide in the place of @."""
    return lines.replace("@", speaker.guide.publisher.address)


def _frame(speaker: Speaker, choice: _Choice) -> str:
    """What a reader sees of a frame: the page, not from the address of the guide, but from where this page stands."""
    page = speaker.resolve(f"/embed/{choice.frame}")
    return (
        f'<iframe src="{escape(page)}" title="{escape(choice.title)}" loading="lazy" referrerpolicy="no-referrer" '
        f'sandbox="{SANDBOX}"></iframe>'
    )


def _element(speaker: Speaker, choice: _Choice) -> str:
    script = f'<script src="{escape(speaker.resolve("/embed/v1.js"))}" defer></script>'
    return f"{script}{_filled(speaker, _ELEMENT, choice).partition('</script>')[2]}"


def _said_of(speaker: Speaker) -> str:
    return _STATEMENT.replace("{site}", speaker.guide.words[speaker.guide.source.code].interface.labels.site_name)
