"""Pictograms that a page shows many times: drawn once, then shown by their name, which saves the reader data."""

from collections.abc import Iterable

from markupsafe import Markup

from wegwijs.model.guide import Guide
from wegwijs.prose.templates import safe


def drawn_once(guide: Guide, names: Iterable[str]) -> Markup:
    """The drawings, out of sight; they stand once on the page."""
    symbols = [_symbol(name, guide.pictograms[name].svg) for name in dict.fromkeys(names)]
    return safe(f"<svg hidden>{''.join(symbols)}</svg>")


def shown(name: str) -> Markup:
    """One of the drawings; it says nothing to a screen reader, words stand beside it."""
    use = f'<use href="#pictogram-{name}"></use>'
    return safe(f'<svg class="pictogram" viewBox="0 0 48 48" aria-hidden="true" focusable="false">{use}</svg>')


def _symbol(name: str, svg: str) -> str:
    symbol = svg.replace("<svg ", f'<symbol id="pictogram-{name}" ', 1).replace("</svg>", "</symbol>")
    return symbol.replace(' xmlns="http://www.w3.org/2000/svg"', "").strip()
