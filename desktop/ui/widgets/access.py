"""What a screen reader takes our own widgets for, where Qt has no word for them: windows, boxes, groups of choices."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAccessibleWidget, QApplication

from desktop.ui.widgets.article_access import ArticleAccess

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget

    from desktop.ui.widgets.article_linking import ArticleLinking
    from desktop.ui.widgets.article_popup import ArticlePopup

ROLES = {
    "MainWindow": QAccessible.Role.Window,
    "DoorWindow": QAccessible.Role.Window,
    "Presenter": QAccessible.Role.Window,
    "ArticleBox": QAccessible.Role.Dialog,
    "SearchPanel": QAccessible.Role.Dialog,
    "LookPanel": QAccessible.Role.Dialog,
    "FindBar": QAccessible.Role.ToolBar,
    "SpeechBar": QAccessible.Role.ToolBar,
    "ChoiceGroup": QAccessible.Role.Grouping,
}
"""By the names of classes. To Qt each of them is a plain widget, which a reader passes over in silence; it looks for
what has the focus in windows and dialogs alone."""
INSTALLED = "ownAccess"


def install() -> None:
    """See to it that screen readers get our side of widgets and not Qt's own."""
    application = QApplication.instance()
    if application is not None and not application.property(INSTALLED):
        application.setProperty(INSTALLED, True)
        QAccessible.installFactory(Factory().make)


def install_for(window: QWidget) -> None:
    """Do so, and tell who listens already, and has met the window as no more than a widget, that it is one."""
    install()
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(window, QAccessible.Event.ObjectDestroyed))
        renew(window)
        QAccessible.updateAccessibility(QAccessibleEvent(window, QAccessible.Event.ObjectCreated))
        if window.isActiveWindow():
            state = QAccessible.State()
            state.active = True
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(window, state))


def of_article(view: ArticleLinking) -> ArticleAccess:
    """Return the accessible side of an article, by which it tells where the focus and the caret go."""
    install()
    side = QAccessible.queryAccessibleInterface(view)
    return side if isinstance(side, ArticleAccess) else cast(ArticleAccess, renew(view))


def renew(widget: QWidget) -> QAccessibleInterface:
    """Return the accessible side of a widget, made anew: somebody asked for it before ours could be had."""
    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(QAccessible.queryAccessibleInterface(widget)))
    return QAccessible.queryAccessibleInterface(widget)


class Factory:
    """Makes the accessible side of our widgets, and holds it as long as its widget lives.

    Qt deletes what it is given and never asks Python, so nothing here may be collected before Qt let go of it. The
    factory itself is held by PySide.
    """

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._held: dict[str, QAccessibleWidget] = {}

    def make(self, name: str, thing: QObject) -> QAccessibleInterface | None:
        """Return the accessible side of what has this class; None, for Qt to go on, of everything else."""
        made: QAccessibleWidget
        if name == "ArticleView":
            article = ArticleAccess(cast("ArticleLinking", thing))
            thing.destroyed.connect(article.drop)
            made = article
        elif name == "ArticlePopup":
            from desktop.ui.widgets.popup_access import PopupAccess  # only for a box that is open

            made = PopupAccess(cast("ArticlePopup", thing))
        elif name in ROLES:
            made = QAccessibleWidget(cast("QWidget", thing), ROLES[name], "")
        else:
            return None
        self._held[f"{name} {id(thing)}"] = made
        return made
