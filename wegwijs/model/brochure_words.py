"""The words of a brochure that stand in no topic: content/<language>/interface.yml, under brochures."""

from dataclasses import dataclass
from typing import Annotated

from annotated_types import MaxLen

from wegwijs.model.shapes import Shape, Words


@dataclass(frozen=True, kw_only=True)
class BrochureWords(Shape):
    """What stands on the cover of a brochure."""

    title: Words
    """Its title."""

    subtitle: Words
    """One line under the title."""

    answers: Annotated[tuple[Words, ...], MaxLen(3)] = ()
    """On a card to point at: yes, no, and not sure, in this order."""
