"""Finds the words of a query where nothing is known of the words there are, so that none is forgiven."""

from __future__ import annotations

from desktop.content.matching import WordMatcher, asked_words


def word_matcher(query: str) -> WordMatcher:
    """What finds the words of ``query`` in any text."""
    return WordMatcher(asked_words(query))
