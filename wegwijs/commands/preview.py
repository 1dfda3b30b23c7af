"""`serve`: builds the site, shows it, and builds again what an edit touched; a mistake never ends it."""

import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import click
import watchfiles
from watchfiles.main import FileChange

from wegwijs.making.settings import HOUSE, Settings
from wegwijs.preview.server import PreviewServer
from wegwijs.preview.site import PreviewSite

_OF_A_MUNICIPALITY = ("municipality.yml", "overrides.yml", "content", "translations")
"""What is watched in the folder of a municipality."""

_WATCHED = ("content", "translations", "brochures", "pictograms", "theme", "mkdocs.yml")
_SETTLE = 60
"""Milliseconds without another edit before the site is built again."""
_PATIENCE = 400
"""Milliseconds after which edits are shown although more of them come."""
_LOOK = 200
"""Milliseconds after which we say that nothing was edited."""


def serve(settings: Settings, port: int) -> None:
    """Show the site on this machine until Ctrl-C. `port` 0 means any free one."""
    with (
        tempfile.TemporaryDirectory(prefix="wegwijs-preview-") as folder,
        suppress(KeyboardInterrupt),
        closing(PreviewSite(settings, Path(folder))) as site,
        _server(site, port) as server,
    ):
        edits = _edits(settings)
        next(edits)  # from here on no edit is missed
        site.edited()
        click.echo(f"Open {server.address} in your browser. Edits are shown at once. Stop with Ctrl-C.")
        for edited in edits:
            if edited:
                site.edited()


def _edits(settings: Settings) -> Iterator[set[FileChange]]:
    """What was edited, again and again; now and then nothing, the first time to say that we look."""
    return watchfiles.watch(
        *_existing(settings), step=_SETTLE, debounce=_PATIENCE, rust_timeout=_LOOK, yield_on_timeout=True
    )


def _server(site: PreviewSite, port: int) -> PreviewServer:
    try:
        return PreviewServer(site.folder, site.news, site.page, port)
    except OSError as problem:
        raise click.ClickException(f"Port {port} is taken. Choose another one, or any free one: --port 0") from problem


def _existing(settings: Settings) -> list[Path]:
    places = [folder / name for folder in (settings.base, HOUSE) for name in _WATCHED]
    own = [settings.municipality / name for name in _OF_A_MUNICIPALITY] if settings.municipality else []
    return [place for place in dict.fromkeys([*places, *own]) if place.exists()]
