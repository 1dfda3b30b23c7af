"""Templates -> text. HTML is escaped unless it was made by this room."""

import traceback
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup, escape

from wegwijs.findings import Finding, Place
from wegwijs.prose import dates
from wegwijs.prose.facts import pieces

OWN_TEMPLATES = Path(__file__).parent / "templates"

_FILTERS: dict[str, Any] = {
    "day": dates.day,
    "short_day": dates.short_day,
    "day_of_week": dates.day_of_week,
    "leaf": dates.leaf,
    "pieces": pieces,
    "partial_day": dates.partial_day,
    "hour": dates.hour,
    "moment": dates.moment,
    "language_name": dates.language_name,
    "kilobytes": dates.kilobytes,
}


class TemplateNotFilled(Exception):
    """A template that cannot be filled in: which, on what line, and why."""


def render(folder: Path, template: str, **context: object) -> str:
    """A template of `folder`, filled in. Raises TemplateNotFilled: an unknown name in it is never an empty text."""
    try:
        return _environment(folder).get_template(template).render(**context)
    except TemplateNotFound as problem:
        raise TemplateNotFilled(f"The template {problem.name} is not there.") from problem
    except TemplateError as problem:
        lines = [f"{Path(at.filename).name}, line {at.lineno}" for at in _in_templates(problem)]
        raise TemplateNotFilled(f"{(lines or [template])[-1]}: {problem.message}.") from problem


def _in_templates(problem: TemplateError) -> Iterator[traceback.FrameSummary]:
    """The lines of templates that were at work, the one with the mistake last."""
    return (at for at in traceback.extract_tb(problem.__traceback__) if at.filename.endswith(".html"))


def _is_for_paper(name: str) -> bool:
    """Those of the site are made for MkDocs, with names of its own."""
    return name.startswith("brochures/")


def check_templates(templates: Mapping[str, str]) -> Iterator[Finding]:
    """The first mistake in each template of the brochures; `templates` are texts by the name of their file."""
    environment = _environment(OWN_TEMPLATES)
    for name in filter(_is_for_paper, templates):
        try:
            environment.compile(templates[name], name)
        except TemplateSyntaxError as problem:
            yield Finding(
                check="template",
                place=Place(name, problem.lineno),
                what=f"This template cannot be read: {problem.message}",
                why="No page of the brochures could be made with it.",
                remedy="Compare it with the same file of Wegwijs; each {% if %} and {% for %} needs its end.",
            )


def safe(html: str) -> Markup:
    """HTML that was made by the program, so that a template does not escape it again."""
    return Markup(html)  # noqa: S704 - only called on HTML that this room or a Pictogram file made


def as_html(text: str) -> str:
    """A text as it stands in HTML; what the program made as HTML stays as it is."""
    return str(escape(text))


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
