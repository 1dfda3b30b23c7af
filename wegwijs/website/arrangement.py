"""The sections of a topic -> the order in which its page shows them: what to do first, what it is about after it.

Editors write all topics in one order, which brochures keep. On a phone the first step stands on the first screen.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wegwijs.model.texts import Box, Section

_ABOUT, _COSTS = "waarover", "kosten"
_URGENT = "warning"

Part = tuple[Section, ...]
"""A section with the smaller ones under it."""


@dataclass(frozen=True)
class Arrangement:
    """The sections of a page in their order; dates and contents stand before `body`, notices before `rest`."""

    opening: Part
    body: Part
    rest: Part

    def sections(self) -> Part:
        """All of them."""
        return (*self.opening, *self.body, *self.rest)


def arranged(sections: Iterable[Section], first: str | None) -> Arrangement:
    """What is urgent, what to do, what one needs, what it costs; then what it is about, and the rest.

    `first` is the id of a section that stands above all else, if one does.
    """
    parts = _parts(sections)
    opening = parts.pop(first, ()) if first else ()
    about = parts.pop(_ABOUT, ())
    names = list(parts)
    after = names.index(_COSTS) + 1 if _COSTS in names else len(names)
    body = [_urgent(about), *(parts[name] for name in names[:after])]
    rest = [_calm(about), *(parts[name] for name in names[after:])]
    return Arrangement(opening, _joined(body), _joined(rest))


def _parts(sections: Iterable[Section]) -> dict[str, Part]:
    """Id of a section of the second level -> it, and what stands under it."""
    parts: dict[str, Part] = {}
    name = ""
    for section in sections:
        name = section.id if section.level <= 2 else name
        parts[name] = (*parts.get(name, ()), section)
    return parts


def _urgent(about: Part) -> Part:
    """The warnings of a part, without its heading."""
    return tuple(
        replace(section, id="", level=0, heading=None, blocks=boxes)
        for section in about
        if (boxes := tuple(block for block in section.blocks if isinstance(block, Box) and block.kind == _URGENT))
    )


def _calm(about: Part) -> Part:
    """A part without its warnings."""
    return tuple(
        replace(
            section,
            blocks=tuple(one for one in section.blocks if not (isinstance(one, Box) and one.kind == _URGENT)),
        )
        for section in about
    )


def _joined(parts: Iterable[Part]) -> Part:
    return tuple(section for part in parts for section in part)
