"""Notes that were begun and not added yet: kept beside the log, so that no text is lost with a window or a light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.content.notes import Note, note_of, note_text

if TYPE_CHECKING:
    from desktop.storage.progress import Progress

STATE = "drafts"
"""The key under which all drafts are kept: a JSON object of note texts by their ids, the oldest first."""


class Drafts:
    """The drafts of one learner; every method may raise the named errors of the store.

    What a store refuses stays here as long as Mitra is open, and goes along with the next that is kept.
    """

    def __init__(self, progress: Progress) -> None:
        """Keep the drafts with a learner's work."""
        self._progress = progress
        self._refused: str | None = None

    def keep(self, note: Note) -> None:
        """Keep a note as it is now, in place of an older draft of it; one without words is forgotten."""
        if note.front.strip() or note.back.strip():
            texts = self._texts()
            texts.pop(note.id, None)
            self._write({**texts, note.id: note_text(note)})
        else:
            self.drop(note.id)

    def drop(self, ident: str) -> None:
        """Forget the draft of this note, if there is one."""
        texts = self._texts()
        if texts.pop(ident, None) is not None:
            self._write(texts)

    def get(self, ident: str) -> Note | None:
        """The draft of this note, or None."""
        text = self._texts().get(ident)
        return note_of(ident, text) if text is not None else None

    def all(self) -> tuple[Note, ...]:
        """Every draft, that which was written last first."""
        notes = (note_of(ident, text) for ident, text in reversed(self._texts().items()))
        return tuple(note for note in notes if note is not None)

    @property
    def refused(self) -> bool:
        """Whether a draft is not on the disk, since the store refused it."""
        return self._refused is not None

    def keep_refused(self) -> None:
        """Try again to keep what the store refused."""
        self._write(self._texts())

    def _texts(self) -> dict[str, str]:
        import json  # nothing of this is near the first picture

        try:
            found = json.loads(self._refused or self._progress.get_state(STATE) or "{}")
        except ValueError:
            return {}
        texts = found.items() if isinstance(found, dict) else ()
        return {ident: text for ident, text in texts if isinstance(text, str)}

    def _write(self, texts: dict[str, str]) -> None:
        import json  # see _texts

        self._refused = json.dumps(texts, ensure_ascii=False)
        self._progress.set_state(STATE, self._refused)
        self._refused = None
