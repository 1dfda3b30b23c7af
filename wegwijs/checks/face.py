"""Guide -> Findings about the face of a municipality: a colour that people could hardly see."""

from collections.abc import Iterator

from wegwijs.findings import Finding, Weight
from wegwijs.model.guide import Guide


def check_face(guide: Guide) -> Iterator[Finding]:
    """A colour that needs another shade to be seen on a light screen or on paper; a dark screen gets a lighter one."""
    for overlay in guide.local:
        face, shades = overlay.municipality.face, overlay.face.shades
        if face and shades and shades.light != face.colour:
            yield Finding(
                check="town-colour",
                place=overlay.at("municipality.yml", "face", "colour"),
                weight=Weight.PLEASE_FIX,
                what=f"The colour {face.colour} can hardly be seen on a light page. "
                f"Readers see the nearest one that can: "
                f"{shades.light} on a light screen, {shades.dark} on a dark one, {shades.paper} on paper.",
                why="People with tired eyes, a cheap screen or a photocopy would not see it.",
                remedy=f'Choose a stronger colour of your house, or write this one: colour: "{shades.light}".',
            )
