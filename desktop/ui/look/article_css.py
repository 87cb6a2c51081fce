"""The typography of an article: measures from the size of the reading text, and the style sheet made from them.

Qt ignores ``em`` and multiplies a line height in percent by the font's own, so every length is a whole number of
logical pixels worked out here, and every line height is fixed. Block padding and ``border-radius`` do not exist.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.look.fonts import INTERFACE
from desktop.ui.look.theme import DESIGN_TEXT, FAR_APART, OPEN, Look

if TYPE_CHECKING:
    from desktop.ui.look.roles import Roles

SMALLEST_LABEL = 11
"""No label gets smaller than this many pixels, however small the reading text."""
LETTERS_A_WORD = 6.8
"""Characters from one space of running Indonesian text to the next, that space included."""


class Measures(NamedTuple):
    """Lengths of an article in logical pixels: reading ``text``, its ``line``, the ``column``, the ``pad`` around it.

    ``small`` is the text of callouts and tables, ``label`` that of captions and the line above the title. Between a
    table, or a callout, and the paragraph after it ``after_table`` is left free; a larger margin of what follows wins.
    ``paragraph`` is left free after a paragraph of running text, ``inner`` after one in a box. ``heading`` is the least
    height of a heading's line in parts of its size, ``letter`` and ``word`` are as in a look.
    """

    text: int
    line: int
    column: int
    pad: int
    small: int
    small_line: int
    label: int
    label_line: int
    after_table: int
    paragraph: int
    inner: int
    heading: float
    letter: int
    word: int
    scale: float


def measures(look: Look) -> Measures:
    """Work out the lengths for a look; the column holds the characters wanted, in the family that is read."""
    scale = look.text / DESIGN_TEXT
    label = max(SMALLEST_LABEL, round(13 * scale))
    small = max(SMALLEST_LABEL, round((15 if look.serif else 16) * scale))
    line = look.line / Look().line
    paragraph = round(look.text * look.paragraph / 100)
    return Measures(
        text=look.text,
        line=round(look.text * look.line / 100),
        column=round(look.column * _character(look)),
        pad=max(16, round(24 * min(scale, 1.2))),
        small=small,
        small_line=round(small * max(OPEN, 1.6 * line)),
        label=label,
        label_line=round(label * max(OPEN, OPEN * line)),
        after_table=max(round(13 * scale), paragraph - 1),
        paragraph=paragraph,
        inner=_inner(look, small),
        heading=OPEN if look.paragraph >= FAR_APART else 1.0,
        letter=look.letter,
        word=look.word,
        scale=scale,
    )


def _character(look: Look) -> float:
    """Return the mean width in px of a character of running text, spaces counted."""
    own = (660 if look.serif else 600) / Look().column / DESIGN_TEXT
    return look.text * (own + look.letter / 100 + look.word / 100 / LETTERS_A_WORD)


def _inner(look: Look, small: int) -> int:
    """Return what is left free after a paragraph in a box: little at first, as much as elsewhere where that is much."""
    usual = Look().paragraph
    share = max(0.0, (look.paragraph - usual) / (FAR_APART - usual))
    return round(4 * look.text / DESIGN_TEXT * (1 - min(1.0, share)) + small * look.paragraph / 100 * min(1.0, share))


def css(roles: Roles, look: Look) -> str:
    """Write the style sheet of the article and of its pop-up for ``QTextDocument.setDefaultStyleSheet``."""
    sizes = measures(look)
    return "\n".join((_running(roles, sizes), _boxes(roles, sizes), _tables(roles, sizes), _ends(roles, sizes)))


def _px(sizes: Measures, length: float) -> str:
    return f"{round(length * sizes.scale)}px"


def _type(sizes: Measures, size: int, line: int, weight: int = 400, family: str = "") -> str:
    face = f"font-family:'{family}';" if family else ""
    spaced = spacing(sizes, size)
    return f"{face}font-size:{size}px;font-weight:{weight};line-height:{line}px;-qt-line-height-type:fixed;{spaced}"


def spacing(sizes: Measures, size: int) -> str:
    """Return the part of a rule that parts letters and words of text of `size` px, or "" where none is wanted."""
    letters = f"letter-spacing:{size * sizes.letter / 100:.3g}px;" if sizes.letter else ""
    words = f"word-spacing:{size * sizes.word / 100:.3g}px;" if sizes.word else ""
    return letters + words


def _running(roles: Roles, sizes: Measures) -> str:
    def px(length: float) -> str:
        return _px(sizes, length)

    def heading(level: int, size: float, line: float, above: float, below: float) -> str:
        letters = round(size * sizes.scale)
        face = _type(sizes, letters, max(round(line * sizes.scale), round(letters * sizes.heading)), 600)
        return f"h{level}{{{face}color:{roles.ink};margin:{px(above)} 0 {px(below)} 0}}"

    label = _type(sizes, sizes.label, sizes.label_line, family=INTERFACE)
    cite = f"font-family:'{INTERFACE}';font-size:{max(SMALLEST_LABEL + 3, round(17 * sizes.scale))}px;font-weight:600;"
    item = round(6 / 14 * sizes.paragraph)
    return "\n".join(
        (
            # No font here: what is inline in a "td p" would inherit it from this rule. The document's own font serves.
            f"p,li{{line-height:{sizes.line}px;-qt-line-height-type:fixed;margin:0 0 {sizes.paragraph}px 0}}",
            f"li{{margin-bottom:{item}px}} ul,ol{{margin:0 0 {sizes.paragraph}px 0}}",
            heading(1, 35, 42, 6, 10),
            heading(2, 24, 32, 22, 8),
            heading(3, 20, 28, 16, 6),
            heading(4, 18, 28, 12, 4),
            "b,strong{font-weight:600} i,em{font-style:italic}",
            f"a{{color:{roles.first};text-decoration:none}} a.term,a.disagree{{color:{roles.ink}}}",
            f"a.cite,a.mark{{{cite}color:{roles.first}}}",
            f"p.figure{{line-height:0px;-qt-line-height-type:minimum;margin:{px(10)} 0 {px(8)} 0;text-align:center}}",
            f"p.caption{{{label}color:{roles.muted};text-align:center;margin:0 0 {px(18)} 0}}",
            f"p.table-caption{{text-align:left;margin:{px(24)} 0 {px(6)} 0}}",
        )
    )


def _boxes(roles: Roles, sizes: Measures) -> str:
    def box(names: tuple[str, ...], border: str, tint: str) -> str:
        cells = ",".join(f"td.callout-{name}" for name in names)
        # Letters hang low in a fixed line, so even room above and below them takes less padding above.
        inner = f"{_px(sizes, 9)} {_px(sizes, 16)} {_px(sizes, 15)} {_px(sizes, 16)}"
        return f"{cells}{{border-left:4px solid {border};background-color:{tint};padding:{inner}}}"

    small = _type(sizes, sizes.small, sizes.small_line, family=INTERFACE)
    title = _type(sizes, sizes.small, sizes.small_line, 600, INTERFACE)
    label = _type(sizes, sizes.label, sizes.label_line, family=INTERFACE)
    return "\n".join(
        (
            # Below it comes the empty paragraph that Qt puts after a table; `after_table` is the rest of the room.
            f"table.callout{{margin:{_px(sizes, 14)} 0 {_px(sizes, 4)} 0}}",
            f"table.goals{{margin:{_px(sizes, 10)} 0 {_px(sizes, 5)} 0}}",
            box(("goals", "note", "example", "summary"), roles.first, roles.tint_first),
            box(("disagree",), roles.second, roles.tint_second),
            box(("think",), roles.gold, roles.surface),
            box(("addition",), roles.control, roles.surface),
            f"td p,td li{{{small}margin:0 0 {sizes.inner}px 0}}",
            f"td a.cite,td a.mark{{font-size:{max(SMALLEST_LABEL + 2, round(15 * sizes.scale))}px}}",
            f"td p.callout-source{{{label}color:{roles.muted}}}",
            f"td p.callout-title{{{title}color:{roles.ink};margin:0 0 {_px(sizes, 4)} 0}}",
            "td p.callout-title a{font-weight:600}",
            f"td p.crumb{{{label}color:{roles.muted};margin:0}}",
            f"td p.crumb a{{{_type(sizes, sizes.label, sizes.label_line, family=INTERFACE)}}}",
            f"p.popup-title{{{title}color:{roles.ink};margin:0 0 {_px(sizes, 2)} 0}}",
            f"p.popup-text{{{small}color:{roles.ink};margin:0 0 {sizes.inner}px 0}}",
            f"p.popup-way{{{title}margin:0}}",
            f"p.popup-label{{{label}color:{roles.muted};margin:0}}",
        )
    )


def _tables(roles: Roles, sizes: Measures) -> str:
    cell = f"padding:{_px(sizes, 7)} {_px(sizes, 10)} {_px(sizes, 7)} {_px(sizes, 10)};vertical-align:top"
    text = _type(sizes, sizes.small, sizes.small_line, family=INTERFACE)
    head = _type(sizes, sizes.small, sizes.small_line, 600, INTERFACE)
    return "\n".join(
        (
            f"table.comparison,table.plain{{border-collapse:collapse;margin:{_px(sizes, 6)} 0 {_px(sizes, 5)} 0}}",
            f"th{{{head}{cell};text-align:left;border-bottom:1px solid {roles.line}}}",
            f"th.comparison-head,table.plain th{{border-bottom:2px solid {roles.control}}}",
            f"table.comparison td,table.plain td{{{text}{cell};border-bottom:1px solid {roles.line}}}",
            # The text begins and ends where the rules do.
            "th.comparison-label,th.first,table.plain td.first{padding-left:0}",
            "th.last,table.comparison td.last,table.plain td.last{padding-right:0}",
        )
    )


def _ends(roles: Roles, sizes: Measures) -> str:
    label = _type(sizes, sizes.label, sizes.label_line, family=INTERFACE)
    title = _type(sizes, sizes.small, sizes.small_line, 600, INTERFACE)
    # The button itself is painted by `article_button`; the letters stand in its middle.
    inner = f"{_px(sizes, 8)} {_px(sizes, 16)} {_px(sizes, 12)} {_px(sizes, 16)}"
    return "\n".join(
        (
            f"table.read{{margin:{_px(sizes, 30)} 0 {_px(sizes, 4)} 0}} td.read{{padding:{inner}}}",
            f"table.ends{{margin:{_px(sizes, 24)} 0 {_px(sizes, 20)} 0}}",
            f"td.previous,td.next{{border-top:1px solid {roles.line};padding:{_px(sizes, 14)} 0 0 0}}",
            f"td p.end-label{{{label}color:{roles.muted};margin:0}}",
            f"td p.end-title,td p.read{{{title}margin:0}} td p.end-title a{{font-weight:600}}",
            f"td p.read a{{font-weight:600;color:{roles.ink}}}",
        )
    )
