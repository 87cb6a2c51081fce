"""Finds the picture that a card asks about: a file beside the lesson, or one of the flags that ship."""

from __future__ import annotations

from desktop.content.atlas import Atlas
from desktop.content.images import ImageError, read_image
from desktop.content.known import Known
from desktop.content.model import Figure
from desktop.content.schema import CardForm
from desktop.content.sheet import Sheet
from desktop.content.svg import Drawing, document

FLAG = "flag:"
"""What the name of a picture opens with where it is a flag that ships: ``flag:EG``."""

_WIDTH, _HEIGHT = 240, 180
_DRAWN = 640  # the width in which a flag is drawn
_LINKS = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def picture_of(sheet: Sheet, form: CardForm, known: Known) -> Figure | None:
    """Give the picture that a card names; None, with a fault on the sheet, where that cannot be shown."""
    if not form.picture or sheet.full:
        return None
    if form.picture.startswith(FLAG):
        return _flag(sheet, form, known.atlas)
    try:
        image = read_image(form.picture, known)
    except ImageError as error:
        sheet.blame(form, "picture", error.code, *error.values)
        return None
    return Figure(form.id, "image", "", form.alt, image.width, image.height, image.svg, image.data)


def _flag(sheet: Sheet, form: CardForm, atlas: Atlas | None) -> Figure | None:
    name = form.picture.removeprefix(FLAG)
    flags = atlas.flags() if atlas is not None else []
    if flags and name not in flags:
        sheet.blame(form, "picture", "unknown-flag", name, ", ".join(flags))
        return None
    drawn = atlas.flag(name) if atlas is not None and flags else ""
    if not drawn:
        sheet.blame(form, "picture", "flag-missing", name)
        return None
    drawing = _framed(drawn)
    return Figure(form.id, "image", "", form.alt, drawing.width, drawing.height, drawing.svg, b"")


def _framed(flag: str) -> Drawing:
    """Draw a flag with a thin frame: many have white at their borders."""
    frame = f'x="0.5" y="0.5" width="{_WIDTH - 1}" height="{_HEIGHT - 1}"'
    parts = [
        f'<g {_LINKS} transform="scale({_WIDTH / _DRAWN:g})">{flag}</g>',
        f'<rect {frame} fill="none" stroke="{{muted}}" stroke-width="1"/>',
    ]
    return document(parts, _HEIGHT, _WIDTH)
