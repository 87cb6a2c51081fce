"""What a book begins and ends with: its cover, its title page, and the page that says what it is and who may use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.content.svg import wrap
from desktop.storage.epub import words
from desktop.storage.epub.names import ABOUT, COVER, TITLE, page_file
from desktop.storage.epub.xhtml import HEAD, Page, plain, tag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.content.handout import Handout

FIRST, SECOND, LENS = "#12666F", "#B4432F", "#F4C95D"
"""The colours of the mark, which are the same on every ground (`look.mark` draws it on the screen)."""

WIDTH, HEIGHT = 1200, 1800
_SIZE = 92
_LINE = 116
_ROOM = (WIDTH - 200) * 13 / _SIZE  # in the measure of `wrap`, which reckons with letters 13 high


def mark(left: float, top: float, side: float) -> str:
    """Return the mark as SVG: two circles of a diameter, overlapping by four ninths, and in gold what they share."""
    radius, middle = side / 2, top + side / 2
    one, other = left + radius, left + radius + side * 10 / 18
    crossing = (one + other) / 2
    rise = (radius**2 - (crossing - one) ** 2) ** 0.5
    arc = f"A{radius:g} {radius:g} 0 0 1 {crossing:g}"
    return (
        f'<circle cx="{one:g}" cy="{middle:g}" r="{radius:g}" fill="{FIRST}"/>'
        f'<circle cx="{other:g}" cy="{middle:g}" r="{radius:g}" fill="{SECOND}"/>'
        f'<path d="M{crossing:g} {middle - rise:g}{arc} {middle + rise:g}{arc} {middle - rise:g}Z" fill="{LENS}"/>'
    )


def cover_svg(handout: Handout, colours: Mapping[str, str]) -> str:
    """Return the cover: the mark above the title, on paper."""
    lines = wrap(handout.title, _ROOM, 1)[:6]
    top = 980 - len(lines) * _LINE / 3
    font = 'font-family="Literata, Georgia, serif" text-anchor="middle"'
    title = "".join(
        f'<text x="600" y="{top + number * _LINE:g}" {font} font-size="{_SIZE}" font-weight="600" '
        f'fill="{colours["ink"]}">{plain(line)}</text>'
        for number, line in enumerate(lines)
    )
    subject = ""
    if handout.subject != handout.title:
        y = top + len(lines) * _LINE + 30
        small = " ".join(wrap(handout.subject, (WIDTH - 200) * 13 / 52, 1)[:1])
        subject = f'<text x="600" y="{y:g}" {font} font-size="52" fill="{colours["muted"]}">{plain(small)}</text>'
    return (
        f'{HEAD}<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}"><title>{plain(handout.title)}</title>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{colours["paper"]}"/>'
        f'<rect width="{WIDTH}" height="36" fill="{FIRST}"/>{mark(320, 330, 360)}{title}{subject}'
        f'<text x="600" y="1690" {font} font-size="52" fill="{colours["muted"]}">Mitra</text></svg>\n'
    )


def cover_page(handout: Handout) -> Page:
    """Return the page that shows the cover."""
    image = f'<img src="{COVER}.svg" alt="{plain(f"{words.COVER}: {handout.title}")}"/>'
    return Page(page_file(COVER), words.COVER, tag("section", image, class_="cover", epub__type="cover"))


def title_page(handout: Handout) -> Page:
    """Return the page with the title."""
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 360" aria-hidden="true">{mark(0, 0, 360)}</svg>'
    subject = tag("p", plain(handout.subject)) if handout.subject != handout.title else ""
    version = tag("p", plain(words.VERSION.format(version=handout.version)), class_="label")
    body = drawn + tag("h1", plain(handout.title)) + subject + version
    section = tag("section", body, class_="title-page", epub__type="titlepage")
    return Page(page_file(TITLE), words.TITLE_PAGE, section, ("svg",))


def about_page(handout: Handout) -> Page:
    """Return the page that says how the book is read, whose it is and what it is made with."""
    said = (
        words.HOW_TO_READ,
        words.LICENCE.format(licence=handout.licence),
        words.MADE,
        words.BORROWED,
    )
    body = tag("h1", words.ABOUT) + "".join(tag("p", plain(text)) for text in said)
    return Page(page_file(ABOUT), words.ABOUT, tag("section", body, epub__type="colophon", role="doc-colophon"))
