"""The page with all postcodes, and its short texts: `postcodes` in content/<language>/interface.yml."""

from dataclasses import dataclass

from wegwijs.model.shapes import Label, Shape

POSTCODES = "mijn-gemeente"
"""The page that says which municipality goes with a postcode."""


@dataclass(frozen=True, kw_only=True)
class PostcodeLabels(Shape):
    """Which municipality goes with a postcode."""

    title: Label = ""
    """Title of the page: which is my municipality?"""
    summary: Label = ""
    """What to look for."""
    helps: Label = ""
    """Who helps with civic integration, and where that service has another name."""
    number: Label = ""
    """That nobody has checked the numbers of all municipalities."""
    names: Label = ""
    """In which languages the names stand."""
    here: Label = ""
    """Beside the municipality whose guide this is."""
    source: Label = ""
    """Before whose data these are."""
