"""Publishes the file format as JSON Schema, so that an editor completes and checks a pack as one types."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from desktop.content.schema import FILES, Form, QuestionForm, noun
from desktop.content.wording import hint

_FORMS = {form.__name__: form for form in (*Form.__subclasses__(), *QuestionForm.__subclasses__())}


def json_schema(file: str = "") -> dict[str, Any]:
    """Give JSON Schema (2020-12) of one file ("lesson", "pack", "sources", "glossary", "front"), or of any of them.

    Each field is described by what `mitra check` says when it is missing, in Indonesian.
    Raises KeyError for another name.
    """
    (*refs,), definitions = msgspec.json.schema_components(FILES.values(), ref_template="#/$defs/{name}")
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Mitra"}
    schema |= dict(zip(FILES, refs, strict=True))[file] if file else {"anyOf": refs}
    for name, definition in definitions.items():
        for field_name, part in definition["properties"].items():
            part["description"] = hint(noun(_FORMS[name]), field_name, "id")
    return {**schema, "$defs": _as_written(definitions)}


def _as_written(part: Any) -> Any:
    """Let a text be a number or a boolean where its pattern allows: what stands without quotes is read as it stands."""
    if isinstance(part, list):
        return [_as_written(item) for item in part]
    if not isinstance(part, dict):
        return part
    changed = {key: _as_written(value) for key, value in part.items()}
    if part.get("type") == "string" and re.search(part.get("pattern", ""), "1945"):
        changed["type"] = ["string", "number", "boolean"]
    return changed
