"""What kind of file system a folder lies on: on a network drive SQLite is kept from what only works on a disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath

from desktop import paths

NETWORK = frozenset((
    *("9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs"),
    *("nfs4", "prl_fs", "pvfs2", "smb2", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs", "webdav"),
))  # fmt: skip
"""Types of file systems, as Linux and macOS name them, whose files another computer may change at the same time."""
NETWORK_BY_FUSE = frozenset((
    *("cifs", "curlftpfs", "davfs", "davfs2", "glusterfs", "gvfsd-fuse", "gvfs-fuse-daemon", "juicefs", "nfs"),
    *("onedriver", "rclone", "s3fs", "smbnetfs", "sshfs", "vmhgfs-fuse"),
))  # fmt: skip
"""The same, where a program of its own does the work ("fuse.sshfs")."""

_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW


def is_network(folder: Path) -> bool:
    """Whether a folder lies on a network drive; false also where the system does not tell."""
    if os.name == "nt":
        return _is_remote_drive(folder)
    if sys.platform == "darwin" and not str(folder).startswith("/Volumes/"):
        return False
    kind = _kind(folder) if sys.platform == "linux" else _kind_on_mac(folder)
    return _is_network_kind(kind)


def kind_in(mountinfo: str, folder: PurePath) -> str:
    """The type of the file system that a folder lies on, by the text of ``/proc/self/mountinfo``; "" if unknown.

    Of two that are mounted at one place the later one is on top: proc_pid_mountinfo(5).
    """
    found, longest = "", -1
    for line in mountinfo.splitlines():
        place, _dash, rest = line.partition(" - ")
        words = place.split(" ")
        if len(words) < 5:
            continue
        point = PurePath(_plain(words[4]))
        if len(point.parts) >= longest and folder.is_relative_to(point):
            found, longest = rest.split(" ")[0], len(point.parts)
    return found


def local_mounts(mountinfo: str) -> tuple[str, ...]:
    """Where something of this computer is mounted, by that text, each place once: a server may sleep, or be gone."""
    found: dict[str, None] = {}
    for line in mountinfo.splitlines():
        place, _dash, rest = line.partition(" - ")
        words = place.split(" ")
        if len(words) > 4 and not _is_network_kind(rest.split(" ")[0]):
            found[_plain(words[4])] = None
    return tuple(found)


def _is_network_kind(kind: str) -> bool:
    return kind in NETWORK or (kind.startswith("fuse.") and kind.removeprefix("fuse.") in NETWORK_BY_FUSE)


def _plain(word: str) -> str:
    """A path as it is: a space, tab, line break or backslash in it stands there as three octal digits."""
    if "\\" not in word:
        return word
    parts = word.split("\\")
    return parts[0] + "".join(chr(int(part[:3], 8)) + part[3:] for part in parts[1:])


def _kind(folder: Path) -> str:
    return kind_in(paths.mountinfo(), Path(os.path.realpath(folder)))


def _kind_on_mac(folder: Path) -> str:
    """The same on macOS, where the command ``mount`` tells: "//siti@guru/kelas on /Volumes/kelas (smbfs, nodev)"."""
    import subprocess  # only for what lies on another volume

    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
    return kind_on_mac(told, folder)


def kind_on_mac(told: str, folder: PurePath) -> str:
    """The type of the file system that a folder lies on, by what ``mount`` told; "" if unknown."""
    found, longest = "", -1
    for line in told.splitlines():
        place, _paren, rest = line.rpartition(" (")
        point = PurePath(place.partition(" on ")[2])
        if rest and len(point.parts) > longest and folder.is_relative_to(point):
            found, longest = rest.split(",")[0].rstrip(")"), len(point.parts)
    return found


def _is_remote_drive(folder: Path) -> bool:
    """On Windows: a share by its name, or a drive letter that stands for one."""
    import ctypes  # on Windows alone

    anchor = folder.absolute().anchor
    if anchor.startswith("\\\\"):
        return True
    loaded = getattr(ctypes, "windll", None)
    return loaded is not None and int(loaded.kernel32.GetDriveTypeW(anchor)) == _REMOTE
