"""The bounds of what a learner may choose of a look, and the look that the preferences keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.look.theme import DESIGN_TEXT, Look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.storage.preferences import Preferences

SIZES = (12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 28, 30, 32)
USUAL_SIZE = DESIGN_TEXT

MEASURES = {
    "text": (SIZES[0], SIZES[-1], USUAL_SIZE),
    "line": (140, 220, 155),
    "paragraph": (50, 220, 80),
    "letter": (0, 20, 0),
    "word": (0, 40, 0),
    "column": (45, 80, 66),
}
"""What of a look is a number: the least, the most and the usual one."""

ROOMY = {"line": 150, "paragraph": 200, "letter": 12, "word": 16}
"""What WCAG 2.2, 1.4.12 asks that a text must bear without loss, in percent of its size."""

THEMES = {
    "light": (False, "plain"),
    "sepia": (False, "sepia"),
    "dark": (True, "plain"),
    "contrast-light": (False, "contrast"),
    "contrast-dark": (True, "contrast"),
}
"""Each theme: whether it is dark, and its tone."""

SYSTEM = "system"
"""The theme that the system chooses."""

TONES = ("plain", "sepia", "contrast")


def within(name: str, value: int) -> int:
    """Return the value of a measure, or the nearest that is allowed."""
    least, most, _usual = MEASURES[name]
    return min(max(value, least), most)


def measured(look: Look, values: Mapping[str, int]) -> Look:
    """Return a look with other measures."""
    return look._replace(
        text=values.get("text", look.text),
        line=values.get("line", look.line),
        paragraph=values.get("paragraph", look.paragraph),
        letter=values.get("letter", look.letter),
        word=values.get("word", look.word),
        column=values.get("column", look.column),
    )


def kept_look(learner: Preferences) -> Look:
    """Return the look of a learner; nonsense in the file becomes something that can be read."""
    tone = learner.get("tone", "plain")
    look = Look(
        dark=learner.get("dark", False),
        serif=learner.get("serif", True),
        motion=learner.get("motion", True),
        tone=tone if tone in TONES else "plain",
    )
    return measured(look, {name: within(name, learner.get(name, usual)) for name, (_, _, usual) in MEASURES.items()})


def theme_name(look: Look) -> str:
    """Return the theme of a look, one of THEMES."""
    side = (look.dark, look.tone)
    return next((name for name, known in THEMES.items() if known == side), "dark")
