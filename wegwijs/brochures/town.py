"""Guide of a municipality -> what its papers say of it, in the language of a Speaker."""

from collections.abc import Mapping

from wegwijs import __version__
from wegwijs.model.addresses import page_address
from wegwijs.model.guide import Guide
from wegwijs.overlays.differences import LICENCE, SLUG
from wegwijs.prose.desk import desk_html, name_of_town
from wegwijs.prose.facts import whole_address
from wegwijs.prose.speaker import Speaker


def town_on_paper(speaker: Speaker) -> dict[str, str]:
    """Its desk with the hours of the week, and whose words these are; nothing for the guide of everybody."""
    return {"desk": desk_html(speaker, "desk_on_paper.html"), "town": _whose_words(speaker)}


def pictures_of_town(guide: Guide) -> Mapping[str, bytes]:
    """Its logo, under the address by which a template asks for it."""
    logo = guide.face.logo
    return {f"wegwijs:{logo.path}": logo.content} if logo else {}


def _whose_words(speaker: Speaker) -> str:
    """As the licence asks: where the words come from, which version, and where one reads what was changed."""
    if not speaker.guide.local:
        return ""
    address = whole_address(page_address(speaker.guide, speaker.language, SLUG))
    said = {"version": __version__, "licence": LICENCE, "name": name_of_town(speaker), "address": address}
    return speaker.filled_in(speaker.interface.desk.whose_words, **said)
