"""Rows that are measured inside one process: ``python -m tests.bench.inside`` prints them as JSON."""

from __future__ import annotations

import json
import os
import re
import statistics
import sys
from pathlib import Path

from tests.bench.plain import WORDS, paragraphs, timed

ROUNDS = 40


def main(pack: str, home: str) -> None:
    """Measure the change of article and the memory after 20 lessons, with a large pack."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QTextBrowser

    from desktop.app import build, local_now
    from desktop.paths import bundled_resources
    from desktop.start import collect_garbage
    from desktop.ui.look import fonts

    application = QApplication(["mitra", "-style", "fusion"])
    fonts.install(bundled_resources())
    app = build(bundled_resources(), Path(home, "inside"), local_now, packs=(Path(pack),), cache=Path(home, "cache"))
    app.window.resize(1366, 768)
    app.start()
    app.window.painted.connect(collect_garbage)  # as in a real start
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
    app.window.show_lesson(app.library.outline()[0].lessons[0].id)  # a bundled one: dense with links and boxes
    opened = app.sessions.reading.current
    assert opened is not None
    page = app.window.reading.article_page(opened)
    html = _repeated(page.html)
    plain_html = paragraphs(_text(html).split())
    ours, plain = [], []
    for number in range(ROUNDS):
        ours.append(timed(application, article.set_lesson, page._replace(key=f"bench-{number}", html=html)))
        plain.append(timed(application, browser.setHtml, plain_html))
    figures = {"memory": memory, "article": _ninety_five(ours), "median": statistics.median(ours)}
    print(json.dumps({**figures, "plain": statistics.median(plain), "words": len(_text(html).split())}))
    app.close()


def _text(html: str) -> str:
    return re.sub(r"<[^>]*>", " ", html)


def _repeated(html: str) -> str:
    """The lesson's text, repeated until it has the words that the target names."""
    return html * max(1, round(WORDS / len(_text(html).split())))


def _ninety_five(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def _resident() -> float:
    text = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("VmRSS")) / 1024


if __name__ == "__main__":
    main(*sys.argv[1:3])
