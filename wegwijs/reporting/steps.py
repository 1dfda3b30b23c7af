"""How far long work is: a moving sign on a terminal, one plain line in a log.

In: the name of a step. Out: text on standard error, so that standard output holds the result alone.
"""

import sys
from collections.abc import Generator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text


@contextmanager
def step(title: str) -> Generator[None]:
    """Say that the block is being worked on: `with step("Printing the brochures"):`."""
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        console.print(Text(title), soft_wrap=True)
        yield
        return
    columns = SpinnerColumn(finished_text="✓"), TextColumn("{task.description}", markup=False), TimeElapsedColumn()
    with Progress(*columns, console=console, redirect_stdout=sys.stdout.isatty()) as progress:
        task = progress.add_task(title, total=1)
        yield
        progress.update(task, completed=1)
