"""The shapes of the open data -> one JSON Schema, so that programs of others can check what they read."""

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from wegwijs.model.open_data import FILES


def data_schema(address: str) -> dict[str, Any]:
    """The schema of all files under their names in $defs; `address` is where it stands."""
    adapters: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
        (name, "serialization", TypeAdapter(shape)) for name, shape in FILES.items()
    ]
    references, shared = TypeAdapter.json_schemas(adapters)
    named = {name: schema for (name, _), schema in references.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": address,
        "$defs": {**shared.get("$defs", {}), **named},
    }
