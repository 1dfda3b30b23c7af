"""A JSON file that an earlier run wrote -> its values; what is broken or of another program is as good as not there."""

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
