"""The image: what it is made of is here, nothing runs as root, what is installed is what is constrained."""

import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from graphbuild import __version__

ROOT = Path(__file__).resolve().parent.parent
DOCKERFILE = ROOT / "Dockerfile"


def stages() -> list[list[tuple[str, str]]]:
    """The instructions of each stage, continued lines joined, comments left out."""
    lines = [line for line in DOCKERFILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines)).splitlines()
    instructions = [(word, rest) for word, _, rest in (line.partition(" ") for line in joined if line)]
    starts = [at for at, (word, _) in enumerate(instructions) if word == "FROM"]
    return [instructions[a:b] for a, b in zip(starts, [*starts[1:], None], strict=True)]


def copied() -> list[str]:
    """The paths of the checkout that go into the image."""
    found = [rest.split() for stage in stages() for word, rest in stage if word == "COPY" and "--from" not in rest]
    return [path for parts in found for path in parts[:-1]]


def commands(stage: list[tuple[str, str]]) -> str:
    return "\n".join(rest for word, rest in stage if word == "RUN")


def test_every_copied_path_is_here_and_is_sent_to_the_builder() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    allowed = [line.removeprefix("!") for line in lines if line.startswith("!")]
    assert "*" in lines
    assert sorted(copied()) == sorted(allowed)
    assert [path for path in copied() if not (ROOT / path).exists()] == []


def test_no_cache_secret_or_test_goes_into_it() -> None:
    unwanted = ("tests", ".git", ".venv", ".innograph", "out", "*.key", ".env")
    assert not [path for path in copied() for part in PurePosixPath(path).parts for u in unwanted if fnmatch(part, u)]


def test_it_runs_as_a_user_of_a_fixed_number() -> None:
    *_, final = stages()
    users = [rest for word, rest in final if word == "USER"]
    assert re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", users[-1])
    after = final[final.index(("USER", users[-1])) :]
    assert "RUN" not in {word for word, _ in after}
    assert ("ENTRYPOINT", '["innograph"]') in after


def test_what_is_installed_is_constrained_and_the_network_is_asked_only_while_building() -> None:
    build, final = stages()
    for line in re.findall(r"pip (?:install|wheel) [^&]*", commands(build)):
        assert "-c constraints.txt" in line or "--no-index" in line, line
    assert "pip" not in commands(final)
    assert not re.search(r"apt-get|curl|wget|gcc|build-essential", commands(build) + commands(final))


def test_both_stages_pin_python_by_its_minor_version() -> None:
    assert {rest.split()[0] for stage in stages() for word, rest in stage if word == "FROM"} == {"python:3.11-slim"}


def test_the_label_says_the_version_that_it_holds() -> None:
    labels = dict(re.findall(r'org\.opencontainers\.image\.(\w+)="([^"]*)"', DOCKERFILE.read_text(encoding="utf-8")))
    assert labels["version"] == __version__
    assert labels.keys() >= {"title", "description", "licenses"}


def test_hadolint_has_nothing_to_say() -> None:
    linter = Path(sys.executable).with_name("hadolint")
    assert shutil.which(linter), "make test installs hadolint"
    done = subprocess.run([linter, "--no-color", DOCKERFILE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
