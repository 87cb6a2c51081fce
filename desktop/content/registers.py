"""Reads what a whole pack shares, sources.yaml and glossary.yaml, and says what a lesson may cite, name and teach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, ValuesView
from pathlib import Path
from typing import NamedTuple

from desktop.content.atlas import Atlas
from desktop.content.convert import convert
from desktop.content.faults import ContentError
from desktop.content.files import LIMIT, read_text
from desktop.content.form_text import inline
from desktop.content.known import Known
from desktop.content.model import Claim, Disagreement, Number, Source, Term
from desktop.content.schema import ClaimForm, DisagreementForm, GlossaryForm, SourceForm, SourcesForm
from desktop.content.sheet import Sheet
from desktop.content.yaml_marks import parse
from desktop.paths import bundled_resources

SOURCES, GLOSSARY = "sources.yaml", "glossary.yaml"
LONGEST_TEXTS = 200_000
"""The most letters of a file whose texts are Markdown: some three microseconds each."""
OTHER = "lain:"
"""What a term's source opens with where it is free text and no id."""


class Ids(frozenset[str]):
    """Ids that may be referred to; `known` is false where their file cannot be read, and then every id passes."""

    known = True

    def __contains__(self, name: object) -> bool:
        """Tell whether an id may be referred to."""
        return not self.known or super().__contains__(name)


class AnyId(Ids):
    """All ids: nobody is told that a source is unknown because sources.yaml has a wrong indent."""

    known = False


class AnyForm(Mapping[str, str]):
    """All forms of all terms, for the same reason."""

    def __getitem__(self, form: str) -> str:
        """Let any form lead to itself."""
        return form

    def __iter__(self) -> Iterator[str]:
        """Name none: nothing is near enough to be suggested."""
        return iter(())

    def __len__(self) -> int:
        """Count what is named."""
        return 0

    def values(self) -> ValuesView[str]:
        """Hold every term."""
        return _AnyTerm(self)


class _AnyTerm(ValuesView[str]):
    def __contains__(self, term: object) -> bool:
        return True


class Registers(NamedTuple):
    """What both files hold, and what may be referred to."""

    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    disagreements: tuple[Disagreement, ...]
    terms: tuple[Term, ...]
    claim_ids: Ids
    known: Known
    misconceptions: Ids = Ids()


def read_sheet(pack: Path, path: str, longest: int = LIMIT) -> Sheet:
    """Read and parse one YAML file of the pack, of at most so many letters; its faults stand in the sheet."""
    text, faults = read_text(pack, path)
    if text is None:
        return Sheet(path, None, faults)
    if len(text) > longest:
        return Sheet(path, None, [ContentError(path, 1, 1, "file-long", (str(len(text)), str(longest)))])
    return Sheet(path, *parse(text, path))


def read_registers(pack: Path) -> tuple[Registers, tuple[Sheet, ...]]:
    """Read sources.yaml and glossary.yaml of a pack, with every fault in the two sheets."""
    sources_sheet, glossary_sheet = read_sheet(pack, SOURCES), read_sheet(pack, GLOSSARY, LONGEST_TEXTS)
    sources, glossary = convert(sources_sheet, SourcesForm), convert(glossary_sheet, GlossaryForm)
    source_ids: Ids = AnyId()
    claim_ids: Ids = AnyId()
    disagreement_ids: Ids = AnyId()
    if sources is not None:
        source_ids = _ids(sources_sheet, sources, "sources")
        claim_ids = _ids(sources_sheet, sources, "claims")
        disagreement_ids = _ids(sources_sheet, sources, "disagreements")
        _judge_sources(sources_sheet, sources, source_ids, claim_ids, disagreement_ids)
    forms = AnyForm() if glossary is None else _forms(glossary_sheet, glossary)
    known = Known(pack, pack, forms, source_ids, disagreement_ids, Atlas(bundled_resources()))
    terms = () if glossary is None else tuple(_terms(glossary_sheet, glossary, known))
    registers = Registers(*_built(sources or SourcesForm(sources=[])), terms, claim_ids, known)
    return registers, (sources_sheet, glossary_sheet)


def _ids(sheet: Sheet, file: SourcesForm, field: str) -> Ids:
    forms: list[SourceForm | ClaimForm | DisagreementForm] = getattr(file, field)
    # An optional list that is not written is empty; one that cannot be read may hold anything.
    empty = field != "sources" and not sheet.holds(file, field)
    return Ids(form.id for form in forms) if empty or sheet.holds_list(file, field) else AnyId()


def _judge_sources(sheet: Sheet, file: SourcesForm, sources: Ids, claims: Ids, disagreements: Ids) -> None:
    for forms in (file.sources, file.claims, file.disagreements):
        sheet.unique(forms, {})
    for claim in file.claims:
        sheet.refer(claim, "source", "unknown-source", sources)
        sheet.refer(claim, "also", "unknown-source", sources)
        sheet.refer(claim, "about", "unknown-disagreement", disagreements)
    for disagreement in file.disagreements:
        sheet.refer(disagreement, "claims", "unknown-claim", claims)


def _built(file: SourcesForm) -> tuple[tuple[Source, ...], tuple[Claim, ...], tuple[Disagreement, ...]]:
    sources = (
        Source(form.id, form.publisher, form.title, form.date, form.author, form.url, form.about, form.checked)
        for form in file.sources
    )
    disagreements = (Disagreement(form.id, form.what, form.tell, tuple(form.claims)) for form in file.disagreements)
    return tuple(sources), tuple(_claim(form) for form in file.claims), tuple(disagreements)


def _claim(form: ClaimForm) -> Claim:
    numbers = tuple(Number(number.value, number.unit, number.when) for number in form.numbers)
    return Claim(form.id, form.source, tuple(form.also), form.text, numbers, form.as_of, form.about, form.checked)


def _forms(sheet: Sheet, file: GlossaryForm) -> Mapping[str, str]:
    if not sheet.holds_list(file, "terms"):
        return AnyForm()
    forms: dict[str, str] = {}
    sheet.unique(file.terms, {})
    for term in file.terms:
        for item, form in enumerate((term.term, *term.forms), -1):
            plain = " ".join(form.casefold().split())
            own = term.id or "?"  # a term without id is one fault, not another wherever it is named
            if forms.setdefault(plain, own) != own:
                field, index = ("term", None) if item < 0 else ("forms", item)
                sheet.blame(term, field, "duplicate-form", form, forms[plain], item=index)
    forms.pop("", None)
    return forms


def _terms(sheet: Sheet, file: GlossaryForm, known: Known) -> Iterator[Term]:
    for form in file.terms:
        if not form.source.startswith(OTHER):
            sheet.refer(form, "source", "unknown-term-source", known.sources)
        meaning = inline(sheet, form, "meaning")
        source = form.source.removeprefix(OTHER).strip()
        yield Term(form.id, form.term, meaning, tuple(form.forms), source)
