"""The article for a screen reader: a document whose parts are headings, paragraphs, figures and links."""

# The type stubs do not know that Qt takes None for "no such child".
# mypy: disable-error-code="override"

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleTextCursorEvent
from PySide6.QtWidgets import QAccessibleWidget, QTextEdit

from desktop.ui.widgets.article_nodes import HeadingNode, LinkNode, Node, forget, index_of, node_at, nothing, seen
from desktop.ui.widgets.article_text import block_text, summary

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface, QTextBlock

    from desktop.ui.widgets.article_document import Link
    from desktop.ui.widgets.article_linking import ArticleLinking


class ArticleAccess(QAccessibleWidget):
    """The document. Its parts are made when a screen reader first asks for them."""

    def __init__(self, view: ArticleLinking) -> None:
        """Stand for the article."""
        super().__init__(view, QAccessible.Role.Document, "")
        self._weak = ref(view)
        self._nodes: list[Node] = []
        self._built = False
        self._twin: QTextEdit | None = None

    @property
    def view(self) -> ArticleLinking:
        """Return the article."""
        return seen(self._weak)

    def drop(self) -> None:
        """Let Qt delete the parts, at the end of the article."""
        forget(self._nodes)
        self._nodes = []
        self._twin = None

    def reset(self) -> None:
        """Drop the parts: another text is shown."""
        forget(self._nodes)
        self._nodes = []
        self._built = False
        if self._twin is not None:
            self._twin.setPlainText(self._plain())

    def focus_link(self, index: int) -> None:
        """Tell a screen reader that a link has the focus."""
        for node in self._parts():
            for inner in node.nodes:
                if isinstance(inner, LinkNode) and inner.index == index:
                    QAccessible.updateAccessibility(QAccessibleEvent(inner, QAccessible.Event.Focus))
                    return

    def tell_caret(self) -> None:
        """Tell a screen reader where the caret stands, after the focus came in."""
        position = self.view.textCursor().position()
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self.view, position))

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name of the article, else the title of the lesson."""
        if kind != QAccessible.Text.Name:
            return ""
        page = self.view.page()
        return self.view.accessibleName() or (page.title if page is not None else "")

    def state(self) -> QAccessible.State:
        """Return that it is a text of many lines, to be read."""
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        return state

    def childCount(self) -> int:
        """Count the parts, and the pop-up while it is open."""
        return len(self._parts()) + len(self._popups())

    def child(self, index: int) -> QAccessibleInterface | None:
        """Return a part, or the pop-up as the last one."""
        parts: list[QAccessibleInterface] = [*self._parts(), *self._popups()]
        return parts[index] if 0 <= index < len(parts) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a part, or -1."""
        if child in self._popups():
            return len(self._parts())
        return index_of(self._parts(), child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        """Return the part at a point of the screen."""
        return node_at(self._parts(), x, y)

    def focusChild(self) -> QAccessibleInterface | None:
        """Return the link that has the focus."""
        current = self.view.current_link()
        links = [inner for node in self._parts() for inner in node.nodes]
        found = (node for node in links if isinstance(node, LinkNode) and node.index == current)
        return next(found, None) if self.view.hasFocus() else None

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Lend the text of a hidden twin: a text interface written in Python leaves its ranges undefined."""
        if kind != QAccessible.InterfaceType.TextInterface:
            return super().interface_cast(kind) or nothing()
        if self._twin is None:
            self._twin = QTextEdit(self.view)
            self._twin.hide()
            self._twin.setReadOnly(True)
            self._twin.setPlainText(self._plain())
            self.view.cursorPositionChanged.connect(self._follow_caret)
        return QAccessible.queryAccessibleInterface(self._twin).interface_cast(kind)

    def _follow_caret(self) -> None:
        if self._twin is not None:
            cursor = self._twin.textCursor()
            cursor.setPosition(min(self.view.textCursor().position(), self._twin.document().characterCount() - 1))
            self._twin.setTextCursor(cursor)

    def _plain(self) -> str:
        """Return the text with one character for each of the document, so that positions agree."""
        return self.view.document().toRawText().translate(_BREAKS)

    def _popups(self) -> list[QAccessibleInterface]:
        return [QAccessible.queryAccessibleInterface(widget) for widget in self.view.overlays()]

    def _parts(self) -> list[Node]:
        if not self._built:
            self._built = True
            self._nodes = self._build()
        return self._nodes

    def _build(self) -> list[Node]:
        nodes: list[Node] = []
        links = list(enumerate(self.view.links()))
        block = self.view.document().begin()
        while block.isValid():
            inside = []
            while links and links[0][1].start < block.position() + block.length():
                inside.append(links.pop(0))
            node = self._node(block)
            if node is not None:
                node.nodes = [LinkNode(self._weak, node, self._words(block, link), index) for index, link in inside]
                nodes.append(node)
            block = block.next()
        return nodes

    def _node(self, block: QTextBlock) -> Node | None:
        article = self.view.article
        name = block_text(article, block) if article is not None else block.text()
        if not name:
            return None
        if told := summary(block):
            name = f"{name}{'.' if name[-1].isalnum() else ''} {told}"
        span = (block.position(), block.position() + block.length() - 1)
        if level := block.blockFormat().headingLevel():
            return HeadingNode(self._weak, self, name, span, level)
        role = QAccessible.Role.Paragraph
        if block.text() == "\ufffc":
            role = QAccessible.Role.Graphic
        elif block.textList():
            role = QAccessible.Role.ListItem
        return Node(self._weak, self, role, name, span)

    def _words(self, block: QTextBlock, link: Link) -> str:
        text = block.text()[link.start - block.position() : link.end - block.position()]
        return self.view.link_name(link.href, text)


_BREAKS = {0x2029: "\n", 0x2028: "\n", 0xFDD0: "\n", 0xFDD1: "\n", 0xFFFC: " "}
