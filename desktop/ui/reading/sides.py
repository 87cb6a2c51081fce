"""Where navigator and cards stand: beside the article, or as drawers over it where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.reading.path_column import PathColumn
from desktop.ui.widgets.splitter import Splitter

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.reading.contents_panel import ContentsPanel
    from desktop.ui.reading.fold import Fold
    from desktop.ui.reading.panel import CardPanel
    from desktop.ui.reading.strip import Strip
    from desktop.ui.widgets.drawer import Drawer

ROOM_FOR_CARDS = 1200
ROOM_FOR_PATH = 1000
"""Logical pixels of the page from which cards and navigator stand beside the article; narrower, they are drawers."""
WIDTHS = (288, 347)
WIDEST = (480, 520)
"""Logical pixels of navigator and cards: what they have at first, and what the reader may give them."""
SETTLED = 400
"""Milliseconds for which a border must rest before its place is told."""
NARROWEST = 420
"""Logical pixels that the article keeps beside them."""


class Sides(QWidget):
    """The article with its two sides.

    Signals: ``resized(tuple)``, the widths of navigator and cards once the reader has moved a border;
    ``cards_went()``, the cards went into a drawer or came out of it; ``pulled()``, a side lies over the article now.
    """

    resized = Signal(object)
    cards_went = Signal()
    pulled = Signal()

    def __init__(self, theme: Theme, path: QWidget, article: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._widths = WIDTHS
        self._path, self._cards = PathColumn(path), QWidget()  # cards come into their frame after the first picture
        self._contents: ContentsPanel | None = None
        self._fold: Fold | None = None
        self._left = ""
        self._article = article
        self._panel: CardPanel | None = None
        self._drawers: dict[QWidget, Drawer] = {}
        self._strip: Strip | None = None
        self._cards_alone = self._article_alone = False
        self._splitter = Splitter(theme)
        self._middle = QVBoxLayout()
        self._arrange(article)
        self._splitter.splitterMoved.connect(self._keep_widths)
        # A border tells of each pixel on its way, and what hears of the widths writes them to the disk.
        self._moved = QTimer(self, singleShot=True, interval=SETTLED)
        self._moved.timeout.connect(self._tell_widths)

    def set_cards(self, panel: CardPanel) -> None:
        """Put the cards into their frame."""
        self._panel = panel
        column = QVBoxLayout(self._cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)

    def set_contents(self, panel: ContentsPanel) -> None:
        """Put the contents under the list of lessons or, where that is a drawer, where the strip folds them out."""
        self._contents = panel
        self._place_contents()
        QWidget.setTabOrder(self._path.path, panel.list)

    def set_left(self, words: str) -> None:
        """Say in the strip how long the lesson still takes."""
        self._left = words
        if self._strip is not None:
            self._strip.set_left(words)

    def fit_contents(self) -> None:
        """Give other contents the height they want."""
        self._path.share()

    def add_below(self, bar: QWidget) -> None:
        """Put a bar under the article."""
        self._middle.addWidget(bar)

    def set_widths(self, path: int, cards: int) -> None:
        """Give navigator and cards their remembered widths, in logical pixels."""
        self._widths = (min(max(path, 200), WIDEST[0]), min(max(cards, 260), WIDEST[1]))
        self._share()

    @property
    def cards_alone(self) -> bool:
        """Whether only the cards are a drawer: for one button a strip above the article would be too much."""
        return self._cards_alone

    def set_alone(self, alone: bool) -> None:
        """Leave the article all the room, with both sides as drawers and no strip, or share the room again."""
        self._article_alone = alone
        self._place()

    def show_path(self) -> None:
        """Bring the navigator to the front and give it the focus."""
        self._pull(self._path)
        self._path.setFocus()

    def show_cards(self) -> None:
        """Bring the cards to the front and give them the focus."""
        self._pull(self._cards)
        if self._panel is not None:
            self._panel.take_focus()

    def show_contents(self) -> None:
        """Bring the contents to the front and give them the focus."""
        for drawer in self._drawers.values():
            drawer.close_drawer()
        if self._fold is not None and not self._has_room(ROOM_FOR_PATH):
            self._fold.open_under(self._strip_height())
            self.pulled.emit()
        elif self._contents is not None:
            self._contents.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar over the article, under those that stand there."""
        self._middle.insertWidget(self._middle.indexOf(self._article), bar)

    def settle(self) -> None:
        """Give the article its place at once, after a bar came or went."""
        self._middle.activate()

    def tell_moved(self) -> None:
        """Tell the widths now if a border was moved just before: Mitra is being closed, or the page is."""
        if self._moved.isActive():
            self._moved.stop()
            self._tell_widths()

    def close_drawers(self) -> None:
        """Put an open drawer away, or the contents where they are folded out."""
        for drawer in self._drawers.values():
            drawer.close_drawer()
        if self._fold is not None:
            self._fold.close_fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the sides into drawers, or back, as the room demands."""
        super().resizeEvent(event)
        self._place()

    def _arrange(self, article: QWidget) -> None:
        middle = QWidget()
        middle.setLayout(self._middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(article, 1)
        middle.setMinimumWidth(NARROWEST)
        self._path.setMaximumWidth(WIDEST[0])
        self._cards.setMaximumWidth(WIDEST[1])
        for widget in (self._path, middle, self._cards):
            self._splitter.addWidget(widget)
        for place, stretch in enumerate((0, 1, 0)):
            self._splitter.setStretchFactor(place, stretch)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def _place(self) -> None:
        path_beside, cards_beside = self._has_room(ROOM_FOR_PATH), self._has_room(ROOM_FOR_CARDS)
        self._move(self._path, 0, path_beside)
        self._move(self._cards, 2, cards_beside)
        strip = not path_beside and not self._article_alone
        if self._strip is None and strip:
            self._strip = self._make_strip()
        if self._strip is not None:
            self._strip.setVisible(strip)
        self._place_contents()
        self._share()
        alone = path_beside and not cards_beside
        if alone != self._cards_alone:
            self._cards_alone = alone
            self.cards_went.emit()

    def _has_room(self, wanted: int) -> bool:
        return not self._article_alone and self.width() >= wanted

    def _move(self, side: QWidget, place: int, beside: bool) -> None:
        drawer = self._drawers.get(side)
        held = drawer is not None and drawer.holds(side)
        if beside and held and drawer is not None:
            drawer.release()
            self._splitter.insertWidget(min(place, self._splitter.count()), side)
            side.show()
        elif not beside and not held:
            self._drawer(side).take(side)

    def _place_contents(self) -> None:
        if self._contents is None:
            return
        if self._has_room(ROOM_FOR_PATH):
            if self._fold is not None:
                self._fold.release()
            self._path.take(self._contents)
            return
        self._path.release()
        if self._fold is None:
            from desktop.ui.reading.fold import Fold  # only in a narrow window

            self._fold = Fold(self._theme, self, self.tr("Isi bacaan ini"))
        self._fold.take(self._contents)
        if self._fold.is_open():
            self._fold.place(self._strip_height())

    def _strip_height(self) -> int:
        return self._strip.height() if self._strip is not None and self._strip.isVisible() else 0

    def _drawer(self, side: QWidget) -> Drawer:
        from desktop.ui.widgets.drawer import Drawer  # only in a narrow window

        if side not in self._drawers:
            if side is self._path:
                self._drawers[side] = Drawer(self._theme, self, "left", self.tr("Daftar bacaan"))
            else:
                self._drawers[side] = Drawer(self._theme, self, "right", self.tr("Kartu"))
        return self._drawers[side]

    def _pull(self, side: QWidget) -> None:
        for other, drawer in self._drawers.items():
            if other is not side:
                drawer.close_drawer()
            elif drawer.holds(side):
                drawer.open()
                self.pulled.emit()

    def _make_strip(self) -> Strip:
        from desktop.ui.reading.strip import Strip  # only in a narrow window

        strip = Strip(self._theme)
        strip.path_wanted.connect(self.show_path)
        strip.cards_wanted.connect(self.show_cards)
        strip.contents_wanted.connect(self.show_contents)
        strip.set_left(self._left)
        self._middle.insertWidget(0, strip)
        return strip

    def _share(self) -> None:
        sizes = [self._widths[0]] if self._has_room(ROOM_FOR_PATH) else []
        after = [self._widths[1]] if self._has_room(ROOM_FOR_CARDS) else []
        self._splitter.setSizes([*sizes, max(1, self.width() - sum(sizes) - sum(after)), *after])

    def _keep_widths(self) -> None:
        sizes = self._splitter.sizes()
        path = sizes[0] if self._has_room(ROOM_FOR_PATH) else self._widths[0]
        cards = sizes[-1] if self._has_room(ROOM_FOR_CARDS) else self._widths[1]
        self._widths = (path, cards)
        self._moved.start()

    def _tell_widths(self) -> None:
        self.resized.emit(self._widths)
