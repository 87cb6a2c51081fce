"""The sentences of `mitra check` for maps; written as those in `sentences`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_MAPS = {
    "map-form": (
        'peta harus punya "regions"; tulis "regions:" di awal baris, lalu tiap kawasan: {{label: ..., countries: ID}}',
        'a map must have "regions"; write "regions:" at the start of a line, then each: {{label: ..., countries: ID}}',
    ),
    "map-missing": (
        "peta dunia tidak ada di pemasangan ini; pasang Mitra sekali lagi, atau hapus gambarnya",
        "this installation lacks the map of the world; install Mitra once more, or delete the figure",
    ),
    "unknown-country": (
        'kode negara "{0}" tidak dikenal; tulis dua huruf menurut ISO 3166, misalnya ID',
        'the country code "{0}" is not known; write two letters after ISO 3166, such as ID',
    ),
    "country-twice": (
        'negara "{0}" sudah ada di kawasan "{1}"; hapus salah satunya',
        'the country "{0}" is in the region "{1}" already; delete one of the two',
    ),
    "unknown-flag": (
        'bendera "{0}" tidak tersedia; tulis salah satu: {1}',
        'there is no flag "{0}"; write one of: {1}',
    ),
    "flag-twice": (
        'bendera "{0}" sudah ada di peta ini; hapus salah satunya',
        'the flag "{0}" is on this map already; delete one of the two',
    ),
    "flag-missing": (
        'bendera "{0}" tidak ada atau rusak di pemasangan ini; pasang Mitra sekali lagi, atau hapus bendera itu',
        'this installation lacks the flag "{0}", or has it damaged; install Mitra once more, or delete the flag',
    ),
}

SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(_MAPS)
