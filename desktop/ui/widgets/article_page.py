"""What an article is given to show, and the HTML of the whole page made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.content.model import Figure


class ArticlePage(NamedTuple):
    """One lesson as the article shows it.

    ``key`` names the lesson, ``html`` is HTML of the article subset, everything else plain text. What is empty is left
    out: without ``previous`` there is no link ``nav:previous``, without ``read_label`` none to ``nav:read``.
    ``way`` are the parts of the line above the title that lead somewhere, words and href; ``crumb`` comes after them.
    """

    key: str
    crumb: str
    minutes: str
    title: str
    goals_title: str
    goals: tuple[str, ...]
    html: str
    figures: tuple[Figure, ...] = ()
    previous: str = ""
    next: str = ""
    read_label: str = ""
    previous_label: str = ""
    next_label: str = ""
    way: tuple[tuple[str, str], ...] = ()


def page_html(page: ArticlePage) -> str:
    """Write the HTML of the whole article, from the line above the title to the links to its neighbours."""
    return f"{_crumbs(page)}<h1>{escape(page.title)}</h1>{_goals(page)}{page.html}{_read(page)}{_ends(page)}"


def escape(text: str) -> str:
    """Make plain text safe inside HTML (the standard module for it costs the start a table of 2,000 entities)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _crumbs(page: ArticlePage) -> str:
    if not (page.crumb or page.minutes):
        return ""
    way = "".join(f'<a href="{escape(href)}">{escape(words)}</a> › ' for words, href in page.way)
    cells = f'<td class="crumb"><p class="crumb">{way}{escape(page.crumb)}</p></td>'
    cells += f'<td class="minutes" width="22%"><p class="crumb" align="right">{escape(page.minutes)}</p></td>'
    return f'<table class="crumbs" width="100%" cellspacing="0"><tr>{cells}</tr></table>'


def _goals(page: ArticlePage) -> str:
    if not page.goals:
        return ""
    if len(page.goals) == 1:
        goals = f"<p>{escape(page.goals[0])}</p>"
    else:
        goals = "<ul>" + "".join(f"<li>{escape(goal)}</li>" for goal in page.goals) + "</ul>"
    title = f'<p class="callout-title">{escape(page.goals_title)}</p>' if page.goals_title else ""
    return _box(f'<td class="callout-goals">{title}{goals}</td>', "callout goals", "100%")


def _read(page: ArticlePage) -> str:
    if not page.read_label:
        return ""
    link = f'<p class="read"><a href="nav:read">{escape(page.read_label)}</a></p>'
    return _box(f'<td class="read">{link}</td>', "read", "")


def _ends(page: ArticlePage) -> str:
    if not (page.previous or page.next):
        return ""
    cells = _end("previous", page.previous_label, page.previous) + _end("next", page.next_label, page.next)
    return _box(cells, "ends", "100%")


def _end(side: str, label: str, title: str) -> str:
    align = ' align="right"' if side == "next" else ""
    inner = ""
    if title:
        inner = f'<p class="end-label"{align}>{escape(label)}</p>'
        inner += f'<p class="end-title"{align}><a href="nav:{side}">{escape(title)}</a></p>'
    return f'<td class="{side}" width="50%">{inner}</td>'


def _box(cells: str, name: str, width: str) -> str:
    wide = f' width="{width}"' if width else ""
    return f'<table class="{name}"{wide} cellspacing="0"><tr>{cells}</tr></table>'
