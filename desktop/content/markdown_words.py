"""The words of a learner's Markdown, near enough for lists and for search; ten thousand are not compiled for it."""

from __future__ import annotations

import re

_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_GAP = re.compile(r"\{\{c\d+::(.*?)(?:::.*?)?\}\}")
_STRESS = re.compile(r"(\*{1,3})(?=\S)(.+?)(?<=\S)\1")
_MARKS = re.compile(r"\\(?=[^\w\s])|`|(?m:^\s*[-+*]\s)")


def words_of(markdown: str, picture: str) -> str:
    """Markdown as one line of words; ``picture`` is said, in brackets, of a picture that has no words of its own.

    Without it such a picture is left out.
    """
    if "![" in markdown:
        parts = _PICTURE.split(markdown)
        parts[1::2] = [f"[{told}]" if (told := alt.strip() or picture) else "" for alt in parts[1::2]]
        markdown = "".join(parts)
    text = _STRESS.sub(r"\2", _GAP.sub(r"\1", markdown))
    return " ".join(_MARKS.sub("", text).split())
