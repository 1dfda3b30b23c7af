"""An ICC profile of a press with four inks, made byte by byte as ICC.1 says: the tests need no licence of others."""

import struct
from itertools import product

_WHITE = (0.9642, 1.0, 0.8249)
_BYTE = 255


def _numbers(values: tuple[float, ...]) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _words(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    return b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(encoded), 28) + encoded


def _table(inputs: int, outputs: int, corners: bytes) -> bytes:
    """Colours for the corners of a cube, and straight lines between them."""
    line = bytes(range(256))
    head = b"mft1" + bytes(4) + bytes([inputs, outputs, 2, 0]) + _numbers((1.0, 0, 0, 0, 1.0, 0, 0, 0, 1.0))
    return head + line * inputs + corners + line * outputs


def _to_paper() -> bytes:
    """Inks -> lightness and two colours: each ink takes light away, black most."""
    found = bytearray()
    for cyan, magenta, yellow, black in product((0, 1), repeat=4):
        light = max(0, _BYTE - 60 * (cyan + magenta + yellow) - 230 * black)
        found += bytes([light, 128 + 50 * (magenta - cyan), 128 + 50 * (yellow - cyan)])
    return bytes(found)


def _to_inks() -> bytes:
    """Lightness and two colours -> inks: black for what is dark."""
    return b"".join(bytes([0, 0, 0, _BYTE * (1 - light)]) for light, _, _ in product((0, 1), repeat=3))


def press_profile(space: bytes = b"CMYK", kind: bytes = b"prtr") -> bytes:
    """The profile; `space` and `kind` make it one of something else."""
    tags = {
        b"desc": _words("Press of the tests"),
        b"cprt": _words("CC0"),
        b"wtpt": b"XYZ " + bytes(4) + _numbers(_WHITE),
        b"A2B0": _table(4, 3, _to_paper()),
        b"B2A0": _table(3, 4, _to_inks()),
    }
    place, rows, content = 132 + 12 * len(tags), b"", b""
    for name, value in tags.items():
        rows += name + struct.pack(">II", place + len(content), len(value))
        content += value + bytes(-len(value) % 4)
    body = struct.pack(">I", len(tags)) + rows + content
    head = struct.pack(
        ">I4sI4s4s4s6H4s", 128 + len(body), b"", 0x04300000, kind, space, b"Lab ", 2026, 1, 1, 0, 0, 0, b"acsp"
    )
    return (head + bytes(28) + _numbers(_WHITE)).ljust(128, b"\0") + body
