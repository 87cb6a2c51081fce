"""The parts of an article as a screen reader meets them: headings, paragraphs, list items, figures, links.

PySide asks three things that are easy to miss: "no such interface" is ``VoidPtr(0)`` and nothing else, whoever makes a
node keeps a reference to it, and whoever drops it tells Qt so first (`forget`).
"""

# The type stubs do not know that Qt takes None for "no such object, window, child".
# mypy: disable-error-code="override"

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleAttributesInterface, QAccessibleInterface
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from weakref import ref

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QWindow

    from desktop.ui.widgets.article_linking import ArticleLinking


class Level(QAccessibleAttributesInterface):
    """Tells the level of a heading."""

    def __init__(self, level: int) -> None:
        """Keep the level, from 1."""
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """Name the one attribute."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        """Return the level."""
        return self._level if key == QAccessible.Attribute.Level else None


class Press(QAccessibleActionInterface):
    """Lets a screen reader follow a link."""

    def __init__(self, view: ref[ArticleLinking], index: int) -> None:
        """Keep which link it is."""
        super().__init__()
        self._weak = view
        self._index = index

    def actionNames(self) -> list[str]:
        """Name what can be done."""
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        """Follow the link, or put the ring around it."""
        if name == self.pressAction():
            seen(self._weak).activate_link(self._index)
        elif name == self.setFocusAction():
            seen(self._weak).focus_link(self._index)

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Return no keys: they are those of the article."""
        return []


class Node(QAccessibleInterface):
    """One part of the article, from the character ``start`` up to ``end``."""

    def __init__(
        self,
        view: ref[ArticleLinking],
        above: QAccessibleInterface,
        role: QAccessible.Role,
        name: str,
        span: tuple[int, int],
    ) -> None:
        """Keep what the part is and where it stands; `above` is the node that holds it."""
        super().__init__()
        self.nodes: list[Node] = []
        self._weak = view
        self._above = above
        self._role = role
        self._name = name
        self._start, self._end = span

    def isValid(self) -> bool:
        """Hold as long as the article shows this text."""
        return self._weak() is not None

    def object(self) -> QObject | None:
        """Return no object: a part is not a widget."""
        return None

    def window(self) -> QWindow | None:
        """Return the window that the article stands in."""
        return seen(self._weak).window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Return the node above."""
        return self._above

    def child(self, index: int) -> QAccessibleInterface | None:
        """Return a link of this part."""
        return self.nodes[index] if 0 <= index < len(self.nodes) else None

    def childCount(self) -> int:
        """Count the links."""
        return len(self.nodes)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a link, or -1."""
        return index_of(self.nodes, child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        """Return the link at a point of the screen."""
        return node_at(self.nodes, x, y)

    def rect(self) -> QRect:
        """Return where the part stands on the screen."""
        corner = seen(self._weak).viewport().mapToGlobal(QPoint(0, -seen(self._weak).verticalScrollBar().value()))
        return seen(self._weak).span_rect(self._start, self._end).translated(corner)

    def role(self) -> QAccessible.Role:
        """Return what the part is."""
        return self._role

    def state(self) -> QAccessible.State:
        """Return that it can be read."""
        state = QAccessible.State()
        state.readOnly = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words."""
        return self._name if kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Change nothing: an article is read."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Offer nothing beyond the words."""
        return nothing()


class HeadingNode(Node):
    """A heading with its level."""

    def __init__(
        self, view: ref[ArticleLinking], above: QAccessibleInterface, name: str, span: tuple[int, int], level: int
    ) -> None:
        """Keep the level, from 1 for the title."""
        super().__init__(view, above, QAccessible.Role.Heading, name, span)
        self._level = Level(level)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Offer the level."""
        wanted = kind == QAccessible.InterfaceType.AttributesInterface
        return pointer(self._level) if wanted else nothing()


class LinkNode(Node):
    """A link that can be followed."""

    def __init__(self, view: ref[ArticleLinking], above: QAccessibleInterface, name: str, index: int) -> None:
        """Keep the number of the link in the article."""
        self.index = index
        self._press = Press(view, index)
        link = seen(view).links()[index]
        super().__init__(view, above, QAccessible.Role.Link, name, (link.start, link.end))

    def state(self) -> QAccessible.State:
        """Return that it can have the focus, and whether it has."""
        state = QAccessible.State()
        state.focusable = True
        state.linked = True
        state.focused = seen(self._weak).hasFocus() and seen(self._weak).current_link() == self.index
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Offer to be pressed."""
        wanted = kind == QAccessible.InterfaceType.ActionInterface
        return pointer(self._press) if wanted else nothing()


def seen(view: ref[ArticleLinking]) -> ArticleLinking:
    """Return the article, which holds its parts and so must not be held by them."""
    found = view()
    if found is None:
        raise ReferenceError("the article is gone")
    return found


def pointer(interface: Shiboken.Object) -> int:
    """Return the address of a C++ object for Qt (the stubs call it a number)."""
    return cast(int, Shiboken.VoidPtr(Shiboken.getCppPointer(interface)[0]))


def nothing() -> int:
    """Return what tells Qt that there is no such interface; None or 0 would crash."""
    return cast(int, Shiboken.VoidPtr(0))


def index_of(nodes: Sequence[Node], child: QAccessibleInterface) -> int:
    """Return the place of a node among others, or -1."""
    return next((index for index, node in enumerate(nodes) if node is child), -1)


def node_at(nodes: Sequence[Node], x: int, y: int) -> Node | None:
    """Return the node that covers a point of the screen."""
    return next((node for node in nodes if node.rect().contains(x, y)), None)


def forget(nodes: Sequence[Node]) -> None:
    """Tell Qt that nodes, and what they hold, are gone; it deletes them."""
    for node in nodes:
        forget(node.nodes)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(node))
