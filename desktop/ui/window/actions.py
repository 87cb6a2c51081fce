"""Every action of the window with its key: one list for the shortcuts, the menu and the sheet of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.widgets.key_list import KeyGroup


class Action(NamedTuple):
    """One action: its group and name on the screen, its keys in Qt's portable form, what it does.

    ``checked`` is None for a plain action, else it tells whether the switch is on now. ``begins`` is true for the first
    of some actions that belong together within their group: in the menu a line stands above it. ``held`` says that a
    key held down goes on doing it; of what is written down, it would write a whole series. ``local`` says that the page
    itself hears the key, where no text is typed; the menu and the sheet of keys name it.
    """

    group: str
    text: str
    keys: tuple[str, ...]
    run: Callable[..., object]
    checked: Callable[[], bool] | None = None
    begins: bool = False
    held: bool = False
    local: bool = False


class Actions(QObject):
    """The actions of one window, made into QActions that the window owns."""

    def __init__(self, window: QWidget, actions: tuple[Action, ...]) -> None:
        super().__init__(window)
        self._actions = tuple((action, self._make(window, action)) for action in actions)

    def groups(self) -> dict[str, list[QAction]]:
        """The actions by group, in order."""
        groups: dict[str, list[QAction]] = {}
        for action, made in self._actions:
            groups.setdefault(action.group, []).append(made)
        return groups

    def key_groups(self) -> tuple[KeyGroup, ...]:
        """The actions that have keys, for the sheet of keys."""
        from desktop.ui.widgets.key_list import KeyGroup, KeyRow  # only for the sheet
        from desktop.ui.widgets.key_names import key_list

        return tuple(
            KeyGroup(name, tuple(KeyRow(_plain(one), key_list(one.shortcuts())) for one in some if one.shortcuts()))
            for name, some in self.groups().items()
        )

    def begins(self, made: QAction) -> bool:
        """Whether a line stands above an action in the menu."""
        return any(action.begins for action, known in self._actions if known is made)

    def refresh(self) -> None:
        """Show every switch as it is now: it may have been turned elsewhere."""
        for action, made in self._actions:
            if action.checked is not None:
                made.setChecked(action.checked())

    def _make(self, window: QWidget, action: Action) -> QAction:
        made = QAction(action.text, window)
        made.setShortcuts([QKeySequence(key) for key in action.keys])
        made.setAutoRepeat(action.held)
        if action.local:
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if action.checked is not None:
            made.setCheckable(True)
            made.setChecked(action.checked())
        made.triggered.connect(action.run)
        window.addAction(made)
        return made


def _plain(made: QAction) -> str:
    """What an action is called, without the marks that a menu needs."""
    return made.text().replace("&&", "&")
