"""What comes back from a translator: units as a file of whatever format holds them."""

from dataclasses import dataclass, field


class CannotRead(Exception):
    """Why a file cannot be read as a file of translations: a sentence, and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        """`what` and `remedy` are whole sentences."""
        self.what, self.remedy = what, remedy
        super().__init__(f"{what} {remedy}")


@dataclass(frozen=True, slots=True)
class ReturnedUnit:
    """A text that was to be translated, and what the translator made of it.

    `was` is the fingerprint of the translation that was exported with it; "" when the file says nothing of it.
    `is_unsure`: the translator, or his program, marked it as not finished. `marks`: signs of another program, which
    stand for something that is not in the file.
    """

    address: str
    source: str
    target: str
    was: str = ""
    is_unsure: bool = False
    marks: bool = False


@dataclass(frozen=True)
class ReturnedFile:
    """The units of a file in their order. `language`: the code of the language that they are translated into.

    `exported`: how many units there were when it was made; None when it does not say so. `municipality`: whose own
    words these are, "" for the guide of everybody; None when it does not say so.
    """

    language: str
    units: tuple[ReturnedUnit, ...] = field(default=())
    exported: int | None = None
    municipality: str | None = None
