"""Rows that are measured inside one process: ``python -m tests.bench.inside`` prints them as JSON."""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from pathlib import Path

ROUNDS = 40


def main(pack: str, home: str) -> None:
    """Measure the change of article and the memory after 20 lessons, with a large pack."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QTextBrowser

    from desktop.app import build, local_now
    from desktop.paths import bundled_resources
    from desktop.ui.look import fonts

    application = QApplication(["mitra", "-style", "fusion"])
    fonts.install(bundled_resources())
    app = build(bundled_resources(), Path(home, "inside"), local_now, packs=(Path(pack),), cache=Path(home, "cache"))
    app.window.resize(1366, 768)
    app.start()
    application.processEvents()
    app.complete()
    lessons = [head.id for unit in app.library.outline() for head in unit.lessons][-20:]
    for lesson in lessons:
        app.window.show_lesson(lesson)
        application.processEvents()
    memory = _resident()
    article, browser = app.window.reading.article, QTextBrowser()
    browser.resize(article.size())
    browser.show()
    opened = app.sessions.reading.current
    assert opened is not None
    page = app.window.reading.article_page(opened)
    html = _words(page.html, 2000)
    ours, plain = [], []
    for number in range(ROUNDS):
        ours.append(_timed(application, article.set_lesson, page._replace(key=f"bench-{number}", html=html)))
        plain.append(_timed(application, browser.setHtml, html))
    print(json.dumps({"memory": memory, "article": _ninety_five(ours), "plain": _ninety_five(plain)}))
    app.close()


def _words(html: str, wanted: int) -> str:
    """The lesson's text, repeated until it has so many words."""
    words = len(html.split())
    return html * max(1, round(wanted / words))


def _timed(application: object, command: object, value: object) -> float:
    from PySide6.QtWidgets import QApplication

    assert isinstance(application, QApplication)
    assert callable(command)
    application.processEvents()
    began = time.perf_counter()
    command(value)
    application.processEvents()
    return time.perf_counter() - began


def _ninety_five(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def _resident() -> float:
    text = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("VmRSS")) / 1024


if __name__ == "__main__":
    main(*sys.argv[1:3])
