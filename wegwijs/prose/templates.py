"""Templates -> text. HTML is escaped unless it was made by this room."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wegwijs.prose import dates

OWN_TEMPLATES = Path(__file__).parent / "templates"

_FILTERS: dict[str, Any] = {
    "day": dates.day,
    "day_of_week": dates.day_of_week,
    "partial_day": dates.partial_day,
    "hour": dates.hour,
    "moment": dates.moment,
    "language_name": dates.language_name,
    "kilobytes": dates.kilobytes,
}


def render(folder: Path, template: str, **context: object) -> str:
    """A template of `folder`, filled in. An unknown name in a template is an error, never an empty text."""
    return _environment(folder).get_template(template).render(**context)


def safe(html: str) -> Markup:
    """HTML that was made by the program, so that a template does not escape it again."""
    return Markup(html)  # noqa: S704 - only called on HTML that this room or a Pictogram file made


@cache
def _environment(folder: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader([folder, OWN_TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(_FILTERS)
    return environment
