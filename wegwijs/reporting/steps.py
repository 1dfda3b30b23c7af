"""How far long work is: a moving sign on a terminal, one plain line in a log.

In: the name of a step, and how much of it is done. Out: text on standard error, so that standard output holds the
result alone.
"""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Lock

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

LINES = 10
"""Into how many pieces a log cuts long work."""


@contextmanager
def step(title: str) -> Generator[None]:
    """Say that the block is being worked on: `with step("Printing the brochures"):`."""
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        console.print(Text(title), soft_wrap=True)
        yield
        return
    columns = SpinnerColumn(finished_text="✓"), TextColumn("{task.description}", markup=False), TimeElapsedColumn()
    with Progress(*columns, console=console, redirect_stdout=sys.stdout.isatty()) as shown:
        task = shown.add_task(title, total=1)
        yield
        shown.update(task, completed=1)


@contextmanager
def progress(title: str, total: int) -> Generator[Callable[[int], None]]:
    """Show how much of `total` is done; the block tells it how much more, from any thread.

    `with progress("Asking for pages", 41) as asked: asked(1)`
    """
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        yield _lines(console, title, total)
        return
    columns = TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=console, redirect_stdout=sys.stdout.isatty()) as shown:
        task = shown.add_task(title, total=total)
        yield lambda more: shown.update(task, advance=more)


def _lines(console: Console, title: str, total: int) -> Callable[[int], None]:
    """Say at once what begins, and after every tenth how much is done."""
    done = 0
    one_at_a_time = Lock()

    def more(pieces: int) -> None:
        nonlocal done
        with one_at_a_time:
            before, done = done, done + pieces
            if before * LINES // total < done * LINES // total:
                console.print(Text(f"{title}: {done} of {total}"), soft_wrap=True)

    console.print(Text(f"{title}: 0 of {total}"), soft_wrap=True)
    return more
