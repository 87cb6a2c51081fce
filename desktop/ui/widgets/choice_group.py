"""A few choices that belong together under one name, which a screen reader says before the first of them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class ChoiceGroup(QWidget):
    """Holds choices; it draws nothing. What kind of thing it is to a screen reader stands in ``access.ROLES``."""

    def __init__(self, name: str) -> None:
        """Make an empty group that a screen reader calls ``name``."""
        super().__init__()
        self.setAccessibleName(name)
