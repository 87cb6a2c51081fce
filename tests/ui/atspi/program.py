"""A window with one article, for a screen reader to walk; says on its output which links were followed."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.article import ArticleView
from tests.ui.widgets.article_lesson import page


def tell(href: str) -> None:
    """Write down a link that was followed."""
    print(href, flush=True)


def main() -> None:
    """Show the window until somebody ends the program."""
    app = QApplication(sys.argv)
    app.setApplicationName("mitra-article")
    window = QMainWindow()
    view = ArticleView(Theme(Look(motion=False)))
    view.link_activated.connect(tell)
    window.setCentralWidget(view)
    view.set_lesson(page())
    window.resize(900, 700)
    window.show()
    window.activateWindow()
    view.setFocus()
    app.exec()


if __name__ == "__main__":
    main()
