"""The links of a piece of HTML by their words."""

from __future__ import annotations

import re
from html import unescape

_LINK = re.compile(r'<a [^>]*href="([^"]*)"[^>]*>([^<]*)</a>')


def links(html: str) -> dict[str, str]:
    """Where each link leads, by its words; of two with the same words the last."""
    return {unescape(text): unescape(href) for href, text in _LINK.findall(html)}
