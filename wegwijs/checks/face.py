"""Guide -> Findings about the face of a municipality: a colour that people could hardly see."""

from collections.abc import Iterator

from wegwijs.findings import Finding, Weight
from wegwijs.model.colours import shades_of
from wegwijs.model.guide import Guide

_WHERE = ("on a light screen", "on a dark screen", "on paper")


def check_face(guide: Guide) -> Iterator[Finding]:
    """A colour that needs another shade to be seen everywhere."""
    for overlay in guide.local:
        face = overlay.municipality.face
        if face is None or face.colour is None:
            continue
        shown = [
            f"{shade} {where}"
            for shade, where in zip(shades_of(face.colour), _WHERE, strict=True)
            if shade != face.colour
        ]
        if shown:
            yield Finding(
                check="town-colour",
                place=overlay.at("municipality.yml", "face", "colour"),
                weight=Weight.PLEASE_FIX,
                what=f"The colour {face.colour} can hardly be told from what it lies on; so it is {', '.join(shown)}.",
                why="People with tired eyes, a cheap screen or a photocopy would not see it.",
                remedy="If you have a house colour that is darker or stronger, write that one; else leave it so.",
            )
