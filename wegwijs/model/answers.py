"""What somebody answers who begins the guide of a municipality: one line for each question."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wegwijs.model.desk import HoursOfADay, Opening, Weekday
from wegwijs.model.shapes import Key, Shape, Words


@dataclass(frozen=True, kw_only=True)
class Answers(Shape):
    """A file of answers; only the name is needed."""

    name: Words
    """The Dutch name of the municipality or the region."""

    names: Mapping[Key, Words] = field(default_factory=dict[str, str])
    """Code of a language -> its name there."""

    nis: Words | None = None
    """Its NIS code; without it, it is looked up by the name."""

    publisher: Words | None = None
    """Who publishes the guide: Stad Kortrijk."""

    address: Words | None = None
    """Where it will stand on the web."""

    contact: Words | None = None
    """The e-mail address for readers."""

    responsible: Words | None = None
    """The responsible publisher, with the address."""

    desk: Words | None = None
    """The name of the desk, as it stands on the door."""

    desk_address: Words | None = None
    """Street and town of the desk."""

    phone: Words | None = None
    """The number of the desk."""

    hours: Mapping[Weekday, HoursOfADay] = field(default_factory=dict[Weekday, tuple[Opening, ...]])
    """Day of the week -> from when till when the desk is open."""

    layer: Key | None = None
    """The folder of the region, beside this one."""


def whole_address(address: str | None) -> str | None:
    """A web address as people type it, with what must stand before and behind it."""
    if not address:
        return None
    whole = address if "://" in address else f"https://{address}"
    return whole if whole.endswith("/") else f"{whole}/"
