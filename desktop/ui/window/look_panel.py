"""*Tampilan bacaan* (Ctrl+Shift+T): how text, colours and motion shall be; the page beside it shows each choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.look.roles import DARK, LIGHT
from desktop.ui.look.tones import CONTRAST_DARK, CONTRAST_LIGHT, SEPIA
from desktop.ui.sessions.look_values import MEASURES, SYSTEM
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.choice import Choice, Switch
from desktop.ui.widgets.choice_group import ChoiceGroup
from desktop.ui.widgets.focus import give_back_focus, holds_focus
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scrollbar import ScrollBar
from desktop.ui.widgets.slider import Slider
from desktop.ui.widgets.theme_chip import ThemeChip

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.settings import Settings

WIDTH = 372
LEFT_OVER = 120
"""Logical pixels of the page that stay in sight beside the panel even in the smallest window."""
ASIDE = 640
"""Logical pixels of a page, as of the smallest window: with so many left the page moves aside, else it is covered."""
MARGIN = 18
SCROLL = 10
"""Logical pixels that the scroll bar takes at the right."""
ACROSS = 3
"""Themes side by side."""
STEPS = {"text": 1, "line": 5, "paragraph": 10, "letter": 1, "word": 2, "column": 1}


class LookPanel(QWidget):
    """Choices of the look at the right edge of the window; each holds at once, and nothing needs to be saved.

    The page moves aside and can be read on: it is the preview.
    """

    def __init__(self, theme: Theme, settings: Settings, window: QWidget, under: QWidget, pages: QWidget) -> None:
        """Make a closed panel over `window`, below its widget `under` where that is shown; `pages` moves aside."""
        super().__init__(window)
        self._theme, self._settings, self._window, self._under = theme, settings, window, under
        self._pages = pages
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Tampilan bacaan"))
        self.themes = self._make_themes()
        self.serif = Choice(theme, self.tr("Berkait"))
        self.sans = Choice(theme, self.tr("Tanpa kait"))
        self.sliders: dict[str, Slider] = {}
        self._values: dict[str, Label] = {}
        self._area = QScrollArea()
        self.roomy = Switch(theme, self.tr("Jarak longgar agar mudah dibaca"))
        self.ruler = Switch(theme, self.tr("Penggaris baca"))
        self.motion = Switch(theme, self.tr("Animasi"))
        self.reset = KeyButton(theme, self.tr("Kembalikan teks seperti semula"), kind="outlined")
        self.close_button = KeyButton(theme, self.tr("Tutup"), "Esc", kind="outlined")
        self.close_button.set_compact()
        self._arrange()
        self._connect()
        self._show_settings()
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open the panel, or close it where it has the focus; from elsewhere the focus comes back to it."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
            self._place()
            self.show()
            self.raise_()
        elif holds_focus(self):
            self.close_panel()
            return
        chosen = next(chip for chip in self.themes.values() if chip.isChecked())
        self._go_to(chosen, Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Put the panel away and give the focus back to where it was."""
        before, self._before = self._before, None
        had_focus = holds_focus(self)
        self.hide()
        if had_focus:
            give_back_focus(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside; F7 leads to the article, and the key of the panel back."""
        start: QWidget = QApplication.focusWidget() or self
        widget = _beside(start, forward)
        while widget is not None and widget is not start:
            takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes_tab and self.isAncestorOf(widget) and widget.isVisible():
                self._go_to(widget, Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
                break
            widget = _beside(widget, forward)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the edge of the window."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest} and self.isVisible():
            self._place()
        return False

    def setVisible(self, visible: bool) -> None:
        """Show it or put it away, and give the page its room back; in a window that is not shown there is no event."""
        super().setVisible(visible)
        if not visible:
            self._pages.setContentsMargins(0, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the edge."""
        roles = self._theme.roles
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.paper))
        painter.drawRect(self.rect())
        painter.setBrush(QColor(roles.control))
        painter.drawRect(0, 0, 1, self.height())
        painter.end()

    def _place(self) -> None:
        width = min(WIDTH, self._window.width() - LEFT_OVER)
        top = self._under.geometry().bottom() + 1 if self._under.isVisible() else 0
        self.setGeometry(self._window.width() - width, top, width, self._window.height() - top)
        self._pages.setContentsMargins(0, 0, width if self._window.width() - width >= ASIDE else 0, 0)

    def _go_to(self, widget: QWidget, reason: Qt.FocusReason) -> None:
        widget.setFocus(reason)
        if self._area.isAncestorOf(widget):
            self._area.ensureWidgetVisible(widget, 0, 24)

    def _make_themes(self) -> dict[str, ThemeChip]:
        samples = {
            "light": (self.tr("Terang"), (LIGHT,)),
            "sepia": (self.tr("Sepia"), (SEPIA,)),
            "dark": (self.tr("Gelap"), (DARK,)),
            "contrast-light": (self.tr("Kontras terang"), (CONTRAST_LIGHT,)),
            "contrast-dark": (self.tr("Kontras gelap"), (CONTRAST_DARK,)),
            SYSTEM: (self.tr("Ikut sistem"), (LIGHT, DARK)),
        }
        return {name: ThemeChip(self._theme, text, roles) for name, (text, roles) in samples.items()}

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, MARGIN + SCROLL, 0)
        head.addWidget(Label(self._theme, self.tr("Tampilan bacaan"), 22, 600, family=READING), 1)
        head.addWidget(self.close_button)
        inside = QWidget()
        self._fill(QVBoxLayout(inside))
        area = self._area
        area.setVerticalScrollBar(ScrollBar(self._theme, "paper", area))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, 14, 0, 8)
        outer.setSpacing(10)
        outer.addLayout(head)
        outer.addWidget(area)

    def _fill(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 4, MARGIN, 8)
        column.setSpacing(6)
        themes = ChoiceGroup(self.tr("Tema"))
        grid = QGridLayout(themes)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, chip in enumerate(self.themes.values()):
            grid.addWidget(chip, number // ACROSS, number % ACROSS)
        column.addWidget(themes)
        self._add_slider(column, "text", self.tr("Ukuran huruf"))
        column.addWidget(Label(self._theme, self.tr("Jenis huruf"), 15))
        column.addWidget(self._family())
        self._add_slider(column, "line", self.tr("Tinggi baris"))
        self._add_slider(column, "column", self.tr("Lebar kolom"))
        self._add_slider(column, "letter", self.tr("Jarak antarhuruf"))
        self._add_slider(column, "word", self.tr("Jarak antarkata"))
        self._add_slider(column, "paragraph", self.tr("Jarak antarparagraf"))
        for switch in (self.roomy, self.ruler, self.motion):
            column.addWidget(switch)
        column.addSpacing(6)
        column.addWidget(self.reset)
        column.addStretch(1)

    def _family(self) -> QWidget:
        family = ChoiceGroup(self.tr("Jenis huruf"))
        row = QHBoxLayout(family)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.serif)
        row.addWidget(self.sans)
        row.addStretch(1)
        return family

    def _add_slider(self, column: QVBoxLayout, name: str, text: str) -> None:
        least, most, _usual = MEASURES[name]
        slider, value = Slider(self._theme, text, (least, most), STEPS[name]), Label(self._theme, "", 13, 400, "muted")
        slider.setObjectName(name)
        value.setWordWrap(False)
        row = QHBoxLayout()
        row.addWidget(Label(self._theme, text, 15), 1)
        row.addWidget(value)
        column.addSpacing(4)
        column.addLayout(row)
        column.addWidget(slider)
        self.sliders[name], self._values[name] = slider, value

    def _connect(self) -> None:
        for chip in self.themes.values():
            chip.clicked.connect(self._choose_theme)
        for slider in self.sliders.values():
            slider.valueChanged.connect(self._measure)
        self.serif.clicked.connect(self._choose_family)
        self.sans.clicked.connect(self._choose_family)
        self.roomy.clicked.connect(self._settings.set_roomy)
        self.ruler.clicked.connect(self._settings.set_ruler)
        self.motion.clicked.connect(self._settings.set_motion)
        self.reset.clicked.connect(self._settings.reset_look)
        self.close_button.clicked.connect(self.close_panel)
        self._settings.changed.connect(self._show_settings)
        self._settings.ruler_changed.connect(self.ruler.setChecked)

    def _choose_theme(self) -> None:
        self._settings.choose_theme(next(name for name, chip in self.themes.items() if chip.isChecked()))

    def _choose_family(self) -> None:
        self._settings.set_serif(self.serif.isChecked())

    def _measure(self, value: int) -> None:
        self._settings.set_measure(self.sender().objectName(), value)

    def _show_settings(self) -> None:
        look = self._settings.look
        self.themes[self._settings.theme_name].setChecked(True)
        (self.serif if look.serif else self.sans).setChecked(True)
        for name, slider in self.sliders.items():
            value = getattr(look, name)
            slider.blockSignals(True)
            slider.setValue(value)
            slider.blockSignals(False)
            self._values[name].set_text(self._worded(name, value))
        self.roomy.setChecked(self._settings.roomy)
        self.ruler.setChecked(self._settings.ruler)
        self.motion.setChecked(look.motion)

    def _worded(self, name: str, value: int) -> str:
        if name == "text":
            return self.tr("{size} px").format(size=value)
        if name == "column":
            return self.tr("{count} huruf sebaris").format(count=value)
        return f"{value}%"


def _beside(widget: QWidget, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
