"""Where things lie on this computer: what ships with Mitra, what learners make, what can be made again."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAME = "Mitra"
DATA_VARIABLE = "MITRA_DATA"
MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux tells what is mounted where: proc_pid_mountinfo(5)."""


def bundled_resources() -> Path:
    """The folder of packs, fonts, icons, map and flags: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def beside_program() -> Path:
    """The folder that Mitra was started from: of the program that was built, of the checkout, of the script."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable).absolute()
        bundle = next((folder for folder in program.parents if folder.suffix == ".app"), program)  # macOS
        return bundle.parent
    package = Path(__file__).resolve().parent
    return Path(sys.argv[0]).absolute().parent if (package / "resources").is_dir() else package.parent


def pack_folders(resources: Path, packs: Sequence[Path] = ()) -> tuple[Path, ...]:
    """The folders of the packs that ship with Mitra and of further ones, each once."""
    bundled = sorted(file.parent for file in resources.glob("packs/*/pack.yaml"))
    return tuple({os.path.realpath(folder): folder for folder in (*bundled, *packs)}.values())


def ready_library() -> Path:
    """The folder of the library compiled at the installation, for all who use this computer; it may be missing.

    It lies in the environment that Mitra is installed into.
    """
    return Path(sys.prefix) / "share" / "mitra"


def mountinfo() -> str:
    """The text of ``MOUNTS``, "" where there is none."""
    try:
        return MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return ""


def user_data(argument: str | None, environ: Mapping[str, str]) -> Path:
    """The absolute folder of learners and classes.

    `argument` is what was given as ``--data``; it beats ``MITRA_DATA`` in `environ`, and that the usual folder of this
    system. An empty text counts as not given. The folder may not exist yet.
    """
    return _chosen(argument, environ) or _usual("XDG_DATA_HOME", ".local/share", environ)


def is_chosen(argument: str | None, environ: Mapping[str, str]) -> bool:
    """Whether a person named the data folder, so that none is looked for."""
    return bool(argument or environ.get(DATA_VARIABLE, ""))


def user_cache(argument: str | None, environ: Mapping[str, str]) -> Path:
    """The absolute folder of what can be made again; `cache` in the data folder when that was chosen by hand."""
    chosen = _chosen(argument, environ)
    return chosen / "cache" if chosen else _usual("XDG_CACHE_HOME", ".cache", environ)


def _chosen(argument: str | None, environ: Mapping[str, str]) -> Path | None:
    """The data folder that a person asked for, if any."""
    text = argument or environ.get(DATA_VARIABLE, "")
    if not text:
        return None
    path = Path(text)
    with suppress(RuntimeError):  # "~name" that is nobody's home is a folder of that name
        path = path.expanduser()
    return path.absolute()


def _usual(variable: str, below_home: str, environ: Mapping[str, str]) -> Path:
    """The folder that this system means for an application.

    On Linux the two lines of the XDG Base Directory Specification stand here (a relative path in the variable is
    ignored), because platformdirs takes 9 ms to import; a test compares the two.
    """
    if sys.platform != "linux":
        return _by_platformdirs(variable)
    base = Path(environ.get(variable, ""))
    return (base if base.is_absolute() else _home(environ) / below_home) / NAME


def _home(environ: Mapping[str, str]) -> Path:
    """The person's own folder; where nobody knows it, the root, in which storage will say that it cannot write."""
    home = Path(environ.get("HOME", ""))
    if home.is_absolute():
        return home
    import pwd  # Unix only

    try:
        return Path(pwd.getpwuid(os.getuid()).pw_dir)
    except KeyError:
        return Path("/")


def _by_platformdirs(variable: str) -> Path:
    """The same on Windows and macOS, where the folders are not told by an environment variable alone."""
    import platformdirs  # not at the top: 9 ms

    find = platformdirs.user_data_dir if variable == "XDG_DATA_HOME" else platformdirs.user_cache_dir
    return Path(find(NAME, False))
