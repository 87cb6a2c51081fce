"""What one learner copied is not there for the next one to paste."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication

from desktop.ui.door.copied import forget_copied


@pytest.mark.parametrize("ours", [True, False])
def test_only_what_comes_from_mitra_is_forgotten(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch, ours: bool
) -> None:
    def owns(_clipboard: QClipboard) -> bool:
        return ours  # the platform of the tests does not know

    monkeypatch.setattr(QClipboard, "ownsClipboard", owns)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("catatan Sri")
    forget_copied(clipboard)
    assert clipboard.text() == ("" if ours else "catatan Sri")
