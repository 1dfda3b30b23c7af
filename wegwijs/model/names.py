"""Names and abbreviations that belong to no language, or to another one than the text around them (names.yml)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from annotated_types import MinLen
from pydantic import StringConstraints

from wegwijs.model.shapes import Shape, Words


@dataclass(frozen=True, kw_only=True)
class Name(Shape):
    """A name as it stands in texts of all languages."""

    what: Words
    """What it is, in a few words of the source language."""

    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")] | None = None
    """Code of the language with whose sounds people say it; without it, everyone says it with his own."""


Names = Mapping[Annotated[str, MinLen(1)], Name]
"""The name, exactly as it stands in the texts -> what it is."""
