"""The search finds what a pupil means in the pack that ships."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial

import pytest

from desktop.content.model import Pack
from desktop.paths import bundled_resources
from desktop.storage.library import open_library
from desktop.storage.library_build import Loaded, Steps, fill
from desktop.storage.library_cache import FILE, fingerprint, write_file
from desktop.storage.search import Hit, Search
from tests.packs.search_queries import QUERIES


@pytest.fixture(scope="module")
def search(shipped_pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    """The search in the pack as other tests have read it: to read it again would take as long as all of this."""
    folder, cache = bundled_resources() / "packs" / "bilateral", tmp_path_factory.mktemp("library")
    write = partial(fill, loaded=Loaded((shipped_pack,), ()), made_from=fingerprint([folder]), steps=Steps([], None))
    assert write_file(cache / FILE, write)
    with closing(open_library([folder], cache)) as library:
        yield Search(library, None)


def place(hit: Hit) -> str:
    """Where a hit leads, as it is written beside the queries."""
    if hit.kind in ("term", "source"):
        return f"{hit.kind}:{hit.id.partition('/')[2]}"
    lesson = hit.lesson.partition("/")[2]
    return "#".join(filter(None, (lesson, hit.anchor))) if hit.kind in ("lesson", "heading") else hit.id


def test_thirty_six_of_forty_are_answered_first_and_all_among_three(search: Search) -> None:
    found = {query: [place(hit) for hit in search.find(query).hits[:3]] for query, _ in QUERIES}
    assert len(QUERIES) == 40
    assert {query: found[query] for query, answer in QUERIES if answer not in found[query]} == {}
    assert sum(found[query][0] == answer for query, answer in QUERIES) >= 36


def test_every_hit_shows_words_that_were_asked_for(search: Search) -> None:
    for query, _ in QUERIES:
        results = search.find(query)
        for hit in results.hits[:10]:
            assert hit.marks or results.words.spans(hit.title), (query, hit)
            assert results.words.spans(hit.snippet) == hit.marks
            assert 0 < len(hit.snippet) <= 202 and "\n" not in hit.snippet


def test_what_is_typed_is_found_while_it_is_typed(search: Search) -> None:
    for typed in ("pengaku", "pengakua", "kerja sama bil", "22 mar", "hat"):
        assert search.find(typed).hits, typed
    assert search.find("pengaku").hits[0].id == "bilateral/pengakuan"
    assert search.find("p").hits == ()
    assert search.find(" , ").hits == ()
