"""Both families are there in every weight that is used, and none of them is made up by Qt."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from desktop.ui.look.fonts import FILES, INTERFACE, READING, FontMissing, font, install, reading_family
from desktop.ui.look.theme import Look

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.mark.parametrize(
    ("family", "weight", "italic"),
    [
        (READING, 400, False),
        (READING, 400, True),
        (READING, 600, False),
        (READING, 600, True),
        (INTERFACE, 400, False),
        (INTERFACE, 400, True),
        (INTERFACE, 600, False),
        (INTERFACE, 700, False),
    ],
)
def test_each_face_is_its_own(qapp: QApplication, family: str, weight: int, italic: bool) -> None:
    install(RESOURCES)
    found = QFontInfo(font(family, 18, weight, italic))
    assert (found.family(), found.weight(), found.italic()) == (family, weight, italic)
    assert found.pixelSize() == 18


def test_no_file_is_shipped_that_is_not_used() -> None:
    shipped = {path.relative_to(RESOURCES / "fonts").as_posix() for path in RESOURCES.glob("fonts/*/*.ttf")}
    assert shipped == set(FILES)


def test_each_family_has_its_licence_beside_it() -> None:
    for folder in (RESOURCES / "fonts").iterdir():
        assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text("utf-8").upper()


def test_a_missing_file_is_named(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(FontMissing) as caught:
        install(tmp_path)
    assert caught.value.path == tmp_path / "fonts" / FILES[0]


def test_the_learner_chooses_the_family_to_read_in() -> None:
    assert reading_family(Look(serif=True)) == READING
    assert reading_family(Look(serif=False)) == INTERFACE
