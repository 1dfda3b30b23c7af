"""Where the templates of the website room stand, and pieces of a page made of them."""

from pathlib import Path

from wegwijs.prose.templates import render

TEMPLATES = Path(__file__).parent


def part(template: str, **context: object) -> str:
    """A piece of HTML around the words of a page, without empty lines."""
    html = render(TEMPLATES, template, **context)
    return "\n".join(line for line in html.splitlines() if line.strip())
