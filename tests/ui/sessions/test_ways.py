"""Links as ways: what is written into them is read out of them, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from desktop.content.uses import Use
from desktop.ui.sessions.ways import ToEntry, ToLesson, entry_href, lesson_href, use_href, way_of


def test_a_link_leads_where_it_was_written_for() -> None:
    use = Use("uji/surat", "a", "Mesir", "Lalu pengakuan datang.", 5, 14, 120)
    assert way_of(use_href(use)) == ToLesson("uji/surat", "", (120, 142))
    assert way_of(lesson_href("uji/surat", "mesir")) == ToLesson("uji/surat", "mesir")
    assert way_of(lesson_href("uji/surat")) == ToLesson("uji/surat", "")
    assert way_of(lesson_href("uji/surat", "a", "uji/k~c1")) == ToLesson("uji/surat", "a", None, "uji/k~c1")
    assert way_of(lesson_href("uji/surat", "", "uji/k")) == ToLesson("uji/surat", "", None, "uji/k")
    assert way_of(entry_href("disagreement", "uji/tahun")) == ToEntry("disagreement", "uji/tahun")


@pytest.mark.parametrize(
    "href", ["", "term:a", "https://a.id", "go:", "go:a:1", "go:a:x:y", "entry:kota:a", "entry:term:"]
)
def test_other_links_are_no_ways(href: str) -> None:
    assert way_of(href) is None
