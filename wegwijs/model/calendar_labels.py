"""The short texts of the calendar in one language: `calendar` in content/<language>/interface.yml."""

from dataclasses import dataclass

from wegwijs.model.shapes import Label, Shape


@dataclass(frozen=True, kw_only=True)
class CalendarLabels(Shape):
    """What stands around the sessions. Names in {braces} are filled in by the program."""

    examples: Label = ""
    """Above sessions of which some are examples: they are not real, and nobody can register."""
    choose: Label = ""
    """Above the links to the sessions in a language, at a place, of a kind."""
    all: Label = ""
    """Link that shows all sessions again."""
    where: Label = ""
    """Heading above the places with their sessions."""
    cancelled: Label = ""
    """The session was announced, and does not take place."""
    full: Label = ""
    """No place is free any more."""
    second_language: Label = ""
    """A second language is spoken: {language}."""
    interpreter: Label = ""
    """An interpreter translates into: {language}."""
    groups: Label = ""
    """A group can register together."""
    at_the_desk: Label = ""
    """One registers at the desk."""
    not_needed: Label = ""
    """One need not register."""
    weekly: Label = ""
    """The session comes again each week, until {date}."""
    every_two_weeks: Label = ""
    """The session comes again every two weeks, until {date}."""
    monthly: Label = ""
    """The session comes again each month, until {date}."""
    add: Label = ""
    """Link to a file that puts one session in the reader's own calendar."""
    follow: Label = ""
    """Link that puts these sessions in the reader's own calendar, and keeps them right."""
    follow_all: Label = ""
    """The same for all sessions."""
    file: Label = ""
    """Link to the same sessions as a file."""
