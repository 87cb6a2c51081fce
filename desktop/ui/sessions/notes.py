"""The learner's own notes: written, changed, deleted and found again; and the cards of packs that were put aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.content.notes import Note, is_own, note_of_card
from desktop.content.one_line import one_line
from desktop.storage.errors import StorageError
from desktop.study.days import study_day
from desktop.ui.sessions.drafts import Drafts
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.note_rows import NoteRow, holds, tidy_tags, words_of
from desktop.ui.sessions.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from desktop.content.model import Card, Figure
    from desktop.storage.library import LessonHead
    from desktop.ui.sessions.desk import Desk

OWN, MARKED, SUSPENDED = "own", "marked", "suspended"
"""What the list can show: the learner's own notes, or the cards, also of packs, with a mark or put aside."""


class NotesSession(QObject):
    """The learner's notes.

    Signals: ``changed()``, anything in the list may differ.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.drafts = Drafts(desk.progress)
        self._heads: dict[str, LessonHead] = {head.id: head for unit in desk.library.outline() for head in unit.lessons}
        self._notes: dict[str, tuple[Note, str]] | None = None
        self._same = False
        desk.lesson_changed.connect(self._forget)
        desk.undone.connect(self._forget)
        desk.day_changed.connect(self._forget)

    @property
    def desk(self) -> Desk:
        """The desk that the notes lie on."""
        return self._desk

    def keys(self, showing: str, words: str) -> tuple[str, ...]:
        """The notes (OWN), the newest first, or cards (MARKED, SUSPENDED), as in the path, in which all words occur.

        A word that begins with TAG is looked for among the tags, at their beginning.
        """
        wanted = words.casefold().split()
        if showing == OWN:
            return tuple(key for key, (note, text) in self._known().items() if holds(wanted, text, note.tags))
        progress = self._desk.progress
        places = self._desk.places(sorted(progress.marked() if showing == MARKED else progress.suspended()))
        order = {lesson: number for number, lesson in enumerate(self._heads)}
        cards = sorted(places, key=lambda card: (order.get(places[card][0], -1), card))
        return tuple(card for card in cards if self._cardholds(wanted, card))

    def row(self, key: str) -> NoteRow | None:
        """What the list shows of a note or card; None where it is gone."""
        known = self._known().get(key)
        if known is not None:
            note = known[0]
            cards = tuple(card.id for card in self._desk.notes.cards(key))
            return self._row(key, key, cards, note.kind, words_of(note.front), note.tags, note.lesson, note.see)
        card = self._desk.card(key)
        if card is None:
            return None
        note_id = note_of_card(key) if is_own(key) else ""
        return self._row(key, note_id, (key,), card.kind, one_line(card.front), card.tags, card.lesson, card.see)

    def counts(self) -> dict[str, int]:
        """How many notes and cards each list holds."""
        return {showing: len(self.keys(showing, "")) for showing in (OWN, MARKED, SUSPENDED)}

    def tags(self) -> tuple[str, ...]:
        """All tags in use, in the order of the alphabet."""
        return self._desk.notes.tags()

    def note(self, ident: str) -> Note | None:
        """A note by its id, or None."""
        return self._desk.notes.note(ident)

    def title(self, lesson: str) -> str:
        """The title of a lesson, or ""."""
        return self._heads[lesson].title if lesson in self._heads else ""

    def begin(self, kind: str = "basic", text: str = "", lesson: str = "", see: str = "") -> Note:
        """A new note, not kept yet: with a passage as its back, or, for a cloze, as its front."""
        front, back = (text, "") if kind == "cloze" else ("", text)
        return Note(self._new_id(), kind, front, back, (), lesson, see)

    def waiting_draft(self) -> Note | None:
        """The draft of a new note that was begun last, or None."""
        return next((draft for draft in self.drafts.all() if self.note(draft.id) is None), None)

    def copy_of(self, card: Card) -> Note:
        """A new note with the words, and the bitmaps, of a pack's card; for an own card the note itself."""
        from desktop.content.own_copy import copied_note  # few ask for it

        own = self.note(note_of_card(card.id)) if is_own(card.id) else None
        return own or copied_note(card, self._new_id(), self._copied_pictures(card.figures))

    def preview(self, note: Note) -> tuple[Card, ...]:
        """The cards that a note would give."""
        from desktop.content.own_cards import own_cards  # Markdown is far from the first picture

        return own_cards(note, self._desk.notes.pictures.figure)

    def faults(self, note: Note) -> tuple[str, ...]:
        """What keeps a note from giving cards, by code; () where nothing does."""
        from desktop.content.own_cards import note_faults  # see preview

        return note_faults(note)

    def save(self, note: Note, instead_of: str = "") -> bool:
        """Keep a note, new or changed, and put the card that it replaces aside; false where it could not be kept."""
        from desktop.content.own_text import clean  # see preview

        note = note._replace(front=clean(note.front), back=clean(note.back), tags=tidy_tags(note.tags))
        before = self.note(note.id)
        if before == note:
            return self._desk.attempt(self.drafts.drop, note.id)
        if not self._desk.attempt(self._desk.notes.write, note, self._desk.now()):
            self._desk.wait(self._save_again, note.id, note, instead_of)
            return False
        self._desk.attempt(self.drafts.drop, note.id)
        if instead_of and not is_own(instead_of):
            self._set(self._desk.progress.record_suspend, instead_of)
        self._desk.note_changed.emit(note.id)
        self._announce(note.lesson, Said("note-changed" if before else "note-added", note.id, True))
        return True

    def _save_again(self, _ident: str, note: Note, instead_of: str) -> None:
        self.save(note, instead_of)

    @guarded
    def delete(self, ident: str) -> None:
        """Delete a note; its cards leave the tables on which they lie."""
        note = self.note(ident)
        if note is not None and self._desk.attempt(self._desk.notes.delete, ident, self._desk.now()):
            self._desk.note_changed.emit(ident)
            self._announce(note.lesson, Said("note-deleted", ident, True))
        elif note is not None:
            self._desk.wait(self.delete, ident)

    @guarded
    def toggle_suspended(self, row: NoteRow) -> None:
        """Put the cards of a row aside; where one of them is, use them all again."""
        progress = self._desk.progress
        states = progress.card_states(row.cards)
        suspended = [card for card in row.cards if card in states and states[card].suspended]
        for card in suspended or row.cards:
            self._set(progress.record_resume if suspended else progress.record_suspend, card)
        self._announce_state(row, "resume" if suspended else "suspend")

    @guarded
    def toggle_marked(self, row: NoteRow) -> None:
        """Mark the cards of a row to be found again; where one of them has a mark, take all marks away."""
        progress = self._desk.progress
        states = progress.card_states(row.cards)
        marked = [card for card in row.cards if card in states and states[card].marked]
        for card in marked or row.cards[:1]:
            self._set(progress.record_unmark if marked else progress.record_mark, card)
        self._announce_state(row, "unmark" if marked else "mark")

    @guarded
    def keep_draft(self, note: Note) -> None:
        """Keep what is being written; one that says what is kept already is no draft."""
        if self.note(note.id) == note:
            self.drafts.drop(note.id)
        else:
            self._desk.keep(self.drafts.keep, note)

    @guarded
    def drop_draft(self, ident: str) -> None:
        """Throw a draft away, as the learner asked."""
        self.drafts.drop(ident)

    def add_picture(self, data: bytes, suffix: str) -> str:
        """Keep a picture beside the learner's work and give its name.

        "" where it could not be kept: that of the store is announced; else it is no picture that can be drawn.
        """
        from desktop.content.images import ImageError  # pictures are rare

        try:
            return self._desk.notes.pictures.add(data, suffix)
        except ImageError:
            return ""
        except StorageError as error:
            self._desk.failed.emit(error)
            return ""

    def _new_id(self) -> str:
        return self._desk.notes.new_id(self._desk.now())

    def _copied_pictures(self, figures: Sequence[Figure]) -> dict[str, str]:
        names: dict[str, str] = {}
        for figure in figures:
            suffix = ".png" if figure.image.startswith(b"\x89PNG") else ".jpg"
            name = self.add_picture(figure.image, suffix) if figure.image else ""
            if name:
                names[figure.id] = name
        return names

    def _known(self) -> dict[str, tuple[Note, str]]:
        """All notes by id, the newest first, each with the words that are looked through."""
        if self._notes is None:
            notes = self._desk.notes.notes()
            self._notes = {note.id: (note, f"{note.front}\n{note.back}\n{note.deck}".casefold()) for note in notes}
        return self._notes

    def _row(
        self,
        key: str,
        note: str,
        cards: tuple[str, ...],
        kind: str,
        text: str,
        tags: tuple[str, ...],
        lesson: str,
        see: str,
    ) -> NoteRow:
        progress = self._desk.progress
        states, memories = progress.card_states(cards), progress.memories(cards)
        now = self._desk.now()
        days = [max(study_day(memory.due.astimezone(now.tzinfo)), study_day(now)) for memory in memories.values()]
        return NoteRow(
            key,
            note,
            cards,
            kind,
            text,
            tags,
            lesson,
            see,
            self.title(lesson),
            min(days, default=None),
            any(state.suspended for state in states.values()),
            any(state.marked for state in states.values()),
        )

    def _cardholds(self, wanted: list[str], card_id: str) -> bool:
        card = self._desk.card(card_id) if wanted else None
        return card is None or holds(wanted, one_line(f"{card.front}\n{card.back}").casefold(), card.tags)

    def _set(self, record: Callable[[str, datetime, str], None], card: str) -> None:
        self._desk.attempt(record, card, self._desk.now(), self._desk.library.version(card))

    def _announce(self, lesson: str, said: Said) -> None:
        self._desk.lesson_changed.emit(lesson)
        self._desk.said.emit(said)

    def _announce_state(self, row: NoteRow, kind: str) -> None:
        """Tell what was decided about cards; the notes themselves need not be read anew."""
        self._same = True
        self._announce(row.lesson, Said(kind, row.key, True))
        self._same = False

    def _forget(self, *_news: object) -> None:
        if self.drafts.refused:
            self._desk.keep(self.drafts.keep_refused)
        if not self._same:
            self._notes = None
        self.changed.emit()
