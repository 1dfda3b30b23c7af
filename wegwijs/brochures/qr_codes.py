"""A web address -> its QR code as SVG."""

import segno

from wegwijs.prose.templates import safe


def qr_code(address: str, description: str) -> str:
    """The code in black, with the quiet zone that phones need; `description` is for those who hear it."""
    code = segno.make_qr(address, error="m")
    return safe(code.svg_inline(border=4, omitsize=True, title=description))
