"""Guide of a municipality -> what its papers say of it, in the language of a Speaker."""

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from wegwijs import __version__
from wegwijs.model.addresses import page_address
from wegwijs.model.guide import Guide
from wegwijs.model.papers import Imprint
from wegwijs.model.publication import Language
from wegwijs.overlays.differences import LICENCE, SLUG
from wegwijs.prose.desk import desk_html, name_of_town
from wegwijs.prose.facts import pieces, whole_address
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import safe


def desk_on_paper(speaker: Speaker) -> str:
    """Its desk with the hours of the week; nothing for the guide of everybody."""
    return desk_html(speaker, "desk_on_paper.html")


def short_desk_on_paper(speaker: Speaker) -> str:
    """The same without hours, for papers with less room."""
    return desk_html(speaker, "desk_in_short.html")


def imprint_of_town(guide: Guide, language: Language, imprint: Imprint) -> Imprint:
    """What paper says of itself, as the licence and the law ask: whose words, what was changed, who is responsible."""
    speaker = Speaker(guide, language, str)
    publisher = guide.publisher.responsible
    labels = speaker.interface.desk
    return replace(
        imprint,
        whose=_whose_words(speaker) if guide.local else "",
        source=safe(f"Wegwijs {__version__}, {LICENCE}: {_address(speaker)}") if guide.local else "",
        responsible=speaker.filled_in(labels.responsible, publisher=speaker.original(publisher)) if publisher else "",
    )


def _whose_words(speaker: Speaker) -> str:
    said = {"version": __version__, "licence": LICENCE, "name": name_of_town(speaker), "address": _address(speaker)}
    return speaker.filled_in(speaker.interface.desk.whose_words, **said)


def _address(speaker: Speaker) -> str:
    """Where one reads what is otherwise here, as HTML; a line may end inside it."""
    address = whole_address(page_address(speaker.guide, speaker.language, SLUG))
    return safe(f'<span dir="ltr">{"<wbr>".join(map(escape, pieces(address)))}</span>')


def pictures_of_town(guide: Guide) -> Mapping[str, bytes]:
    """Its logo, under the address by which a template asks for it."""
    logo = guide.face.logo
    return {f"wegwijs:{logo.path}": logo.content} if logo else {}
