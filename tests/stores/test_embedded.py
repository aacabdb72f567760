import fcntl
import json
import os
import socket
import stat
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from graphbuild.errors import InnographError
from graphbuild.stores import embedded
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store, open_store
from tests.stores.sample import A, plan_graph, written

_COUNT = """
import sys
from graphbuild.stores.store import open_store
with open_store(sys.argv[1]) as store:
    print(store.read("MATCH (n) RETURN count(n)").rows[0][0])
"""


def count_elsewhere(address: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", _COUNT, address], check=False, capture_output=True, text=True)


def test_it_opens_and_closes_quickly(tmp_path: Path) -> None:
    with open_store(f"embedded:{tmp_path / 'a'}"):
        pass
    began = time.perf_counter()
    with open_store(f"embedded:{tmp_path / 'a'}") as store:
        store.read("RETURN 1 AS one")
    assert time.perf_counter() - began < 5  # a tenth of it on a quiet machine
    assert not (tmp_path / "a" / "address.json").exists()


def test_a_second_process_reads_and_writes_through_the_owner(tmp_path: Path, in_process: Store) -> None:
    load(written(tmp_path, plan_graph(A, 100)), in_process)
    seen = count_elsewhere(in_process.address)
    assert (seen.stdout.strip(), seen.stderr) == (str(len(plan_graph(A, 100).nodes)), "")
    with open_store(in_process.address) as guest:
        guest.write("CREATE (:Thing {id: 'x', names: '苏州'})")
        guest.index_full_text("Thing", "names")
    assert in_process.read("MATCH (n:Thing {id: 'x'}) RETURN count(n)").rows == ((1,),)


def test_the_owner_waits_for_a_guest(tmp_path: Path) -> None:
    address = f"embedded:{tmp_path / 's'}"
    with open_store(address):
        running = [subprocess.Popen([sys.executable, "-c", _COUNT, address], stdout=-1, text=True) for _ in range(2)]
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and not _has_guest(tmp_path / "s"):
            time.sleep(0.01)
    assert [p.communicate()[0].strip() for p in running] == ["0", "0"]


def _has_guest(folder: Path) -> bool:
    with (folder / "guests.lock").open() as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def test_a_guest_whose_owner_has_gone_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_GUESTS_FINISH", 0.1)
    monkeypatch.setattr(embedded, "_RETRY", 0.1)
    with ExitStack() as guest:
        with open_store(f"embedded:{tmp_path / 's'}") as owner:
            store = guest.enter_context(open_store(owner.address))
        with pytest.raises(InnographError, match="已经结束"):
            store.read("RETURN 1 AS one")


def test_an_address_left_by_a_killed_owner_is_known_as_stale(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    folder.mkdir()
    (folder / "address.json").write_text(json.dumps({"pid": 1, "command": "x", "http": 1, "bolt": 1}))
    with open_store(f"embedded:{folder}") as store:
        assert store.read("RETURN 1 AS one").rows == ((1,),)
        assert json.loads((folder / "address.json").read_text())["pid"] == os.getpid()


def test_an_owner_that_does_not_answer_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_OWNER_ANSWERS", 0.3)
    folder = tmp_path / "s"
    with open_store(f"embedded:{folder}"):
        pass
    with (folder / "owner.lock").open("a") as held, socket.socket() as dead:
        fcntl.flock(held, fcntl.LOCK_EX)
        dead.bind(("127.0.0.1", 0))
        at = {"pid": 4711, "command": "innograph serve", "http": 1, "bolt": dead.getsockname()[1]}
        (folder / "address.json").write_text(json.dumps(at))
        with pytest.raises(InnographError, match=r"4711 \(innograph serve\)"), open_store(f"embedded:{folder}"):
            pass


def test_secrets_are_the_owner_s_alone(tmp_path: Path, in_process: Store) -> None:
    folder = tmp_path / "图 库"
    for name in ("secrets.json", "address.json", "engine/config/server-users.jsonl"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600, name
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    passwords = json.loads((folder / "secrets.json").read_text())
    assert len({*passwords.values()}) == 2
    for path in (p for p in folder.rglob("*") if p.is_file() and p.name != "secrets.json"):
        assert not any(password.encode() in path.read_bytes() for password in passwords.values()), path
    assert in_process.address


def test_nothing_listens_beyond_this_machine(in_process: Store) -> None:
    own = {str(fd.readlink()) for fd in Path("/proc/self/fd").iterdir() if fd.is_symlink()}
    loopback = {"0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"}
    listening = []
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in own:
                listening.append(fields[1].split(":")[0])
    assert len(listening) >= 2
    assert {*listening} <= loopback
    assert in_process.address


def test_nothing_is_left_outside_the_folder(tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir()
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "XDG_STATE_HOME": str(home), "PYTHONPATH": str(Path.cwd())}
    ended = subprocess.run(
        [sys.executable, "-c", _COUNT, f"embedded:{tmp_path / 's'}"],
        check=True, cwd=there, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert (ended.stdout.strip(), ended.stderr) == ("0", "")
    assert [*there.iterdir(), *home.iterdir()] == []
    assert (tmp_path / "s" / "log").is_dir()


@pytest.mark.parametrize("address", ["", "embedded:", "http://x", "bolt:x", "sqlite:x"])
def test_an_unknown_address_is_named(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INNOGRAPH_STORE", "ftp://x")
    with pytest.raises(InnographError, match="图库地址"):
        open_store(address)


def test_neo4j_without_a_password_or_a_server_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    with pytest.raises(InnographError, match="NEO4J_PASSWORD"):
        open_store("neo4j+s://localhost")
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    with (
        pytest.raises(InnographError, match=r"连接不上图库 bolt://127\.0\.0\.1:1") as error,
        open_store("bolt://127.0.0.1:1"),
    ):
        pass
    assert "secret" not in str(error.value)


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InnographError, match="file/s"), open_store(f"embedded:{tmp_path / 'file' / 's'}"):
        pass


def test_the_lock_outlives_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the next owner starts its engine on files that the last one still holds."""
    held: list[bool] = []
    waits = embedded._let_guests_finish

    def looked(folder: Path) -> None:
        with (folder / "owner.lock").open() as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                held.append(False)
            except BlockingIOError:
                held.append(True)
        waits(folder)

    monkeypatch.setattr(embedded, "_let_guests_finish", looked)
    with open_store(f"embedded:{tmp_path / 's'}"):
        pass
    assert held == [True]
