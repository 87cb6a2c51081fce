"""A screen reader in small, run by the system's Python: prints what it meets in the article as JSON, presses a link."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import gi  # type: ignore[import-not-found,unused-ignore]  # the system's, not the project's

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found,unused-ignore]  # noqa: E402

PATIENCE = 30.0
SETTLED = 5
"""The article has at least so many parts; before the first paint Qt shows its own side of it."""


def children(node: Any) -> Iterator[Any]:
    """The nodes below a node that are still there."""
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None:
            yield child


def walk(node: Any, above: str = "") -> Iterator[tuple[Any, str]]:
    """The node and all below it, each with the role of the one above."""
    yield node, above
    for child in children(node):
        yield from walk(child, node.get_role_name())


def article() -> Any:
    """The article's document as soon as it is there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            for app in children(Atspi.get_desktop(0)):
                if app.get_name() == "mitra-article":
                    for node, _ in walk(app):
                        if node.get_role_name() == "document frame" and node.get_child_count() > SETTLED:
                            return node
        except GLib.GError:  # it changed while it was walked
            continue
        time.sleep(0.05)
    sys.exit("no article appeared")


def main() -> None:
    """Tell everything about the article, then press its first link."""
    document = article()
    nodes = list(walk(document))
    told = [(node.get_role_name(), node.get_name(), node.get_attributes().get("level"), above) for node, above in nodes]
    interfaces = document.get_interfaces()
    length = Atspi.Text.get_character_count(document)
    print(json.dumps({"nodes": told, "interfaces": interfaces, "text": Atspi.Text.get_text(document, 0, length)}))
    link = next(node for node, _ in nodes if node.get_role_name() == "link")
    Atspi.Action.do_action(link, 0)


main()
