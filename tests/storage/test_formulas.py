import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.storage.formulas import as_said, kept_as_text


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "- satu\n- dua", "'=x"])
def test_a_formula_is_text(cell: str) -> None:
    assert kept_as_text(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "apa", "-5", "+1.000,5", "-12%", "'kutip'", "1-2", "a=b"])
def test_other_cells_stay(cell: str) -> None:
    assert kept_as_text(cell) == cell == as_said(cell)


@given(st.text(alphabet="'=+-@1.x%", max_size=6))
def test_every_cell_comes_back(cell: str) -> None:
    assert as_said(kept_as_text(cell)) == cell
