"""From the paths of the command line to plan files: folders, files and zip files, with their manifests."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from graphbuild.errors import InnographError
from graphbuild.readers.archive import Archive
from graphbuild.readers.files import Collection, Failure, PlanFile, unreadable
from graphbuild.readers.formats import named_format
from graphbuild.readers.manifest import MANIFEST, MAX_MANIFEST_BYTES, read_manifest
from graphbuild.readers.reading import read_bytes

# what operating systems leave in folders and zip files
_LEFTOVERS = {"__MACOSX", "Thumbs.db", "desktop.ini"}
Given = dict[str, Mapping[str, str]]


def _is_visible(name: str) -> bool:
    """Tell whether a relative name is meant to be seen: no hidden file or folder, no lock file of Word, no leftover."""
    return not any(p.startswith((".", "~$")) or p in _LEFTOVERS for p in PurePosixPath(name).parts)


def _is_manifest(name: str) -> bool:
    return PurePosixPath(name).name == MANIFEST


def _is_zip(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() == ".zip"


def _manifests(names: Iterable[str], root: str, content: Callable[[str], bytes]) -> Given:
    """Return what the manifests among ``names`` give for the others; of two that give a file the deeper one counts."""
    present = set(names)
    given: Given = {}
    for manifest in sorted(filter(_is_manifest, present), key=lambda n: (n.count("/"), n)):
        folder = manifest[: -len(MANIFEST)]

        def exists(file: str, folder: str = folder) -> bool:
            return folder + file in present

        for file, fields in read_manifest(content(manifest), f"{root}/{manifest}", exists).items():
            given[folder + file] = fields
    return given


def _tree(folder: Path, failures: list[Failure]) -> list[str]:
    """Return the names of all visible files in ``folder`` and below, relative, with ``/``, sorted."""

    def refuse(error: OSError) -> None:
        name = str(error.filename)
        failures.append(Failure.of(name, unreadable(name, error)))

    names: list[str] = []
    seen: set[str] = set()
    for at, folders, files in os.walk(folder, onerror=refuse, followlinks=True):
        here = Path(at).relative_to(folder).as_posix()
        here = "" if here == "." else here + "/"
        folders[:] = sorted(f for f in folders if _is_visible(f) and str((Path(at) / f).resolve()) not in seen)
        seen.update(str((Path(at) / f).resolve()) for f in folders)  # a link to a folder above would never end
        names += [here + f for f in files if _is_visible(f)]
    return sorted(names)


def _checked(file: PlanFile) -> PlanFile:
    """Return ``file``; raises InnographError when no reader takes it or its name cannot be written down."""
    if not file.is_nameable:
        raise InnographError(
            f"{file.name} 的文件名不是 UTF-8 编码；请改名后再试。",
            f"The name of {file.name} is not UTF-8; rename the file.",
        )
    named_format(file.name)
    return file


class _Gathering:
    """What was found so far; ``take`` adds a path to it, and turns what gives no plan into a Failure."""

    def __init__(self) -> None:
        self.files: dict[tuple[str, str], PlanFile] = {}
        self.failures: list[Failure] = []

    def _add(self, files: list[PlanFile]) -> None:
        for file in files:
            try:
                self.files.setdefault((str(file.path.resolve()), file.member or ""), _checked(file))
            except InnographError as error:
                self.failures.append(Failure.of(file.name, error))

    def _check_any(self, found: bool, name: str, known: int) -> None:
        """Record that ``name`` holds no plan, unless something was found or has failed since ``known`` failures."""
        if not found and len(self.failures) == known:
            zh = f"{name} 中没有规划文件；请放入 txt、md、docx、pdf 或 html 文件。"
            self.failures.append(
                Failure(name, zh, f"{name} holds no plan; put txt, md, docx, pdf or html files there.")
            )

    def _take_zip(self, path: Path) -> None:
        known = len(self.failures)
        try:
            with Archive(path, str(path)) as archive:
                names = sorted(n for n in archive.members if _is_visible(n))
                repeated = archive.repeated
                manifests = {n: archive.read(n, MAX_MANIFEST_BYTES) for n in names if _is_manifest(n)}
        except InnographError as error:
            self.failures.append(Failure.of(str(path), error))
            return
        given = _manifests(names, str(path), manifests.__getitem__)
        for name in repeated:
            zh = f"{path}/{name} 在压缩包中出现多次，只读第一个；请改名。"
            en = f"{path}/{name} occurs more than once in the zip and only the first is read; rename the others."
            self.failures.append(Failure(f"{path}/{name}", zh, en))
        plans = [PlanFile(path, n, given.get(n, {})) for n in names if not _is_manifest(n)]
        self._add(plans)
        self._check_any(bool(plans), str(path), known)

    def _take_folder(self, folder: Path) -> None:
        known = len(self.failures)
        names = _tree(folder, self.failures)
        given = _manifests(names, str(folder), lambda n: read_bytes(folder / n))
        zips = [n for n in names if _is_zip(n)]
        for name in zips:
            self._take_zip(folder / name)
        plans = [PlanFile(folder / n, None, given.get(n, {})) for n in names if not _is_zip(n) and not _is_manifest(n)]
        self._add(plans)
        self._check_any(bool(plans or zips), str(folder), known)

    def _take_file(self, path: Path) -> None:
        beside = path.parent / MANIFEST
        given: Given = {}
        if beside.is_file():
            given.update(read_manifest(read_bytes(beside), str(beside), lambda n: (path.parent / n).is_file()))
        self._add([PlanFile(path, None, given.get(path.name, {}))])

    def take(self, path: Path) -> None:
        """Add what ``path``, a folder, a zip file or a plan, holds."""
        if path.is_dir():
            self._take_folder(path)
        elif not path.is_file():
            zh = f"{path} 不存在或不是普通文件；请检查路径。"
            self.failures.append(
                Failure(str(path), zh, f"{path} does not exist or is no regular file; check the path.")
            )
        elif _is_zip(path.name):
            self._take_zip(path)
        else:
            self._take_file(path)


def collect(paths: Sequence[Path]) -> Collection:
    """Return the plan files that ``paths`` name, sorted by name and each once, with their manifests' fields.

    A path is a plan, a zip file of plans, or a folder, which is searched to any depth, zip files in it included.
    Hidden files, lock files (``~$…``) and manifests are no plans; every other file that no reader takes, a path that
    does not exist, a damaged zip and a folder without plans become a Failure. Files are not opened here but zip files
    and manifests. A manifest ``plans.yaml`` counts for the files beside and below it (for a single file: beside it).

    Raises InnographError for a manifest with a fault: what it states must not be lost.
    """
    gathering = _Gathering()
    for path in paths:
        try:
            gathering.take(path)
        except OSError as error:
            gathering.failures.append(Failure.of(str(path), unreadable(str(path), error)))
    unique = dict.fromkeys(gathering.failures)
    return Collection(tuple(sorted(gathering.files.values(), key=lambda f: f.name)), tuple(unique))
