"""Briefs and dossiers of a library: every place, the claims with the lessons that teach them, both ways."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop.storage.library import open_library
from desktop.storage.library_dossiers import FEW
from tests.storage.library_world import replace, write_pack


def test_a_brief_names_a_place_in_each_of_a_few_lessons(tmp_path: Path) -> None:
    with closing(open_library([write_pack(tmp_path / "uji", lessons=8)], None)) as library:
        for kind, names in (("term", library.terms()), ("source", library.sources())):
            for key, _value in names:
                dossier, brief = library.dossier(kind, key), library.brief(kind, key)
                assert brief.places == len(dossier.uses)
                lessons = list(dict.fromkeys(use.lesson for use in dossier.uses))
                assert [use.lesson for use in brief.uses] == lessons[:FEW] and brief.lessons == len(lessons)


def test_a_claim_stands_with_each_source_that_says_it_and_with_its_disagreement(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "uji")
    replace(
        folder / "sources.yaml", "text: Fakta 1 pelajaran 1.", "text: Fakta 1 pelajaran 1., also: [s7], about: angka"
    )
    replace(folder / "sources.yaml", "tell: Keduanya disebut.", "tell: Keduanya disebut., claims: [c2-1]")
    with closing(open_library([folder], None)) as library:
        side, further = library.dossier("disagreement", "uji/angka").claims
        assert further.claim.id == "c2-1" and further.lessons == ("uji/pelajaran-2",)
        assert side.claim.id == "c1-1" and side.lessons == ("uji/pelajaran-1",)
        for source in (side.claim.source, "s7"):
            assert side in library.dossier("source", f"uji/{source}").claims


def test_two_packs_have_dossiers_of_their_own(tmp_path: Path) -> None:
    folders = [write_pack(tmp_path / name, name) for name in ("satu", "dua")]
    with closing(open_library(folders, None)) as library:
        assert {key.partition("/")[0] for key, _term in library.terms()} == {"satu", "dua"}
        for pack in ("satu", "dua"):
            assert all(use.lesson.startswith(f"{pack}/") for use in library.dossier("source", f"{pack}/s2").uses)
        assert library.dossier("source", "s2") is None
