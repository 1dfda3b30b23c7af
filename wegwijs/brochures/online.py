"""A page of the site -> how paper shows the way to it: its address, as people read it, and its QR code."""

from dataclasses import dataclass

import segno

from wegwijs.model.addresses import page_address
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
    readable = whole_address(address)
    return Online(address, readable, _qr_code(address, f"{speaker.labels.read_online}: {readable}"))


def _qr_code(address: str, description: str) -> str:
    """The code in black, with the quiet zone that phones need; `description` is for those who hear it."""
    code = segno.make_qr(address, error="m")
    return safe(code.svg_inline(border=4, omitsize=True, title=description))
