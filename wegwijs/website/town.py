"""The municipality whose guide this is -> what stands of it on every page: its name in the head, its desk in one line.

The guide of everybody has neither. `docs/look.md` says where each of them stands.
"""

from wegwijs.model.municipality import Municipality
from wegwijs.model.overlay import Overlay
from wegwijs.overlays.differences import SLUG
from wegwijs.prose.desk import desk_html
from wegwijs.prose.speaker import Speaker


def town_in_head(speaker: Speaker) -> dict[str, str] | None:
    """What the head of a page shows of the municipality, as HTML."""
    town = _overlay(speaker)
    return {"name": _name(speaker, town.municipality)} if town else None


def desk_line(speaker: Speaker, slug: str, script: str) -> str:
    """Where newcomers go with their questions, as one line that opens; nothing where no desk is known.

    The page about the municipality has its address already. `script` is the link to what says whether it is open.
    """
    html = desk_html(speaker, whole=slug != SLUG, more=speaker.resolve(f"{SLUG}.md"), script=script)
    return "\n".join(line for line in html.splitlines() if line.strip())


def _overlay(speaker: Speaker) -> Overlay | None:
    """The highest layer: the town, not its region."""
    return speaker.guide.local[-1] if speaker.guide.local else None


def _name(speaker: Speaker, town: Municipality) -> str:
    """Its name as readers of a language say it; where there is none but the Dutch one, that says so."""
    return speaker.words(town.name_in(speaker.code)) if speaker.code in town.names else speaker.original(town.name)
