"""(Guide, Overlay) -> (Guide, Findings): the guide of a municipality, made from that of everybody and its own words.

1. `adding`: facts, sessions, topics, brochures and the publisher of its own; `clashing`: what of it does not fit.
2. `hiding`: what it does not show; links to it become plain words.
3. `replacing`: where the text that an override replaces stands now; `values`: in the words of a table, or a title;
   `unfitting`: what of it does not fit.
4. `showing`: the guide as readers see it, with what the municipality says in its place or `beside` it.
5. `differences`: the page that tells readers what is otherwise here.
6. `comparing`: what changes for the municipality between two versions of the guide.
"""

from wegwijs.findings import Finding
from wegwijs.model.guide import Guide
from wegwijs.model.overlay import Overlay
from wegwijs.overlays.adding import with_own
from wegwijs.overlays.differences import with_differences
from wegwijs.overlays.hiding import without_hidden
from wegwijs.overlays.showing import with_overrides
from wegwijs.overlays.unfitting import check_overrides

__all__ = ["as_shown_here", "overlaid"]


def overlaid(guide: Guide, layers: tuple[Overlay, ...]) -> tuple[Guide, list[Finding]]:
    """The guide of the highest layer, before its overrides are shown, and what in the layers does not fit it."""
    findings: list[Finding] = []
    for overlay in layers:
        guide, added = with_own(guide, overlay)
        guide, hidden = without_hidden(guide, overlay)
        findings += [*added, *hidden, *check_overrides(guide, overlay)]
    return guide, findings


def as_shown_here(guide: Guide) -> Guide:
    """The guide as readers of the municipality see it: its overrides, and the page that names them."""
    return with_differences(with_overrides(guide), guide) if guide.local else guide
