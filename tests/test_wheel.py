"""The wheel brings its data along: installed in an empty environment, it finds them from anywhere."""

import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = """
import json, sys
sys.path.append(sys.argv[1])  # the dependencies, which are not what is tested here
import graphbuild.paths, viz
from graphbuild.readers import collect
root = graphbuild.paths.data_root()
plans = collect([root / "examples" / "plans"])
print(json.dumps({
    "package": graphbuild.__file__, "root": str(root),
    "plans": len(plans.files), "given": [len(f.given) for f in plans.files],
    "files": sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()),
}))
"""


def tracked(*folders: str) -> list[str]:
    """Return the data files of the checkout, without what an editor or a system left there."""
    files = [p for f in folders for p in (ROOT / f).rglob("*") if p.is_file()]
    names = [p.relative_to(ROOT).as_posix() for p in files]
    return sorted(n for n in names if not any(part.startswith(".") or part == "__pycache__" for part in n.split("/")))


@pytest.mark.slow
def test_an_installed_wheel_finds_its_data_from_anywhere(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], cwd=ROOT, check=True
    )
    (wheel,) = tmp_path.glob("*.whl")
    environment = tmp_path / "empty environment"
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    install = ["install", "--no-deps", "--no-index", "--disable-pip-version-check", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), *install], check=True)
    said = subprocess.run(
        [python, "-I", "-c", SCRIPT, sysconfig.get_path("purelib")], cwd="/", check=True, capture_output=True, text=True
    )
    found = json.loads(said.stdout)
    assert Path(found["package"]).is_relative_to(environment)
    assert Path(found["root"]).is_relative_to(environment)
    assert found["files"] == tracked("ontology", "cypher", "examples/plans")
    assert found["plans"] == 5
    assert all(found["given"])
