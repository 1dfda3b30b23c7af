"""A page of the site -> how paper shows the way to it: its address, as people read it, and its QR code."""

from dataclasses import dataclass
from functools import lru_cache

import segno

from wegwijs.model.addresses import page_address
from wegwijs.model.papers import PAPERS, paper_id
from wegwijs.prose.facts import whole_address
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import safe


@dataclass(frozen=True)
class Online:
    """Where the same words stand on the site; the QR code is SVG."""

    address: str
    readable: str
    qr_code: str


def online(speaker: Speaker, slug: str) -> Online:
    """Where a page stands, in the language of the brochure."""
    address = page_address(speaker.guide, speaker.language, slug)
    return _shown(address, address, speaker.labels.read_online)


def proof(speaker: Speaker, brochure: str, version: str) -> Online:
    """Where the site says whether this paper is still right: the code leads to its row, what one types to the page."""
    address = page_address(speaker.guide, speaker.language, PAPERS)
    return _shown(f"{address}#{paper_id(brochure, version)}", address, speaker.interface.paper.ask)


def _shown(address: str, typed: str, said: str) -> Online:
    readable = whole_address(typed)
    return Online(address, readable, _qr_code(address, f"{said} {readable}"))


@lru_cache(maxsize=1024)
def _qr_code(address: str, description: str) -> str:
    """The code in black, with the quiet zone that phones need; `description` is for those who hear it.

    It is remembered: the same page has its code in several brochures, and making one takes 20 milliseconds.
    """
    code = segno.make_qr(address, error="m")
    return safe(code.svg_inline(border=4, omitsize=True, title=description))
