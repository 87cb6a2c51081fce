"""Take in PySide6 without the parts of it that only its own developers use.

Two habits of PySide6 6.11 cost a good part of a start, and both serve what Mitra never does:

- It reads the modules of its signature parser and of its generator of stub files, compiles their patterns, and reads
  what it would need to open a zipped copy of itself. Here these modules are read when one of their names is asked
  for: a call with wrong arguments is still explained, and ``help()`` still helps.
- It puts a function before ``__import__`` that reads the source of each module imported afterwards, to learn
  whether the module may say ``from __feature__ import snake_case`` (its PYSIDE-2029; napari's issue 8584 describes
  it). Mitra says that nowhere, so the function beneath is put back.

Nothing else of PySide6 changes. A PySide6 without these parts is taken in as it is.
"""

from __future__ import annotations

import builtins
import sys
from importlib.machinery import PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec

_SIGNATURE = "shibokensupport.signature"
OF_PYSIDE = frozenset(
    f"{_SIGNATURE}.{name}" for name in ("layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
)
"""The modules of PySide6 that are read when they are first used: those its own ``loader`` asks from within Python. The
others are asked from C while an error is on its way, when nothing can be read."""

OF_PYTHON = frozenset(("base64", "ipaddress", "tempfile", "zipfile"))
"""The modules of Python that PySide6 imports and a start does not use."""


class _Waiting(ModuleType):
    """A module that reads itself when its first name is asked for; until then nothing may be set on it."""

    def __getattr__(self, name: str) -> Any:
        loader: object = self.__loader__
        # What looks through the modules asks for many such names, and none of these modules is a package.
        if (name.startswith("__") and name != "__all__") or not isinstance(loader, _WaitingLoader):
            raise AttributeError(name)
        self.__class__ = ModuleType  # type: ignore[assignment]  # first, for the module may ask for itself while it is read
        self.__loader__ = loader.inner
        try:
            loader.inner.exec_module(self)
        except BaseException:  # who asks again tries again, and is told the same
            self.__class__ = _Waiting
            self.__loader__ = loader  # type: ignore[assignment]  # as in find_spec below
            raise
        return getattr(self, name)


class _WaitingLoader:
    """Makes a module at once, and leaves the reading to the module."""

    def __init__(self, inner: Loader) -> None:
        self.inner = inner

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module of ``spec``, empty as yet."""
        return _Waiting(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing yet."""


class _Finder:
    """Finds the modules that can wait where Python finds them, and puts their reading off."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The specification of ``fullname``, or None for every other module."""
        if fullname not in OF_PYSIDE and fullname not in OF_PYTHON:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _WaitingLoader(spec.loader)  # type: ignore[assignment]  # deriving from Loader reads 20 modules
        return spec


def take_in() -> None:
    """Import PySide6, leanly; call it before anything else has imported PySide6."""
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        import PySide6.QtCore  # noqa: F401 - for what happens while it is imported
    finally:
        sys.meta_path.remove(finder)
    own_import = getattr(builtins, "__orig_import__", None)
    if own_import is not None:
        builtins.__import__ = own_import
