"""What stands below an answer on the wall when nobody gave it."""

from __future__ import annotations

import re

_PRAISE = re.compile(r"^\s*(?:<[^>]+>)*(?:Tepat|Betul|Benar|Ya)(?:</[^>]+>)*[.!]\s+")


def reason(feedback: str) -> str:
    """The feedback to a right answer (inline HTML) without the word of praise that many begin with.

    A feedback that is nothing but praise stays as it is.
    """
    return _PRAISE.sub("", feedback) or feedback
