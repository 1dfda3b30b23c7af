"""The short texts of what goes to other sites: `news` and `embeds` in content/<language>/interface.yml."""

from dataclasses import dataclass

from wegwijs.model.shapes import Label, Shape


@dataclass(frozen=True, kw_only=True)
class NewsLabels(Shape):
    """What the feed of a language says. Names in {braces} are filled in by the program."""

    title: Label = ""
    """Name of the feed, before the name of the site."""
    new_page: Label = ""
    """A page that was not there before."""
    changed_page: Label = ""
    """What changed on a page, and what to do: {parts}."""
    changed_sessions: Label = ""
    """Which kinds of session are new or changed, and what to do: {parts}."""
    beginning: Label = ""
    """What stands above the first part of a page."""
    new_brochure: Label = ""
    """A brochure that was not there before."""
    changed_brochure: Label = ""
    """A brochure that must be printed again."""


@dataclass(frozen=True, kw_only=True)
class EmbedLabels(Shape):
    """What stands around a page of the guide inside another site, and where one copies the lines for it."""

    whole: Label = ""
    """Link out of the other site, to the same page of the whole guide."""
    language: Label = ""
    """Above the choice of a language."""
    page: Label = ""
    """Above the choice of a page."""
    part: Label = ""
    """Above the choice of a part of it."""
    whole_page: Label = ""
    """In that choice: all of the page."""
    search_box: Label = ""
    """In the choice of a page: only the search box."""
    seen: Label = ""
    """A line that opens, with what a reader of the other site sees."""
    copy: Label = ""
    """Button that copies lines of HTML."""
    copied: Label = ""
    """That they are copied."""
