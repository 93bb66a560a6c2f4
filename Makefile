# make run        start the app            (make run ARGS=--practice: without an account)
# make test       everything that CI runs
# make package    the packages for this system, in dist/; each copy is tried out before it counts as built
# make package-check   install the Debian package in a Debian that has nothing else, and mint a token there (as root)
# make package-twice    two builds, from different folders and environments, are the same byte for byte
# make bench      speed and memory beside a bare window
# make fuzz       feed every parser for a minute each, and count    (make fuzz SECONDS=600: longer)
# make security   the rules of SECURITY.md, each with the tests that show it
# make contrast   how every part of the window stands out from its ground, in each scheme, as a table
# make faults     every fault brought about in the window, as a table of what a person then reads
# make screenshots, make icons, make translations: what is made from the sources and kept in git
#                                                    (make translations NEW=sk: begin a language)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
SECONDS ?= 60

PYTHON_PACKAGE := python3-venv
WINDOW_PACKAGES := fontconfig fonts-dejavu-core libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 \
  libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 \
  libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0
TEST_PACKAGES := age at-spi2-core chromium chromium-driver curl dbus fonts-noto-core gir1.2-atspi-2.0 gnome-keyring \
  imagemagick libglib2.0-bin openbox procps python3-gi shared-mime-info wmctrl xclip xdg-utils xdotool xvfb

BUILD_PACKAGES := binutils dpkg-dev git xz-utils
PACKAGE_BIN := build/venv/bin

NPM_LOCKS := tests/authorization_servers/package-lock.json tests/browser_pages/package-lock.json

TS := $(wildcard resources/translations/*.ts)
QM := $(TS:.ts=.qm)

.PHONY: run test lint format bench contrast faults fuzz security screenshots icons translations \
  package package-check package-twice clean

run: $(VENV)/ready $(QM)
	@$(BIN)/python main.py $(ARGS)

test: $(VENV)/ready-for-tests $(QM) lint
	$(BIN)/python -m pytest

lint: $(VENV)/ready-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/ready-for-tests
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/ready-for-tests $(QM) package
	$(BIN)/python -m tests.bench

fuzz: $(VENV)/ready-for-tests
	$(BIN)/python -m tests.fuzz $(SECONDS)

contrast: $(VENV)/ready-for-tests $(QM)
	@$(BIN)/python -m tests.contrast

security: $(VENV)/ready-for-tests
	@$(BIN)/python -m tests.security

faults: $(VENV)/ready-for-tests $(QM)
	@$(BIN)/python -m tests.faults

screenshots: $(VENV)/ready-for-tests $(QM)
	$(BIN)/python -m tests.screenshots build/screenshots
	mkdir -p resources/screenshots
	cp build/screenshots/token-light.png resources/screenshots/token.png
	cp build/screenshots/form-light.png resources/screenshots/connection.png
	cp build/screenshots/received-light.png resources/screenshots/received.png

icons: $(VENV)/ready-for-tests
	$(BIN)/python resources/icons/draw.py

translations: $(VENV)/ready-for-tests
	$(BIN)/python resources/translations/collect.py $(NEW)

package: $(PACKAGE_BIN)/ready $(QM)
	$(PACKAGE_BIN)/python resources/packaging/build.py $(ARGS)

package-check: package $(VENV)/ready-for-tests
	@$(call debian,debootstrap,stop)
	$(BIN)/python -m tests.packaging.clean_debian

package-twice: $(PACKAGE_BIN)/ready $(QM)
	@$(PACKAGE_BIN)/python -m pip freeze --exclude-editable >build/versions.txt
	@$(PYTHON) -m venv build/another/venv
	@build/another/venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement build/versions.txt
	$(PACKAGE_BIN)/python resources/packaging/twice.py --other $(CURDIR)/build/another/venv/bin/python $(ARGS)

# Of its own, without what the tests need: what is there could end up in the package.
$(PACKAGE_BIN)/ready: pyproject.toml
	@$(call debian,$(PYTHON_PACKAGE) $(WINDOW_PACKAGES) $(BUILD_PACKAGES),stop)
	@$(PYTHON) -m venv build/venv
	@$(PACKAGE_BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(PACKAGE_BIN)/python -m pip install --quiet --editable . --group package
	@touch $@

clean:
	rm -rf $(VENV) build dist resources/translations/*.qm $(addsuffix node_modules,$(dir $(NPM_LOCKS)))

resources/translations/%.qm: resources/translations/%.ts $(VENV)/ready
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

$(VENV)/ready: pyproject.toml
	@$(call debian,$(PYTHON_PACKAGE) $(WINDOW_PACKAGES),go on)
	@echo "Setting up $(VENV); this takes a minute, once."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/ready-for-tests: $(VENV)/ready $(NPM_LOCKS)
	@$(call debian,$(TEST_PACKAGES) $(BUILD_PACKAGES),stop)
	@$(BIN)/python -m pip install --quiet --group dev
	@for folder in $(dir $(NPM_LOCKS)); do \
	  PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --silent --ignore-scripts --no-audit --no-fund --prefix $$folder || exit 1; \
	done
	@touch $@

# Install the Debian packages that are missing as root; otherwise say how, and then stop or go on.
define debian
if command -v dpkg-query >/dev/null; then \
  missing=$$(for package in $(1); do \
    dpkg-query -W -f '$${db:Status-Status}\n' $$package 2>/dev/null | grep -qx installed || echo $$package; done); \
  if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ]; then \
    echo "Installing Debian packages:" $$missing; \
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $$missing >/dev/null; \
  elif [ -n "$$missing" ]; then \
    echo "Missing Debian packages. Install them with:"; \
    echo "  sudo apt-get install --no-install-recommends" $$missing; \
    [ "$(2)" = "go on" ]; \
  fi; \
fi
endef
