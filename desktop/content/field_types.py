"""The types of the fields of a pack's files; ``Meta(extra=…)`` names the fault to report where one is broken."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta

SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_SLUG = 80
_IDS = {"uniqueItems": True}

Text = Annotated[str, Meta(min_length=1)]
Slug = Annotated[str, Meta(pattern=SLUG, max_length=LONGEST_SLUG, extra={"fault": "bad-id"})]
Was = Annotated[str, Meta(pattern="^([a-z0-9-]+/)?[a-z0-9]+(-[a-z0-9]+)*$", max_length=160, extra={"fault": "bad-id"})]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", extra={"fault": "bad-day"})]
Date = Annotated[str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", extra={"fault": "bad-date"})]
Decimal = Annotated[str, Meta(pattern=r"^-?\d+(\.\d+)?$", extra={"fault": "bad-decimal"})]
Url = Annotated[str, Meta(pattern=r"^https?://[^\s/]+\S*$", extra={"fault": "bad-url"})]
Language = Annotated[str, Meta(pattern="^[a-z]{2,3}(-[A-Za-z0-9]+)*$", extra={"fault": "bad-language"})]
Minutes = Annotated[str, Meta(pattern=r"^[1-9]\d?$", extra={"fault": "bad-minutes"})]
Version = Annotated[str, Meta(pattern=r"^\d+(\.\d+)*$", extra={"fault": "bad-version"})]
Slugs = Annotated[list[Slug], Meta(extra_json_schema=_IDS, extra={"unique": True})]
SomeSlugs = Annotated[list[Slug], Meta(min_length=1, extra_json_schema=_IDS, extra={"unique": True})]
Texts = Annotated[list[Text], Meta(min_length=1)]
TwoTexts = Annotated[list[Text], Meta(min_length=2, max_length=12, extra_json_schema=_IDS, extra={"unique": True})]
OrderTexts = Annotated[list[Text], Meta(min_length=2, max_length=8, extra_json_schema=_IDS, extra={"unique": True})]
UniqueTexts = Annotated[list[Text], Meta(max_length=12, extra_json_schema=_IDS, extra={"unique": True})]


def _if_kind(*kinds: str) -> dict[str, object]:
    return {"properties": {"kind": {"enum": [*kinds]}}, "required": ["kind"]}


def _refused(*fields: str) -> dict[str, object]:
    return {"properties": dict.fromkeys(fields, False)}


CARD_BY_KIND: dict[str, Any] = {
    "allOf": [
        {"if": _if_kind("cloze", "order"), "else": {"required": ["back"]}},
        {"if": _if_kind("typed"), "else": _refused("accept")},
        {"if": _if_kind("order"), "then": {"required": ["items"]}, "else": _refused("items")},
        {"if": _if_kind("picture"), "then": {"required": ["picture", "alt"]}, "else": _refused("picture", "alt")},
    ]
}
"""What JSON Schema says of a card besides: what it must have, and cannot have, by its kind."""
