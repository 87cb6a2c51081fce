"""The sides of a disagreement: what each source says, beside one another."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.sessions.entries import link
from desktop.ui.sessions.ways import SOURCE, entry_href

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.storage.library import Library
    from desktop.storage.library_dossiers import Dossier


class Side(NamedTuple):
    """One source and what it says: the key of its entry ("" for the editors), who published it, its claims."""

    key: str
    publisher: str
    claims: tuple[str, ...]


def sides_of(library: Library, dossier: Dossier, pack: str) -> tuple[Side, ...]:
    """The sides in the order in which the pack tells of them; a claim stands with each source that makes it."""
    said: dict[str, list[str]] = {}
    for claim in (one.claim for one in dossier.claims):
        for name in dict.fromkeys((claim.source, *claim.also)):
            said.setdefault(name, []).append(claim.text)
    sides = []
    for name, claims in said.items():
        source = library.source(name, f"{pack}/{name}")
        sides.append(Side(f"{pack}/{name}", source.publisher if source is not None else name, tuple(claims)))
    return tuple(sides)


def sides_html(sides: Sequence[Side]) -> str:
    """The sides in a table: two stand in columns beside one another, one or more than two in rows."""
    if len(sides) == 2:
        heads = "".join(_cell("th", place, _name(side)) for place, side in enumerate(sides))
        cells = "".join(_cell("td", place, _claims(side)) for place, side in enumerate(sides))
        return f'<table class="plain" width="100%" cellspacing="0"><tr>{heads}</tr><tr>{cells}</tr></table>'
    rows = "".join(
        f'<tr><th class="comparison-label first" align="left" width="30%">{_name(side)}</th>'
        f'<td class="comparison-cell last">{_claims(side)}</td></tr>'
        for side in sides
    )
    return f'<table class="comparison" width="100%" cellspacing="0">{rows}</table>'


def _cell(tag: str, place: int, html: str) -> str:
    edge = "last" if place else "first"
    return f'<{tag} class="{edge}" align="left" width="50%">{html}</{tag}>'


def _name(side: Side) -> str:
    return link(entry_href(SOURCE, side.key), side.publisher) if side.key else escape(side.publisher, quote=False)


def _claims(side: Side) -> str:
    if len(side.claims) == 1:
        return escape(side.claims[0], quote=False)
    return "".join(f"<p>{escape(claim, quote=False)}</p>" for claim in side.claims)
