"""The short texts around a municipality in one language: `desk` in content/<language>/interface.yml."""

from dataclasses import dataclass

from wegwijs.model.shapes import Label, Shape


@dataclass(frozen=True, kw_only=True)
class DeskLabels(Shape):
    """What stands around its desk, and what its papers say. Names in {braces} are filled in by the program."""

    title: Label = ""
    """Heading above the desk: {name} of the municipality."""
    hours: Label = ""
    """Heading above the hours of the week."""
    other_days: Label = ""
    """Heading above the days on which the hours are otherwise."""
    closed: Label = ""
    """In the place of hours: it is closed."""
    holidays: Label = ""
    """On paper: that it is closed on public holidays."""
    appointment: Label = ""
    """That one needs an appointment."""
    languages: Label = ""
    """Before the languages that are spoken there: {languages}."""
    open_now: Label = ""
    """That it is open at this moment, until {time}."""
    opens_today: Label = ""
    """That it is closed at this moment, and opens today at {time}."""
    opens_later: Label = ""
    """That it is closed at this moment, and opens on {day}, at {time}."""
    responsible: Label = ""
    """On paper: who answers for what is printed, with the address: {publisher}."""
    whose_words: Label = ""
    """On paper: {version} and {licence} of the words, and at what {address} one reads what {name} changed."""
    your_town: Label = ""
    """Above its address where a page says where one goes: {name} of the municipality."""
