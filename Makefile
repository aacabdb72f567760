# Two commands set everything up: make demo, make test. Paths may hold blanks or Chinese characters.
PYTHON ?= python3
PLANS ?= examples/plans
SHARED ?= $(wildcard ../shared)
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo machine test lint types unit images soak quality lock clean

help: ## 列出命令 / list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(VENV)/python: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo '需要 Python 3.11 或更高版本；请安装后重试，或用 make PYTHON=/路径/python3.11 指明。 Python 3.11 or newer is needed; install it or name it: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { echo '无法建立虚拟环境；请安装 python3-venv。 Cannot make a virtual environment; install python3-venv.' >&2; exit 1; }
	@touch $@

$(VENV)/demo: $(VENV)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/test: $(VENV)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	@touch $@ $(VENV)/demo

demo: $(VENV)/demo ## 构建示例规划并回答一个问题 / build the example plans and answer a question (PLANS=folder for others, SERVE=1 to browse)
	@$(BIN)/python -m graphbuild.cli demo "$(PLANS)" $(if $(SERVE),--serve)

machine: ## 安装测试所需的系统软件（JDK、Maven 等）/ install what the tests need of the system (Debian, root)
	@tools/machine.sh

test: lint types unit ## 规范、类型与全部测试 / lint, types and all tests

lint: $(VENV)/test
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .
	@$(BIN)/python -m graphbuild.cli ontology lint

types: $(VENV)/test
	@$(BIN)/python -m mypy

unit: $(VENV)/test
	@$(BIN)/python -m pytest -q -n 2 --dist loadgroup

images: $(VENV)/test ## 重拍文档中的界面图 / take the pictures in docs/images anew
	@$(BIN)/python -m tests.browser.screenshots docs/images

soak: $(VENV)/test ## 长时间的中断试验 / loads cut off at random points, some minutes
	@$(BIN)/python -m pytest -q -m soak -n 2 --dist loadgroup

quality: $(VENV)/test ## 与标注比较，数字低于已记录的即失败 / figures against annotated plans; fails where one has fallen (SHARED=folder for more)
	@$(BIN)/python -m benchmarks.quality $(SHARED) --check benchmarks/quality.json

lock: $(VENV)/test ## 重写 constraints.txt / rewrite constraints.txt from what is installed
	@$(BIN)/python -m pip freeze --exclude-editable | grep -v '^innograph' > constraints.txt

clean: ## 删除虚拟环境 / remove the virtual environment
	@rm -rf $(VENV)
