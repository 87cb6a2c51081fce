"""The note at a mark while it is written: kept beside the log, which takes it once it is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.storage.progress import Progress

STATE = "annotation-draft"
"""The key under which it is kept: the id of the mark, a line's end, the words; "" for none."""


class NoteDraft:
    """What is being written at one mark. ``keep``, ``drop`` and ``found`` may raise the named errors of the store."""

    def __init__(self, progress: Progress) -> None:
        """Keep it with a learner's work."""
        self._progress = progress
        self.current = ("", "")

    def type(self, ident: str, words: str) -> None:
        """These are the words now, at the mark of this id."""
        self.current = (ident, words)

    def keep(self) -> None:
        """Have the words on the disk."""
        ident, words = self.current
        if ident:
            self._progress.set_state(STATE, f"{ident}\n{words}")

    def drop(self) -> None:
        """Forget them: they are kept elsewhere."""
        self.current = ("", "")
        if self._progress.get_state(STATE):
            self._progress.set_state(STATE, "")

    def found(self) -> bool:
        """Read what an earlier Mitra left here, which was ended in the middle of it; whether there is something."""
        ident, _, words = (self._progress.get_state(STATE) or "").partition("\n")
        self.current = (ident, words)
        return bool(ident)
