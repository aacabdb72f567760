"""The command that serves: it says where, refuses what would let others in, and ends without a word too many."""

import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from graphbuild.cli import cli
from graphbuild.stores.loader import load
from graphbuild.stores.store import open_store
from tests.stores.sample import A, plan_graph, written


@pytest.fixture
def store(tmp_path: Path) -> str:
    address = f"embedded:{tmp_path / 'store'}"
    with open_store(address) as opened:
        load(written(tmp_path, plan_graph(A, 100)), opened)
    return address


def test_it_says_where_answers_there_and_ends(store: str) -> None:
    command = [sys.executable, "-m", "graphbuild.cli", "serve", "--store", store, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout
        assert run.stderr
        address = next(word for word in run.stdout.readline().split() if word.startswith("http"))
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address) as answer:
            assert "甲市科技创新规划" in answer.read().decode()
        run.send_signal(signal.SIGINT)
        assert run.wait(30) == 0
        assert run.stdout.read().strip() == "已结束。"
        assert run.stderr.read() == ""


def test_an_empty_store_is_said_to_be_empty_and_waits_for_plans(tmp_path: Path) -> None:
    address = f"embedded:{tmp_path / 'leer'}"
    command = [sys.executable, "-m", "graphbuild.cli", "serve", "--store", address, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout
        assert run.stderr
        at = next(word for word in run.stdout.readline().split() if word.startswith("http"))
        assert "是空的" in run.stderr.readline()
        with urllib.request.urlopen(at) as answer:
            assert "图库中还没有规划" in answer.read().decode()
        with open_store(address) as opened:
            load(written(tmp_path, plan_graph(A, 100)), opened)
        with urllib.request.urlopen(at) as answer:
            assert "甲市科技创新规划" in answer.read().decode()
        run.terminate()
        run.wait(30)


def test_a_port_that_is_taken_is_named(store: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "graphbuild.cli", "serve", "--store", store, "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert f"127.0.0.1:{port}" in done.stderr
    assert "--port" in done.stderr


def test_others_are_let_in_only_by_token_or_proxy() -> None:
    result = CliRunner().invoke(cli, ["serve", "--host", "0.0.0.0"])
    assert result.exit_code != 0
    assert "--token" in str(result.exception)
    assert "反向代理" in str(result.exception)
