"""The box beside a link for a screen reader: a dialog with its text, and behind that its links as links."""

# The type stubs do not know that Qt takes None for "no such child".
# mypy: disable-error-code="override"

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from weakref import ref

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAccessibleWidget

from desktop.ui.widgets.article_nodes import LinkNode, Node, forget, node_at

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

    from desktop.ui.widgets.article_linking import ArticleLinking
    from desktop.ui.widgets.article_popup import ArticlePopup
    from desktop.ui.widgets.popup_text import PopupText


class PopupAccess(QAccessibleWidget):
    """The dialog: its text and the links in that, then the foot and its links.

    The links are made when a screen reader first asks for them, and anew when the box says something else.
    """

    def __init__(self, popup: ArticlePopup) -> None:
        """Stand for the box."""
        super().__init__(popup, QAccessible.Role.Dialog, "")
        self._weak = ref(popup)
        self._nodes: tuple[list[Node], list[Node]] | None = None
        popup.filled.connect(self.drop)
        popup.destroyed.connect(self.drop)
        popup.text.walked.connect(self.tell_link)
        popup.foot.walked.connect(self.tell_foot)

    def drop(self) -> None:
        """Let Qt delete the links: others are shown, or none any more."""
        for nodes in self._nodes or ():
            forget(nodes)
        self._nodes = None

    def tell_link(self, index: int) -> None:
        """Tell that a link of the text has the focus."""
        _tell(self._links()[0], index)

    def tell_foot(self, index: int) -> None:
        """Tell that a link of the foot has the focus."""
        _tell(self._links()[1], index)

    def childCount(self) -> int:
        """Count the texts and the links."""
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface | None:
        """Return a text, or a link."""
        children = self._children()
        return children[index] if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a text or of a link, or -1."""
        return next((place for place, mine in enumerate(self._children()) if mine == child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        """Return the link, else the text, at a point of the screen."""
        children, links = self._children(), self._links()
        shown = (child for child in children if child.rect().contains(x, y))
        return node_at(links[0] + links[1], x, y) or next(shown, None)

    def _children(self) -> list[QAccessibleInterface]:
        popup, links = self._weak(), self._links()
        if popup is None:
            return []
        text, foot = (QAccessible.queryAccessibleInterface(part) for part in popup.texts)
        return [text, *links[0], *([] if popup.foot.isHidden() else [foot, *links[1]])]

    def _links(self) -> tuple[list[Node], list[Node]]:
        popup = self._weak()
        if self._nodes is None and popup is not None:
            self._nodes = (_nodes(popup.text, self), _nodes(popup.foot, self))
        return self._nodes or ([], [])


def _nodes(text: PopupText, box: QAccessibleInterface) -> list[Node]:
    # A node asks its view where its words stand and to follow it: the text answers as an article does.
    view = cast("ref[ArticleLinking]", ref(text))
    return [LinkNode(view, box, text.words(index), index) for index in range(text.count())]


def _tell(links: list[Node], index: int) -> None:
    if QAccessible.isActive() and 0 <= index < len(links):
        QAccessible.updateAccessibility(QAccessibleEvent(links[index], QAccessible.Event.Focus))
