"""What a learner writes down to be asked: a note, of which one card or several are made."""

from __future__ import annotations

from typing import NamedTuple

OWN = "own/"
"""Every note and card of a learner's own begins so; no pack can have this id."""
PICTURE = "picture:"
"""By this scheme a note's Markdown names a picture that lies beside the learner's database."""
KINDS = ("basic", "both", "cloze", "typed", "order")


class Note(NamedTuple):
    """A learner's own note. ``front`` and ``back`` are Markdown.

    ``id`` is ``own/<ulid>``; ``kind`` one of KINDS: of ``order`` each line of the back is one item, of ``typed`` one
    accepted answer. ``lesson`` and ``see`` (an anchor in it) say beside what it was written; ``deck`` is the name of
    the collection it was imported from, ``guid`` its id in Anki. All of these may be empty.
    """

    id: str
    kind: str
    front: str
    back: str
    tags: tuple[str, ...] = ()
    lesson: str = ""
    see: str = ""
    deck: str = ""
    guid: str = ""


def is_own(name: str) -> bool:
    """Whether an id is that of a learner's own note or card."""
    return name.startswith(OWN)


def note_of_card(card: str) -> str:
    """The id of the note that a card was made of, of a pack or the learner's own."""
    return card.partition("~")[0]


def note_text(note: Note, imported: str = "") -> str:
    """A note as one line of JSON, for the log; ``imported`` is the id of the import that it came with."""
    from desktop.content.json_line import line_of  # only when something is written

    values: dict[str, object] = {name: value for name, value in note._asdict().items() if name != "id" and value}
    if imported:
        values["import"] = imported
    return line_of(values)


def note_of(name: str, text: str) -> Note | None:
    """The note of this id that was written as ``text``; None where that is no note. Unknown fields are left out."""
    from desktop.content.json_line import values_of  # see note_text

    values = values_of(text)
    plain = {field: values.get(field, "") for field in ("kind", "front", "back", "lesson", "see", "deck", "guid")}
    tags = values.get("tags", [])
    texts = (*plain.values(), *tags) if isinstance(tags, list) else (None,)
    if not values or plain["kind"] not in KINDS or not all(isinstance(one, str) for one in texts):
        return None
    return Note(id=name, tags=tuple(tags), **plain)  # type: ignore[arg-type]  # all texts, by the line above


def import_of(text: str) -> str:
    """The id of the import that a note's text came with, or ""."""
    from desktop.content.json_line import values_of  # see note_text

    found = values_of(text).get("import", "")
    return found if isinstance(found, str) else ""
