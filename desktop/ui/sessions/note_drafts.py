"""The notes at marks while they are written: kept beside the log, which takes each once it is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.storage.progress import Progress

STATE = "annotation-draft"
"""The key under which they are kept: a JSON object of the words by the ids of their marks; "" for none."""


class NoteDrafts:
    """What is being written at a mark, and what the log has refused so far.

    ``keep``, ``drop`` and ``find`` may raise the named errors of the store.
    """

    def __init__(self, progress: Progress) -> None:
        """Keep them with a learner's work."""
        self._progress = progress
        self._typed: dict[str, str] = {}
        self.whole: dict[str, str] = {}

    def type(self, ident: str, words: str) -> None:
        """These are the words now, at the mark of this id."""
        self._typed[ident] = words

    def end(self) -> None:
        """What was typed so far is ``whole``, and waits for the log."""
        self.whole.update(self._typed)
        self._typed.clear()

    def keep(self) -> None:
        """Have all words on the disk."""
        from desktop.content.json_line import line_of

        words = {**self.whole, **self._typed}
        if words or self._progress.get_state(STATE):
            self._progress.set_state(STATE, line_of(words) if words else "")

    def drop(self, ident: str) -> None:
        """Forget a whole one: it is kept elsewhere."""
        self.whole.pop(ident, None)
        self.keep()

    def find(self) -> None:
        """Take what an earlier Mitra left here, which was ended in the middle of it, for whole."""
        from desktop.content.json_line import values_of

        kept = self._progress.get_state(STATE)
        found = values_of(kept) if kept else {}
        self.whole = {ident: words for ident, words in found.items() if isinstance(words, str)}
