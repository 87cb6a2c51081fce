"""The bar at the top of the window: the mark, the pages, and at the right the tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.look.mark import paint_mark
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.clickable import Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from desktop.ui.look.theme import Theme

HEIGHT = 52
TAB_HEIGHT = 37
TAB_PADDING = 14
FIRST_TAB = 135
NAME = "Mitra"


class PageTab(Clickable):
    """One page's name; the current page's is tinted. Arrow keys go from one to the next.

    Signals: `picked(str)` with the page's key.
    """

    focus_radius = 8
    picked = Signal(str)

    def __init__(self, theme: Theme, key: str, text: str, shortcut: str, parent: QWidget | None = None) -> None:
        """Make the tab of the page `key`, called `text`; `shortcut` names the key that opens it."""
        super().__init__(theme, text, parent)
        self._key = key
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if shortcut:
            self.setToolTip(shortcut)
            self.setAccessibleDescription(shortcut)
        self.clicked.connect(self._pick)

    def sizeHint(self) -> QSize:
        """Return room for the name."""
        width = QFontMetricsF(self._font()).horizontalAdvance(self.text())
        return QSize(round(width) + 2 * TAB_PADDING, TAB_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, on a tint if this page is shown."""
        roles = self.theme.roles
        painter = QPainter(self)
        if self.isChecked():
            rounded(painter, self.rect(), 8, roles.tint_first)
        painter.setFont(self._font())
        painter.setPen(QColor(roles.first if self.isChecked() else roles.ink if self.hovered() else roles.muted))
        cap = QFontMetricsF(self._font()).capHeight()
        painter.drawText(QPointF(TAB_PADDING, round((self.height() + cap) / 2) - 1), self.text())
        painter.end()

    def _font(self) -> QFont:
        return font(INTERFACE, 15, 600)

    def _pick(self) -> None:
        self.picked.emit(self._key)


class TopBar(QWidget):
    """The pages of Mitra and its tools.

    Signals: `chosen(str)` with the key of the page that was asked for; the caller then calls `set_current`.
    `resized()`, the bar has got another width.
    """

    chosen = Signal(str)
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a bar without pages."""
        super().__init__(parent)
        self.theme = theme
        self._tabs: dict[str, PageTab] = {}
        self._current = ""
        self._way: QWidget | None = None
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(FIRST_TAB, 0, 16, 1)
        self._row.setSpacing(2)
        self._row.addStretch(1)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(10)
        self._row.addLayout(self._tools)
        theme.changed.connect(self.update)

    def add_page(self, key: str, text: str, shortcut: str = "") -> None:
        """Add a page at the end of the pages."""
        tab = PageTab(self.theme, key, text, shortcut, self)
        tab.picked.connect(self._choose)
        self._tabs[key] = tab
        self._row.insertWidget(len(self._tabs) - 1, tab)

    def add_way(self, *buttons: QWidget) -> None:
        """Add buttons beside the pages; Tab reaches them after those."""
        self._way = QWidget(self)
        row = QHBoxLayout(self._way)
        row.setContentsMargins(10, 0, 0, 0)
        row.setSpacing(2)
        before: QWidget | None = next(reversed(self._tabs.values()), None)
        for button in buttons:
            row.addWidget(button)
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button
        self._row.insertWidget(len(self._tabs), self._way)

    def show_way(self, shown: bool) -> None:
        """Give the buttons beside the pages their room, or none."""
        if self._way is not None:
            self._way.setVisible(shown)

    def set_current(self, key: str) -> None:
        """Tint the page `key`; for one that has no place in the bar none is tinted."""
        before, self._current = self._tabs.get(self._current), key
        if key in self._tabs:
            self._tabs[key].setChecked(True)
        elif before is not None:
            before.setAutoExclusive(False)  # else one of them would have to stay checked
            before.setChecked(False)
            before.setAutoExclusive(True)

    def current(self) -> str:
        """Return the key of the tinted page."""
        return self._current

    @property
    def tabs(self) -> tuple[str, ...]:
        """The keys of the pages in their order."""
        return tuple(self._tabs)

    def tab(self, key: str) -> PageTab:
        """Return the tab of a page."""
        return self._tabs[key]

    def add_tool(self, widget: QWidget) -> None:
        """Add a tool at the right end; Tab reaches it after the pages, however late it was made."""
        before = self._tools.itemAt(self._tools.count() - 1)
        last = before.widget() if before is not None else self._last_left()
        self._tools.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        if last is not None:
            QWidget.setTabOrder(last, widget)

    def _last_left(self) -> QWidget | None:
        """Return what stands last before the tools."""
        way = self._way.layout() if self._way is not None else None
        item = way.itemAt(way.count() - 1) if way is not None else None
        return item.widget() if item is not None else next(reversed(self._tabs.values()), None)

    def room_for(self, tool: QWidget) -> int:
        """Return the pixels that a tool can have when pages and other tools have theirs."""
        margins = self._row.contentsMargins()
        pages = sum(tab.sizeHint().width() + self._row.spacing() for tab in self._tabs.values())
        items = (self._tools.itemAt(place) for place in range(self._tools.count()))
        widgets = (item.widget() for item in items if item is not None)
        others = [one for one in widgets if one is not None and one is not tool and not _put_away(one)]
        tools = sum(one.sizeHint().width() + self._tools.spacing() for one in others)
        shown = self._way is not None and not _put_away(self._way)
        way = self._way.sizeHint().width() + self._row.spacing() if shown and self._way is not None else 0
        return self.width() - margins.left() - margins.right() - pages - way - self._row.spacing() - tools

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say so: tools may have too little room now."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, its lower line, the mark and the name."""
        roles = self.theme.roles
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.surface))
        painter.drawRect(self.rect())
        painter.setBrush(QColor(roles.line))
        painter.drawRect(0, HEIGHT - 1, self.width(), 1)
        paint_mark(painter, QRectF(17, 16, 28, 18))
        painter.setFont(font(INTERFACE, 18, 700))
        painter.setPen(QColor(roles.ink))
        painter.drawText(QPointF(55, 31), NAME)
        painter.end()

    def _choose(self, key: str) -> None:
        # A click checks the tab by itself; what is shown is the caller's choice.
        if self._current in self._tabs:
            self._tabs[self._current].setChecked(True)
        self.chosen.emit(key)


def _put_away(tool: QWidget) -> bool:
    """Whether a tool was hidden on purpose; one that was only just added counts as hidden to Qt, too."""
    return tool.isHidden() and tool.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
