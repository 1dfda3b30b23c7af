"""A JSON file that an earlier run wrote -> its values; what is broken or of another program is as good as not there.

And values -> such a file.
"""

from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

Shape = TypeVar("Shape")


def read_kept(path: Path, shape: type[Shape]) -> Shape | None:
    """The values in their shape, or None."""
    try:
        return TypeAdapter(shape).validate_json(path.read_bytes(), strict=True)
    except (OSError, ValidationError):
        return None


def json_of(values: object) -> bytes:
    """A file from which `read_kept` reads the same values."""
    return TypeAdapter(type(values)).dump_json(values, indent=1) + b"\n"
