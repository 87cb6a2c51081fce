"""The small window that shows a long build, and is never seen at a short one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QProgressDialog

from desktop.ui.window import building
from desktop.ui.window.building import PATIENCE, Building
from tests.ui.sight import cut_words

pytestmark = pytest.mark.usefixtures("qapp")


class Seconds:
    """A clock of seconds that the test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """The seconds."""
        return self.now


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> Seconds:
    """The clock that the build looks at."""
    clock = Seconds()
    monkeypatch.setattr(building, "monotonic", clock)
    return clock


def dialogs() -> list[QProgressDialog]:
    """The progress that is on the screen."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QProgressDialog) and one.isVisible()]


def test_a_short_build_shows_nothing(seconds: Seconds) -> None:
    shown = Building()
    for done in range(1, 11):
        shown.show_progress(done, 10)
        seconds.now += PATIENCE / 20
    assert dialogs() == []
    shown.done()


def test_a_long_build_shows_how_far_it_is_and_goes_away(seconds: Seconds) -> None:
    shown = Building()
    shown.show_progress(1, 1000)
    seconds.now += PATIENCE + 0.1
    shown.show_progress(400, 1000)
    (dialog,) = dialogs()
    assert (dialog.value(), dialog.maximum()) == (400, 1000)
    assert any("Menyiapkan Mitra" in label.text() for label in dialog.findChildren(QLabel))
    assert cut_words(dialog) == []
    shown.show_progress(700, 1000)
    assert dialog.value() == 700
    shown.show_progress(2, 30)  # the learner's own work is drawn anew, then the library is built
    assert (dialog.value(), dialog.maximum()) == (2, 30)
    shown.done()
    assert dialogs() == []
    shown.done()
