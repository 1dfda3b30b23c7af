"""The municipality whose guide this is -> what stands of it on every page: name, logo, colour, its desk in one line.

The guide of everybody has neither. `docs/look.md` says where each of them stands.
"""

from collections.abc import Iterator

from wegwijs.model.guide import Guide
from wegwijs.model.municipality import Municipality
from wegwijs.model.output import OutputFile
from wegwijs.model.overlay import Overlay
from wegwijs.overlays.differences import SLUG
from wegwijs.prose.desk import desk_html
from wegwijs.prose.speaker import Speaker
from wegwijs.website.addresses import relative

_HEIGHT = 32
"""Of a logo in the head of a page."""


def town_in_head(speaker: Speaker) -> dict[str, str] | None:
    """What the head of a page shows of the municipality, as HTML."""
    town = _overlay(speaker)
    return {"name": _name(speaker, town.municipality)} if town else None


def logo_in_head(guide: Guide, here: str) -> dict[str, str] | None:
    """The logo of the municipality as the head of a page shows it, in the place of our own sign."""
    logo = guide.face.logo
    if logo is None:
        return None
    size = {"width": str(logo.width_at(_HEIGHT)), "height": str(_HEIGHT)}
    return {"link": relative(here, logo.path), "type": logo.media_type, **size}


def site_title(speaker: Speaker) -> str:
    """The name of the site with that of the municipality, for the title of a page and for the screen of a phone."""
    town = _overlay(speaker)
    name = speaker.labels.site_name
    return f"{name} – {town.municipality.name_in(speaker.code)}" if town else name


def town_files(guide: Guide) -> Iterator[OutputFile]:
    """The logo, where there is one."""
    if logo := guide.face.logo:
        yield OutputFile(logo.path, logo.content)


def town_style(guide: Guide) -> str:
    """The colour of the municipality, by day and by night: the one property of the stylesheet that is a town's."""
    shades = guide.face.shades
    if shades is None:
        return ""
    by_night = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ --town: {shades.dark} }} }}"
    return f"\n:root {{ --town: {shades.light} }}\n{by_night}\n"


def desk_line(speaker: Speaker, slug: str, script: str) -> str:
    """Where newcomers go with their questions, as one line that opens; nothing where no desk is known.

    The page about the municipality has its address already. `script` is the link to what says whether it is open.
    """
    html = desk_html(speaker, whole=slug != SLUG, more=speaker.resolve(f"{SLUG}.md"), script=script)
    return _without_empty_lines(html)


def desk_where_to_go(speaker: Speaker) -> str:
    """The same among the places where one can go, with its address and numbers in sight."""
    html = desk_html(speaker, "desk_where_to_go.html", is_municipality=_has_code(speaker))
    return _without_empty_lines(html)


def _has_code(speaker: Speaker) -> bool:
    """Whether it is the guide of a municipality; a region has no NIS code."""
    town = _overlay(speaker)
    return town is not None and town.municipality.nis is not None


def _without_empty_lines(html: str) -> str:
    return "\n".join(line for line in html.splitlines() if line.strip())


def _overlay(speaker: Speaker) -> Overlay | None:
    """The highest layer: the town, not its region."""
    return speaker.guide.local[-1] if speaker.guide.local else None


def _name(speaker: Speaker, town: Municipality) -> str:
    """Its name as readers of a language say it; where there is none but the Dutch one, that says so."""
    return speaker.words(town.name_in(speaker.code)) if speaker.code in town.names else speaker.original(town.name)
