"""The Markdown that lessons are written in: markdown-it with what a lesson may hold, and with spans and citations."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from desktop.content.attributes import parse_attributes

LONGEST_RUN = 5000
"""The most characters of one paragraph, cell or heading; more would let some inputs cost quadratic time."""

_Rule = Callable[[StateInline, bool], bool]
_BLOCKS = ["blockquote", "fence", "heading", "hr", "html_block", "list", "paragraph", "table"]
_INLINES = ["autolink", "backticks", "emphasis", "entity", "escape", "html_inline", "image", "link", "newline", "text"]
_PLACED = ["autolink", "backticks", "html_inline", "image", "link"]
_CITATION = re.compile(r"\[@[^\[\]\n]*\]")


@cache
def _parser() -> MarkdownIt:
    # Built once: it keeps no state between texts. HTML is recognised only so that it can be refused at its place.
    parser = MarkdownIt("zero", {"html": True, "maxNesting": 20})
    parser.enable(_BLOCKS + _INLINES)
    parser.inline.ruler2.enable(["balance_pairs", "emphasis", "fragments_join"])
    for name, rule in zip(parser.inline.ruler.get_active_rules(), parser.inline.ruler.getRules(""), strict=True):
        if name in _PLACED:
            parser.inline.ruler.at(name, _placing(rule))
    parser.inline.ruler.before("link", "citation", _citation)
    parser.inline.ruler.after("link", "span", _span)
    parser.inline.ruler.push("stray", _stray)
    # Every address is judged by us, with a fault; markdown-it would leave a bad one standing as text.
    parser.validateLink = _any_link  # type: ignore[method-assign]
    return parser


def block_tokens(text: str) -> list[Token]:
    """Give the block tokens of a text; the content of "inline" tokens is still unread."""
    tokens: list[Token] = []
    parser = _parser()
    parser.block.parse(text, parser, {}, tokens)
    return tokens


def inline_tokens(text: str) -> list[Token]:
    """Give the tokens of one run of text. Those that can be at fault carry their offset in ``meta["at"]``."""
    parser = _parser()
    return parser.inline.parse(text, parser, {}, [])


def _any_link(url: str) -> bool:
    return True


def _placing(rule: _Rule) -> _Rule:
    """Wrap a rule so that the tokens it makes know where they began."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        matched = rule(state, silent)
        if matched and not silent:
            for token in state.tokens[count:]:
                token.meta.setdefault("at", start)
        return matched

    return placed


def _citation(state: StateInline, silent: bool) -> bool:
    match = _CITATION.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match[0][1:-1]
        token.meta["at"] = state.pos + 1
    state.pos = match.end()
    return True


def _span(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    start, maximum = state.pos, state.posMax
    end = state.md.helpers.parseLinkLabel(state, start)
    if end < 0 or end + 1 >= maximum or state.src[end + 1] != "{":
        return False
    attributes = parse_attributes(state.src[:maximum], end + 1)
    if not silent:
        token = state.push("span_open", "span", 1)
        token.meta.update(at=start, attributes=attributes)
        state.pos, state.posMax = start + 1, end
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
    state.pos, state.posMax = max(attributes.end, end + 1), maximum
    return True


def _stray(state: StateInline, silent: bool) -> bool:
    """Take braces that look like attributes but belong to nothing, so that they are not printed."""
    if not state.src.startswith(("{.", "{#"), state.pos):
        return False
    attributes = parse_attributes(state.src[: state.posMax], state.pos)
    if attributes.wrong >= 0:
        return False
    if not silent:
        state.push("stray", "", 0).meta["at"] = state.pos
    state.pos = attributes.end
    return True
