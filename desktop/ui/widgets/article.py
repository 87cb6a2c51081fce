"""The article: one lesson set like a book, with a pop-up beside its links, to be read, copied and heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.article_linking import ArticleLinking
from desktop.ui.widgets.article_page import ArticlePage
from desktop.ui.widgets.focus import holds_focus

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QMenu

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.article_access import ArticleAccess
    from desktop.ui.widgets.article_document import ArticleDocument
    from desktop.ui.widgets.article_hover import LinkHover
    from desktop.ui.widgets.article_popup import ArticlePopup

__all__ = ["ArticlePage", "ArticleView"]


class ArticleView(ArticleLinking):
    """Shows a lesson.

    Signals: `link_activated(str)` with the href of a link (also of one inside the pop-up), `scrolled(float, bool)`
    with the share of the lesson seen so far and whether its end is visible, `anchor_changed(str)` with the anchor on
    top ("" above the first), `passage_chosen(str, str)` with a passage to make a card of and its anchor,
    `letter_pressed(str)` with a letter, digit or sign that the article itself has no use for, or "Del",
    `link_rested(int)` with the number of the link on which the mouse has come to rest.
    """

    passage_chosen = Signal(str, str)
    letter_pressed = Signal(str)
    link_rested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty article."""
        super().__init__(theme, parent)
        self.makes_cards = True
        """Whether a passage can become a card: not one of an entry that belongs to no lesson."""
        self._access: ArticleAccess | None = None
        self._popup: ArticlePopup | None = None
        self._hover: LinkHover | None = None

    def set_lesson(self, page: ArticlePage) -> None:
        """Show a lesson from its top; a lesson shown a little while ago comes back at once."""
        self.set_page(
            page._replace(
                previous_label=page.previous_label or self.tr("Sebelumnya"),
                next_label=page.next_label or self.tr("Berikutnya"),
            )
        )

    def show_popup(self, href: str, html: str, name: str, foot: str = "") -> None:
        """Show `html` in a box beside the link with `href`, the one used last; `name` is for a screen reader.

        `foot` stands fast under a text that must be scrolled. Classes `popup-title`, `popup-text`, `popup-label` and
        `popup-way` set its paragraphs.
        """
        index = self._find_link(href)
        if index < 0:
            return
        self._stop_watching()
        self.focus_link(index)
        self._show_box(index, (name, html, foot), passing=False)
        self.refresh_selections()

    def show_in_passing(self, index: int, html: str, name: str, foot: str = "") -> None:
        """Show the same beside the link of this number, which the mouse rests on; it takes no focus and leaves with it.

        Nothing happens while a box that was asked for is open.
        """
        if self._hover is None or not 0 <= index < len(self.links()):
            return
        if self.open_popup() is not None and not self._box().passing:
            return
        self._show_box(index, (name, html, foot), passing=True)
        self._hover.watch(self._box())

    def hide_popup(self) -> None:
        """Close the pop-up, if one is open; the focus comes back from it."""
        popup = self.open_popup()
        if popup is not None:
            popup.close_box(holds_focus(popup))

    def point_at(self, link: int) -> None:
        """Follow the mouse from link to link."""
        if self._hover is not None:
            self._hover.point_at(link)

    def open_popup(self) -> ArticlePopup | None:
        """Return the pop-up while it is open."""
        return self._popup if self._popup is not None and self._popup.isVisible() else None

    def overlays(self) -> list[QWidget]:
        """Return the boxes that are open over the text: a pop-up, what can be done with words, a note."""
        widgets = (child for child in self.children() if getattr(child, "over_text", False))
        return [widget for widget in widgets if isinstance(widget, QWidget) and widget.isVisible()]

    def caret_moves(self) -> bool:
        """Let a screen reader follow the caret."""
        from PySide6.QtGui import QAccessible  # 5 ms, and no key comes before the first paint

        return QAccessible.isActive()

    def ring_wanted(self) -> bool:
        """Keep the ring around the link whose pop-up is open."""
        popup = self.open_popup()
        return super().ring_wanted() or (popup is not None and not popup.passing)

    def focus_link(self, index: int) -> None:
        """Put the ring around a link, and say so to a screen reader."""
        super().focus_link(index)
        if index >= 0 and self._access is not None and self.caret_moves():
            self._access.focus_link(index)

    def choose_passage(self) -> None:
        """Tell which passage a card shall be made of: the selected one, else the paragraph that is meant."""
        from desktop.ui.widgets.article_passage import passage  # only for cards of one's own

        found = passage(self) if self.makes_cards else None
        if found is not None:
            self.passage_chosen.emit(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the pop-up with Esc; make a card of a passage with K."""
        if event.key() == Qt.Key.Key_Escape and self.open_popup() is not None:
            self.hide_popup()
        elif event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.choose_passage()
        else:
            if letter := _letter(event):
                self.letter_pressed.emit(letter)
            super().keyPressEvent(event)  # which hands a letter on to the page

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close the pop-up: the click went elsewhere."""
        self.hide_popup()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell a screen reader the caret after the focus."""
        super().focusInEvent(event)
        heard = self.caret_moves()
        self._set_caret(2 if heard else 0)
        if heard:
            self._bring_caret()
        if heard and self._access is not None:
            self._access.tell_caret()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Close the pop-up: its link moves away from it."""
        if dy:
            self.hide_popup()
        super().scrollContentsBy(dx, dy)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu where it was asked for."""
        self.createStandardContextMenu().popup(event.globalPos())

    def createStandardContextMenu(self, *_where: object) -> QMenu:
        """Offer, in the language of the program, to copy, and what else can be done with words."""
        from desktop.ui.widgets.copy_menu import copy_menu  # built when somebody asks for it

        menu = copy_menu(self)
        if self.makes_cards:
            menu.addSeparator()
            if self.textCursor().hasSelection():
                self._offer(menu, self.tr("Sorot"), "H")
                self._offer(menu, self.tr("Tulis catatan"), "N")
                self._offer(menu, self.tr("Dengarkan, jeda"), "D")
            menu.triggered.connect(self._take_letter)
            self._show_key(menu.addAction(self.tr("Buat kartu dari bagian ini"), self.choose_passage), "K")
        return menu

    def _offer(self, menu: QMenu, text: str, letter: str) -> None:
        """Offer what a letter of the keyboard does."""
        action = menu.addAction(text)
        action.setData(letter.casefold())
        self._show_key(action, letter)

    def _show_key(self, action: QAction, letter: str) -> None:
        action.setShortcut(QKeySequence(letter))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown there; the article hears it itself

    def _take_letter(self, action: QAction) -> None:
        if isinstance(letter := action.data(), str):
            self.letter_pressed.emit(letter)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words: figures by their alternatives, citations in brackets."""
        from desktop.ui.widgets.article_text import selected_text  # only for copying

        # Qt's own object, emptied: it outlives Python on the clipboard, and one made here would then crash the exit.
        data = super().createMimeDataFromSelection()
        data.text()  # makes it write down what it would otherwise write later, over the words below
        data.clear()
        if self.article is not None:
            data.setText(selected_text(self.article, self.textCursor()))
        return data

    def show_article(self, article: ArticleDocument) -> None:
        """Show a document in place of the one before."""
        self.hide_popup()
        caret = self.cursorWidth()
        super().show_article(article)
        self._set_caret(caret)  # Qt keeps it with the document, and a new one would show a caret to all
        if self._access is not None:
            self._access.reset()

    def first_paint(self) -> None:
        """Stand ready for screen readers, after the first paint: the classes for it cost it 5 ms."""
        super().first_paint()
        from desktop.ui.widgets.access import of_article  # not on the path to the first paint

        self._access = of_article(self)
        from desktop.ui.widgets.article_hover import LinkHover

        self._hover = LinkHover(self)
        self._hover.rested.connect(self.link_rested)

    def _show_box(self, index: int, said: tuple[str, str, str], *, passing: bool) -> None:
        from desktop.ui.widgets.article_popup import Said  # see _box

        self._box().show_at(self.link_rect(index), self._room(), Said(*said), passing=passing)

    def _box(self) -> ArticlePopup:
        if self._popup is None:
            from desktop.ui.widgets.article_popup import ArticlePopup  # never needed for the first paint

            self._popup = ArticlePopup(self.theme, self)
            self._popup.link_activated.connect(self.link_activated)
            self._popup.closed.connect(self._stop_watching)
            self._popup.closed.connect(self.refresh_selections)
            self._popup.entered.connect(self._stop_watching)
        return self._popup

    def _room(self) -> QRect:
        return QRect(0, 0, self.viewport().geometry().right() + 1, self.height())

    def _stop_watching(self) -> None:
        if self._hover is not None:
            self._hover.forget()

    def _set_caret(self, width: int) -> None:
        """Show the caret `width` pixels wide, or not at all.

        On a screen of scale 1.5 Qt draws no width as a hairline. There the caret goes with the permission to edit,
        which is given only to be taken away again.
        """
        self.setCursorWidth(width)
        if width == 0 and self.devicePixelRatioF() % 1:
            flags = self.textInteractionFlags()
            self.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextEditable)
            self.setTextInteractionFlags(flags)

    def _find_link(self, href: str) -> int:
        links = self.links()
        current = self.current_link()
        if 0 <= current < len(links) and links[current].href == href:
            return current
        return next((index for index, link in enumerate(links) if link.href == href), -1)


def _letter(event: QKeyEvent) -> str:
    """What a plain key writes, "Del" for that key, or ""."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    if held:
        return ""
    if event.key() == Qt.Key.Key_Delete:
        return "Del"
    text = event.text() if event.text().isprintable() and not event.text().isspace() else ""
    # Large and small by the key that is held, whatever the lock says.
    return text.upper() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else text.lower()
