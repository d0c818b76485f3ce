# The lines that begin with two hashes are what `make` prints, in this order.
## Standfirst: a press office in a folder.
##
## For the press office
##   make site              build the site into output/, if nothing is wrong
##   make check             check every release and say what to put right
##   make preview           look at the site here, with drafts and held releases
##   make new TITLE="..."   begin a release
##
## For engineers
##   make test              every test, with style, types and a real browser
##   make test-quick        the tests that need no browser and no whole site
##   make soak              random edits, each warm build held against a cold one
##                          (SOAK_STEPS=500: so many of them)
##   make mutation          every kind of fault in many releases; which are found
##   make bench             how long builds and checks take, beside other programs
##                          (SIZE=10000: with so many releases, and fewer)
##   make lint              style and types alone
##   make schemas           write the directory's schemas in docs/schemas/ anew
##   make docs              write the pages of docs/ that come from the rules anew
##   make words             gather the site's words for translators anew
##   make lock              settle versions anew when pyproject.toml has changed
##                          (UPGRADE=1: take newer ones too)

.PHONY: help site check preview new test test-quick soak bench mutation lint schemas docs words lock chromium feed-schema
.DEFAULT_GOAL := help

# Another project's Python, set in the shell, is not ours.
unexport PYTHONHOME PYTHONPATH

PYTHON := .venv/bin/python
PRESS := .venv/bin/press
# Two stamps, written last and named after what is in the locks: a set-up that was cut short is done again, and a
# folder that was copied or moved installs nothing, whatever its files' times. The Python itself may have gone.
BASE := .venv/installed-$(firstword $(shell cat requirements.lock | cksum))
TOOLS := .venv/tools-$(firstword $(shell cat requirements.lock requirements-dev.lock | cksum))
ifneq ($(shell test -x $(PYTHON) && echo found),found)
.PHONY: $(BASE) $(TOOLS)
endif

help:
	@sed -n 's/^## \{0,1\}//p' Makefile

.DEFAULT:
	@printf 'There is no “make %s”. Say make alone: it lists every command.\n' '$(subst ','\'',$@)' >&2; exit 2

site: $(PRESS)
	@$(PRESS) build

check: $(PRESS)
	@$(PRESS) check

preview: $(PRESS)
	@$(PRESS) preview

# The title travels in the environment and unexpanded, so that its quotes and dollar signs arrive. Without straight
# quotes around it make takes its first word alone, and the others for commands.
unexport TITLE
new: export NEW_TITLE := $(value TITLE)
new: $(PRESS)
	@if [ -z "$$NEW_TITLE" ]; then echo 'A release begins with its title: make new TITLE="Police and charity act together"' >&2; exit 2; fi
	@lost=$(filter-out 1,$(words $(MAKECMDGOALS))); case "$$NEW_TITLE" in *' '*) ;; “*|”*|‘*|’*) lost=yes;; esac; \
	if [ "$$lost" ]; then printf 'The title would be “%s”. %s\n' "$$NEW_TITLE" \
		'What belongs together stands in straight quotes: make new TITLE="A night line answers"' >&2; exit 2; fi
	@$(PRESS) new -- "$$NEW_TITLE"

test: lint chromium feed-schema $(PRESS)
	@$(PYTHON) -m pytest --numprocesses 3 --dist worksteal

test-quick: $(TOOLS) feed-schema $(PRESS)
	@$(PYTHON) -m pytest --numprocesses 2 --dist worksteal --ignore tests/bench --ignore tests/browser --ignore tests/site -m 'not slow and not browser'

soak: export SOAK_STEPS ?= 100
soak: $(TOOLS)
	@$(PYTHON) -m pytest --quiet tests/site/test_soak.py

mutation: $(TOOLS)
	@MUTATION_TRIES=$${MUTATION_TRIES:-40} $(PYTHON) -m pytest --quiet --capture=no tests/mutation

bench: $(TOOLS) $(PRESS)
	@$(PYTHON) -m bench $(SIZE)

lint: $(TOOLS)
	@$(PYTHON) -m ruff check --quiet
	@$(PYTHON) -m ruff format --check --quiet
	@$(PYTHON) -m mypy --no-error-summary

chromium: $(TOOLS)
	@$(PYTHON) tests/browser/chromium.py

feed-schema: $(TOOLS)
	@$(PYTHON) tests/feeds/schema.py

schemas: $(PRESS)
	@$(PYTHON) -m press.desk.schemas

docs: $(PRESS)
	@$(PYTHON) -m press.desk.docs

words: $(PRESS)
	@$(PYTHON) -m press.desk.words

COMPILE = $(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make lock' $(if $(UPGRADE),--upgrade)
lock: $(TOOLS)
	@$(COMPILE) pyproject.toml --output-file requirements.lock
	@$(COMPILE) --group dev --constraint requirements.lock --output-file requirements-dev.lock
	@$(COMPILE) --group npm --output-file tests/feeds/npm/node.lock

# Setting up. The newest Python that can make a virtual environment makes it; pip installs what the locks name.
FIND_PYTHON = found=; \
	for python in python3.14 python3.13 python3.12 python3.11 python3; do \
		$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		found=$$python; \
		$$python -c 'import ensurepip, venv' 2>/dev/null && break; \
		found="$$python without venv"; \
	done; \
	case "$$found" in \
	'') echo 'Standfirst needs Python 3.11 or newer, and this computer has none. On Debian: sudo apt install python3 python3-venv' >&2; exit 1;; \
	*' without venv') echo "Python's venv module is missing. Install it, then say this again: sudo apt install python3-venv" >&2; exit 1;; \
	esac
INSTALL = $(PYTHON) -m pip install --quiet --disable-pip-version-check --no-input --only-binary :all: --require-hashes
FETCHED = { echo 'What Standfirst needs could not be installed, and nothing else was touched. With a network, say this again.' >&2; exit 1; }

$(BASE):
	@$(FIND_PYTHON); echo "Setting up with $$found, once; it takes about half a minute."; $$found -m venv --clear .venv
	@$(INSTALL) -r requirements.lock || $(FETCHED)
	@touch $@

$(TOOLS): | $(BASE)
	@rm -f .venv/tools-*; echo 'Installing what the tests need, once.'
	@$(INSTALL) -r requirements-dev.lock || $(FETCHED)
	@touch $@

# The command finds its folder by itself and plugins/ is named from where .venv is, so that all of it can be moved.
$(PRESS): $(BASE) Makefile
	@for packages in .venv/lib/python*/site-packages; do echo ../../../../plugins > "$$packages/press.pth"; done
	@printf '%s\n' '#!/bin/sh' '# Modules that are not kept compiled would be compiled at every start.' \
		'unset PYTHONDONTWRITEBYTECODE' \
		'# Names of files are UTF-8, whatever the language of the computer.' 'export PYTHONUTF8=1' 'exec "$$(dirname "$$(readlink -f "$$0")")/python" -P -m press "$$@"' > $@
	@chmod +x $@
