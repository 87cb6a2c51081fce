"""Scenes of reading for the tour: each is set up, and named with the window or sheet that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import made_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from desktop.app import App


def scenes(app: App, lesson: str) -> Iterator[tuple[str, QWidget]]:
    """Name and window of each scene, drawn when it is given; ``lesson`` is one with terms."""
    yield from _term(app, lesson)
    yield from _contents(app, lesson)
    yield from _search(app, lesson)
    yield from _find(app, lesson)
    yield from _words(app, lesson)
    yield from _marks(app, lesson)
    yield from _comfort(app, lesson)
    yield from _paper(app)


def _term(app: App, lesson: str) -> Iterator[tuple[str, QWidget]]:
    app.window.show_lesson(lesson, "")
    page = app.window.reading
    page.article.verticalScrollBar().setValue(0)
    made_up.follow_first_term(app)
    yield "read-term", app.window
    page.article.hide_popup()


def _search(app: App, lesson: str) -> Iterator[tuple[str, QWidget]]:
    """Look for a word everywhere; other forms of it are found, too."""
    from PySide6.QtCore import QCoreApplication

    searching = app.extras.searching
    searching.open()
    searching.panel.field.setText("mengakui")
    searching.panel.tell_typed()
    QCoreApplication.processEvents()
    yield "search", app.window
    searching.panel.field.clear()
    searching.panel.close_panel(give_back=True)
    app.window.show_lesson(lesson, "")


def _find(app: App, lesson: str) -> Iterator[tuple[str, QWidget]]:
    """Look for a word in the open lesson."""
    from PySide6.QtCore import QCoreApplication

    app.window.show_lesson(lesson, "")
    finding = app.window.reading.companions.finding
    finding.open()
    finding.bar.field.setText("negara")
    finding.step(True)
    QCoreApplication.processEvents()
    yield "read-find", app.window
    finding.bar.field.clear()
    finding.leave()


def _words(app: App, lesson: str) -> Iterator[tuple[str, QWidget]]:
    """Look up a term, and a disagreement of sources, each on its page."""
    app.window.show_entry("term", "pengakuan")
    yield "glossary", app.window
    app.window.show_entry("disagreement", "recognition")
    yield "sources", app.window
    app.window.show_lesson(lesson, "")


def _marks(app: App, lesson: str) -> Iterator[tuple[str, QWidget]]:
    """Mark a lesson in four colours, write a note and put a bookmark; then look at the list of it all."""
    session, marking = app.sessions.annotations, app.window.reading.companions.marking
    app.window.show_lesson(lesson, "")
    text = session.text_of(lesson)
    lines = [line for line in text.split("\n") if len(line) > 120]
    for colour, line in zip((1, 2, 3, 4), lines, strict=False):
        start = text.index(line)
        session.highlight(lesson, text, start, start + line.index(" ", 60), colour)
    session.write_note(session.in_lesson(lesson)[1].annotation.id, app.window.tr("Tanya Bu Guru: mengapa begitu?"))
    session.end_note()
    session.toggle_bookmark(lesson, text, text.index(lines[1]), text.index(lines[1]) + len(lines[1]))
    marking.step(True)
    yield "read-marks", app.window
    marking.words.unselect()
    app.window.show_page("marks")
    yield "marks", app.window
    app.window.show_page("reading")


def _comfort(app: App, lesson: str) -> Iterator[tuple[str, QWidget]]:
    """Choose how reading shall look, then read with a ruler."""
    settings, look = app.sessions.settings, app.extras.commands.look
    app.window.show_lesson(lesson, "")
    settings.set_roomy(True)
    look.show_panel()
    yield "read-look", app.window
    look.panel.close_panel()
    settings.reset_look()
    settings.set_ruler(True)
    app.window.reading.article.next_heading()
    app.window.reading.companions.ruler.place()
    yield "read-ruler", app.window
    settings.set_ruler(False)
    app.window.reading.article.verticalScrollBar().setValue(0)


def _contents(app: App, lesson: str) -> Iterator[tuple[str, QWidget]]:
    app.window.show_lesson(lesson, "")
    page = app.window.reading
    page.article.next_heading()
    page.article.next_heading()
    page.companions.contents.toggle()
    yield "read-contents", app.window
    page.companions.contents.leave()
    page.article.verticalScrollBar().setValue(0)


def _paper(app: App) -> Iterator[tuple[str, QWidget]]:
    """Look at the open lesson as it will be printed."""
    from PySide6.QtCore import QCoreApplication

    printing = app.extras.commands.printing
    printing.show_sheet()
    sheet = printing.sheet
    assert sheet is not None
    while app.sessions.handing_out.is_busy():
        QCoreApplication.processEvents()
    yield "print", sheet
    sheet.reject()
