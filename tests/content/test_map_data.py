"""map_data: what a map's YAML says, and every fault of it in its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.content.article import compile_article
from desktop.content.atlas import Atlas
from desktop.content.known import Known
from desktop.content.wording import sentence
from tests.content.map_world import real, write

Found = list[tuple[int, int, str, tuple[str, ...]]]
CODES = ("ID", "SG", "MY", "TH", "VN", "PH", "LA", "KH", "MM", "BN")
FLAGS = "ASEAN, BR, CA, DE, EG, EU, HK, ID, JP, KR, UN, US"


def faults(data: str, atlas: Atlas | None = None) -> Found:
    """Give the faults of a map whose data begin in line 2."""
    source = f"```{{.map caption=a}}\n{data}\n```"
    errors = compile_article(source, "a.md", 1, Known(atlas=atlas or real()))[1]
    assert all("; " in sentence(error, "id") and "; " in sentence(error, "en") for error in errors)
    return [(error.line, error.column, error.code, error.values) for error in errors]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("regions:\n- {label: a, countries: ID}", []),
        ("regions:\n- {label: a, countries: 'ID, SG\n    MY'}\nflags: []", []),
        ("- a", [(2, 1, "map-form", ())]),
        ("flags: []", [(2, 1, "missing-field", ("map", "regions"))]),
        ("regions: ID", [(2, 10, "not-a-list", ("map", "regions"))]),
        ("regions: []", [(2, 1, "figure-size", ("regions", "1", "9", "0"))]),
        ("regions:\n- ID\n", [(3, 3, "not-a-mapping", ("region 1",))]),
        ("regions:\n- {label: a, countries: ID}\nwarna: b", [(4, 1, "unknown-key", ("warna", "map", ""))]),
        ("regions:\n- {label: a, countries: [ID]}", [(3, 25, "not-a-text", ("region 1", "countries"))]),
        ("regions:\n- {label: a, countries: ID XX id}", [
            (3, 28, "unknown-country", ("XX", "")), (3, 31, "unknown-country", ("id", "ID")),
        ]),
        ("regions:\n- {label: a, countries: IDN}", [(3, 25, "unknown-country", ("IDN", "ID"))]),
        ("regions:\n- label: a\n  countries: >\n    ID SG\n    MY Q1 ID", [
            (6, 8, "unknown-country", ("Q1", "")), (6, 11, "country-twice", ("ID", "a")),
        ]),
        ('regions:\n- {label: a, countries: "ID\n    SG"}\n- {label: b, countries: SG}', [
            (5, 25, "country-twice", ("SG", "a")),
        ]),
        ('regions:\n- {label: a, countries: "\\u0058X"}', [(3, 26, "unknown-country", ("XX", ""))]),
        ("regions:\n- {label: a, countries: ID}\nflags:\n- {country: SG, label: b}\n- {country: ID}", [
            (5, 13, "unknown-flag", ("SG", FLAGS)), (6, 3, "missing-field", ("flag 2", "label")),
        ]),
    ],
)  # fmt: skip
def test_each_fault_has_its_place(data: str, expected: Found) -> None:
    assert faults(data) == expected


def test_there_are_few_regions_and_flags() -> None:
    regions = "\n".join(f"- {{label: a, countries: {code}}}" for code in CODES)
    flags = "\n".join(f"- {{country: {name}, label: a}}" for name in (*real().flags(), "ID"))
    assert faults(f"regions:\n{regions}\nflags:\n{flags}") == [
        (2, 1, "figure-size", ("regions", "1", "9", "10")),
        (13, 1, "figure-size", ("flags", "0", "12", "13")),
    ]


def test_without_data_there_is_no_map(tmp_path: Path) -> None:
    data = "regions:\n- {label: a, countries: AA}"
    assert faults(data, Atlas(tmp_path)) == [(2, 1, "map-missing", ())]
    assert faults(data, write(tmp_path)) == []


def test_a_flag_stands_once_and_is_whole(tmp_path: Path) -> None:
    data = "regions:\n- {label: a, countries: AA}\nflags:\n- {country: AA, label: a}\n- {country: AA, label: b}"
    atlas = write(tmp_path)
    assert faults(data, atlas) == [(6, 13, "flag-twice", ("AA",))]
    (tmp_path / "flags" / "aa.svg").write_text("<svg>")
    once = data.rpartition("\n")[0]
    assert faults(once, Atlas(tmp_path)) == [(5, 13, "flag-missing", ("AA",))]
    shutil.rmtree(tmp_path / "flags")
    assert faults(once, Atlas(tmp_path)) == [(5, 13, "flag-missing", ("AA",))]


def test_without_a_pack_there_is_no_map() -> None:
    errors = compile_article("```{.map caption=a}\nregions: []\n```", "a.md", 1, Known())[1]
    assert [error.code for error in errors] == ["map-missing"]


@pytest.mark.parametrize(("word", "code"), [("id", "ID"), ("EGY", "EG"), ("UK", "GB"), ("uk", "GB")])
def test_the_nearest_code_is_offered(word: str, code: str) -> None:
    source = f"```{{.map caption=a}}\nregions:\n- {{label: a, countries: {word}}}\n```"
    (error,) = compile_article(source, "a.md", 1, Known(atlas=real()))[1]
    assert sentence(error, "id") == f'kode negara "{word}" tidak dikenal; mungkin maksudnya "{code}"'
