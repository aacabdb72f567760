"""The vendored library is the one that its note says."""

import hashlib
import re

from viz.pages import STATIC


def test_checksum_version_and_licence_are_those_noted() -> None:
    note = (STATIC / "vendor" / "README.md").read_text("utf-8")
    file = STATIC / "vendor" / "cytoscape.esm.min.mjs"
    assert hashlib.sha256(file.read_bytes()).hexdigest() in note
    version = re.search(r'version="(\d+\.\d+\.\d+)"', file.read_text("utf-8"))
    assert version
    assert f"| {version[1]} |" in note
    assert "Permission is hereby granted" in (STATIC / "vendor" / "cytoscape.LICENSE").read_text("utf-8")
