"""One line of JSON in the log: written always the same way, and read without trust."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def line_of(values: Mapping[str, object]) -> str:
    """The values as one line: the same values give the same line on every computer."""
    import json  # only when something is written

    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def values_of(line: str) -> dict[str, object]:
    """The values of a line; none where it is no JSON object, or holds what no database takes."""
    import json

    try:
        found = json.loads(line)
        if "\\u" in line:  # half of a pair of surrogates, which no database takes, can only be written so
            json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
