"""The box beside a link for a screen reader: a dialog with its text, and behind that its links as links."""

# The type stubs do not know that Qt takes None for "no such child".
# mypy: disable-error-code="override"

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from weakref import ref

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAccessibleWidget

from desktop.ui.widgets.article_nodes import LinkNode, Node, forget, index_of, node_at

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

    from desktop.ui.widgets.article_linking import ArticleLinking
    from desktop.ui.widgets.article_popup import ArticlePopup


class PopupAccess(QAccessibleWidget):
    """The dialog. Its links are made when a screen reader first asks for them, and anew when it says something else."""

    def __init__(self, popup: ArticlePopup) -> None:
        """Stand for the box."""
        super().__init__(popup, QAccessible.Role.Dialog, "")
        self._weak = ref(popup)
        self._nodes: list[Node] | None = None
        popup.filled.connect(self.drop)
        popup.destroyed.connect(self.drop)
        popup.text.walked.connect(self.tell_link)

    def drop(self) -> None:
        """Let Qt delete the links: others are shown, or none any more."""
        forget(self._nodes or ())
        self._nodes = None

    def tell_link(self, index: int) -> None:
        """Tell that a link has the focus."""
        links = self._links()
        if QAccessible.isActive() and 0 <= index < len(links):
            QAccessible.updateAccessibility(QAccessibleEvent(links[index], QAccessible.Event.Focus))

    def childCount(self) -> int:
        """Count the text and the links."""
        return 1 + len(self._links())

    def child(self, index: int) -> QAccessibleInterface | None:
        """Return the text, or a link."""
        links, popup = self._links(), self._weak()
        if index == 0 and popup is not None:
            return QAccessible.queryAccessibleInterface(popup.text)
        return links[index - 1] if 0 < index <= len(links) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of the text or of a link, or -1."""
        place = index_of(self._links(), child)
        return place + 1 if place >= 0 else super().indexOfChild(child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        """Return the link, else the text, at a point of the screen."""
        found = node_at(self._links(), x, y)
        return found if found is not None else self.child(0) if self.rect().contains(x, y) else None

    def _links(self) -> list[Node]:
        popup = self._weak()
        if self._nodes is None and popup is not None:
            # A node asks its view where its words stand and to follow it: the text answers as an article does.
            view = cast("ref[ArticleLinking]", ref(popup.text))
            self._nodes = [LinkNode(view, self, popup.text.words(index), index) for index in range(popup.text.count())]
        return self._nodes or []
