"""What a reader leaves in a lesson: highlights with notes, and bookmarks; each holds on to words, not to a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.content.json_line import line_of, values_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

MARK = "mark/"
"""Every annotation's id begins so."""
HIGHLIGHT, BOOKMARK = "highlight", "bookmark"
COLOURS = (1, 2, 3, 4)
CONTEXT = 32
"""Letters kept before and after the words; up to FARTHEST where so many do not tell them from others like them."""
FARTHEST = 8 * CONTEXT

_TEXTS = ("note", "exact", "prefix", "suffix")


class Quote(NamedTuple):
    """Words of a lesson's reading text: ``exact``, what stood before and after, and where they ``start``ed.

    A TextQuoteSelector and the start of a TextPositionSelector; see www.w3.org/TR/annotation-model.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0


class Annotation(NamedTuple):
    """A mark in a lesson. ``kind`` is HIGHLIGHT or BOOKMARK, ``colour`` one of COLOURS, ``note`` plain text or "".

    ``id`` is ``mark/<ulid>``. ``at`` is when it was first made (UTC); None while it is not kept yet.
    """

    id: str
    lesson: str
    kind: str
    colour: int
    quote: Quote
    note: str = ""
    at: datetime | None = None


def quote_at(text: str, start: int, end: int) -> Quote:
    """The quote of ``text[start:end]``, without spaces at its ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    exact = words.strip()
    end = start + len(exact)
    before = after = CONTEXT
    while before < FARTHEST and _again(text, text[max(0, start - before) : end]):
        before *= 2
    while after < FARTHEST and _again(text, text[start : end + after]):
        after *= 2
    return Quote(exact, text[max(0, start - before) : start], text[end : end + after], start)


def _again(text: str, words: str) -> bool:
    """Whether the words stand in the text more than once."""
    return text.find(words, text.find(words) + 1) >= 0


def clean_note(text: str) -> str:
    """A note without what no log can hold, such as half a letter from another program's clipboard."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return plain.encode(errors="ignore").decode().replace("\0", "")


def annotation_text(annotation: Annotation, before: tuple[int, str] | None = None) -> str:
    """An annotation as one line of JSON, for the log.

    ``before`` are its colour and note in the log so far: what is left as it was is left out, so that a colour given on
    one computer and a note written on another both stand when the two logs are one.
    """
    quote = annotation.quote
    values: dict[str, object] = {
        "lesson": annotation.lesson,
        "kind": annotation.kind,
        "exact": quote.exact,
        "start": quote.start,
    }
    colour, note = before if before is not None else (None, "")
    if annotation.colour != colour:
        values["colour"] = annotation.colour
    if annotation.note != note:
        values["note"] = annotation.note
    more = {"prefix": quote.prefix, "suffix": quote.suffix}
    return line_of(values | {name: value for name, value in more.items() if value})


def annotation_of(name: str, lines: Sequence[str], at: datetime | None = None) -> Annotation | None:
    """The annotation of this id that was written as these lines, the last one last; None where it is none.

    Colour and note are those of the last line that has them; unknown fields are left out.
    """
    written = [values_of(line) for line in lines]
    values: dict[str, object] = {"colour": COLOURS[0]}
    for one in written:
        values |= {field: one[field] for field in ("colour", "note") if field in one}
    values = {**(written[-1] if written else {}), **values}
    note, exact, prefix, suffix = (values.get(field, "") for field in _TEXTS)
    lesson, kind = values.get("lesson"), values.get("kind")
    colour, start = values.get("colour"), values.get("start", 0)
    if not isinstance(lesson, str) or not lesson or kind not in (HIGHLIGHT, BOOKMARK):
        return None
    if type(colour) is not int or colour not in COLOURS or type(start) is not int or not 0 <= start < 2**31:
        return None
    texts = [text for text in (note, exact, prefix, suffix) if isinstance(text, str)]
    if len(texts) < len(_TEXTS) or not texts[1].strip():
        return None
    said, words, before, after = texts
    return Annotation(name, lesson, str(kind), colour, Quote(words, before, after, start), said, at)
