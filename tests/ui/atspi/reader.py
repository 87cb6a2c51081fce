"""A screen reader in small, for the system's Python: it presses keys, listens to the bus and walks what is shown."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi  # type: ignore[import-not-found,unused-ignore]  # the system's, not the project's

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found,unused-ignore]  # noqa: E402

PATIENCE = 20.0
KINDS = {"object:state-changed:focused": "focus", "object:announcement": "said", "object:text-caret-moved": "caret"}
CLOSED = ("document frame", "list")
"""Roles of things with very many parts, which are walked only where they are asked for."""


class Reader:
    """What a reader hears and sees of Mitra."""

    def __init__(self) -> None:
        """Listen."""
        self.heard: list[tuple[str, str, str, str]] = []
        self._listener = Atspi.EventListener.new(self._hear)
        for kind in KINDS:
            self._listener.register(kind)

    def press(self, *keys: str) -> None:
        """Press keys by their X names; what was heard before is forgotten."""
        self.heard.clear()
        subprocess.run(["xdotool", "key", "--delay", "5", *keys], check=True)

    def write(self, words: str) -> None:
        """Type; what was heard before is forgotten."""
        self.heard.clear()
        subprocess.run(["xdotool", "type", "--delay", "5", words], check=True)

    def wait(self, found: Callable[[], Any], what: str) -> Any:
        """What ``found`` gives as soon as it gives something; the end of everything where it never does."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            try:
                if result := found():
                    return result
            except GLib.GError:  # it changed while it was walked
                pass
            time.sleep(0.01)
        sys.exit(f"never met: {what}; heard: {self.heard}")

    def focus(self, role: str, name: str = "") -> str:
        """Wait until the focus comes to what has this role and begins with this name; its whole name."""
        return str(self.wait(lambda: self._last("focus", role, name), f"the focus on {role} {name}"))

    def said(self, words: str = "") -> str:
        """Wait for something said that holds these words; all of it."""
        found = lambda: next((said for kind, _, _, said in self.heard if kind == "said" and words in said), "")  # noqa: E731
        return str(self.wait(found, f"words like {words!r}"))

    def caret(self) -> int:
        """Wait until the caret of an article moves; its place."""
        found = lambda: [place for kind, role, _, place in self.heard if (kind, role) == ("caret", "document frame")]  # noqa: E731
        return int(self.wait(found, "a caret")[-1])

    def window(self) -> Any:
        """The window that has the keys; None while none has."""
        for app in children(Atspi.get_desktop(0)):
            for top in children(app):
                if top.get_role_name() == "frame" and top.get_state_set().contains(Atspi.StateType.ACTIVE):
                    return top
        return None

    def take_window(self, title: str) -> Any:
        """Give the keys to the window with this title, as a window manager would, and wait until it has them."""

        def taken() -> Any:
            subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title, "windowfocus"], check=False)
            return self.window()

        return self.wait(taken, f"the window {title}")

    def meet(self, role: str, name: str = "", inside: Any = None) -> Any:
        """Wait for what is in sight, has this role and begins with this name."""
        return self.wait(lambda: seek(inside or self.window(), role, name), f"{role} {name}")

    def _last(self, kind: str, role: str, name: str) -> str:
        """The name of what was heard last of a kind, if it is of this role and begins so."""
        last = next((heard for heard in reversed(self.heard) if heard[0] == kind), None)
        return last[2] if last is not None and last[1] == role and last[2].startswith(name) else ""

    def _hear(self, event: Any) -> None:
        kind = KINDS[event.type.split("/")[0] if event.type in KINDS else event.type.rstrip(":")]
        if kind == "focus" and not event.detail1:
            return
        try:
            detail = str(event.any_data) if kind == "said" else str(event.detail1)
            self.heard.append((kind, event.source.get_role_name(), event.source.get_name(), detail))
        except GLib.GError:  # gone before it could be asked
            pass


def children(node: Any) -> Iterator[Any]:
    """The nodes below a node that are still there."""
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None:
            yield child


def seek(node: Any, role: str, name: str) -> Any:
    """The first node in sight below a node with this role, whose name begins so; None where there is none."""
    for child in children(node):
        if not child.get_state_set().contains(Atspi.StateType.SHOWING):
            continue
        kind = child.get_role_name()
        if kind == role and child.get_name().startswith(name):
            return child
        if kind not in CLOSED and (found := seek(child, role, name)) is not None:
            return found
    return None


def walk(node: Any, above: str = "") -> Iterator[tuple[Any, str]]:
    """The node and all below it, each with the role of the one above."""
    yield node, above
    for child in children(node):
        yield from walk(child, node.get_role_name())


def told(node: Any) -> list[tuple[str, str, str | None, str]]:
    """Role, name, level and the role above, of all that is below a node."""
    return [
        (one.get_role_name(), one.get_name(), one.get_attributes().get("level"), above)
        for one, above in walk(node)
        if above
    ]
