# make run        start the app            (make run ARGS=--practice: without an account)
# make test       everything that CI runs
# make test-long  what takes longer: a frozen copy, and every way in which it is started or damaged, a thousand kills
# make package    the packages for this system, in dist/; each copy is tried out before it counts as built
# make package-check   install the packages in a Debian that has nothing else, and mint a token there (as root;
#                      make package-check SUITE=trixie: in another release than this computer's)
# make package-twice    two builds, from different folders and environments, are the same byte for byte
# make lock       take the newest versions of all that is installed, with their hashes, into resources/requirements
# make windows-check    build the package for Windows, install, use, upgrade and remove it, under Wine (as root; the Windows
#                       that it makes is kept in /var/cache/netrex-token-wine, 8 GB, and can be deleted at any time)
# make bench      speed and memory beside a bare window
# make fuzz       feed every parser for a minute each, and count    (make fuzz SECONDS=600: longer)
# make security   the rules of SECURITY.md, each with the tests that show it
# make contrast   how every part of the window stands out from its ground, in each scheme, as a table
# make faults     every fault brought about in the window, as a table of what a person then reads
# make screenshots, make icons, make translations: what is made from the sources and kept in git
#                                                    (make translations NEW=sk: begin a language)

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -ec

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
SUITE ?=
SECONDS ?= 60

# Debian's own Python comes in parts; any other is whole.
PYTHON_PARTS = $(shell $(PYTHON) -c 'import sys; print("$(1)" % sys.version_info[:2] if sys.base_prefix == "/usr" else "")')
WINDOW_PACKAGES = $(call PYTHON_PARTS,python%d.%d-venv) ca-certificates fontconfig fonts-dejavu-core libdbus-1-3 libegl1 libfontconfig1 \
  libgl1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 \
  libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0 xdg-utils
BUILD_PACKAGES = $(call PYTHON_PARTS,libpython%d.%d) binutils dpkg-dev git libwayland-client0 libwayland-cursor0 \
  libwayland-egl1 rpm xz-utils
TEST_PACKAGES := age appstream at-spi2-core chromium chromium-driver curl dbus desktop-file-utils fonts-noto-core \
  gir1.2-atspi-2.0 gnome-keyring imagemagick libglib2.0-bin openbox procps python3-gi shared-mime-info \
  wmctrl xclip xdotool xvfb

LOCKS := resources/requirements
PACKAGE_BIN := build/venv/bin
# In the order of their names: the files that take longest, those of the desktop, come first, and no worker is left alone
# with one at the end. A worker that dies fails its test and ends the run: one that took its place would wait for ever.
# One worker more than there are processors: a test on a desktop waits for its programs a third of the time.
SHARED = --numprocesses $$(( $$(nproc) + 1 )) --maxprocesses 4 --dist loadfile --no-loadscope-reorder --max-worker-restart 0
NPM_LOCKS := tests/authorization_servers/package-lock.json tests/browser_pages/package-lock.json

TS := $(wildcard resources/translations/*.ts)
QM := $(TS:.ts=.qm)

.PHONY: run test test-long lint format bench contrast faults fuzz security screenshots icons translations lock \
  package package-check package-twice windows-check clean window-packages build-packages test-packages

run: window-packages $(VENV)/ready $(QM)
	@$(BIN)/python main.py $(ARGS)

test: test-packages $(VENV)/ready-for-tests $(QM) lint
	@echo "Running the tests: a letter each; about ten minutes on two cores."
	@$(BIN)/python -m pytest $(SHARED) -m "not long"

test-long: test-packages $(VENV)/ready-for-tests $(QM)
	@echo "Running the long tests: a letter each; many minutes."
	@$(BIN)/python -m pytest -m long  # one after the other: they share a frozen copy

lint: test-packages $(VENV)/ready-for-tests
	@echo "Checking the style, then the types (a minute the first time)."
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: test-packages $(VENV)/ready-for-tests
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: test-packages $(VENV)/ready-for-tests $(QM) package
	$(BIN)/python -m tests.bench

fuzz: test-packages $(VENV)/ready-for-tests
	$(BIN)/python -m tests.fuzz $(SECONDS)

contrast: test-packages $(VENV)/ready-for-tests $(QM)
	@$(BIN)/python -m tests.contrast

security: test-packages $(VENV)/ready-for-tests
	@$(BIN)/python -m tests.security

faults: test-packages $(VENV)/ready-for-tests $(QM)
	@$(BIN)/python -m tests.faults

screenshots: test-packages $(VENV)/ready-for-tests $(QM)
	$(BIN)/python -m tests.screenshots build/screenshots
	mkdir -p resources/screenshots
	cp build/screenshots/token-light.png resources/screenshots/token.png
	cp build/screenshots/form-light.png resources/screenshots/connection.png
	cp build/screenshots/received-light.png resources/screenshots/received.png

icons: test-packages $(VENV)/ready-for-tests
	$(BIN)/python resources/icons/draw.py

translations: test-packages $(VENV)/ready-for-tests
	$(BIN)/python resources/translations/collect.py $(NEW)

package: build-packages $(PACKAGE_BIN)/ready
	@echo "Building, trying out and packing: a few minutes."
	@$(PACKAGE_BIN)/python resources/packaging/build.py $(ARGS)

package-check: test-packages package $(VENV)/ready-for-tests
	@sh resources/debian-packages.sh debootstrap lintian
	@$(BIN)/python -m tests.packaging.clean_debian $(SUITE)

package-twice: build-packages $(PACKAGE_BIN)/ready
	@$(PYTHON) -m venv build/another/venv
	@$(call install,build/another/venv,package)
	@$(PACKAGE_BIN)/python resources/packaging/twice.py --other $(CURDIR)/build/another/venv/bin/python $(ARGS)

# With mounts of its own, which end with it.
windows-check: test-packages $(VENV)/ready-for-tests $(QM)
	@sh resources/debian-packages.sh debootstrap gcc-mingw-w64-x86-64-win32
	@unshare --mount --propagation private $(BIN)/python -m tests.windows.check $(ARGS)

# The last names every version, for tests, packages and the app; the others are parts of it.
lock: test-packages $(VENV)/ready-for-tests
	@$(call compile,test,--upgrade --group dev)
	@$(call compile,package,--constraint $(LOCKS)/test.txt --group package)
	@$(call compile,run,--constraint $(LOCKS)/test.txt)

# Of its own, without what the tests need: what is there could end up in the package.
$(PACKAGE_BIN)/ready: $(LOCKS)/package.txt | build-packages
	@echo "Setting up build/venv, to build in: about a minute, once."
	@$(PYTHON) -m venv --clear build/venv
	@$(call install,build/venv,package)
	@touch $@

clean:
	rm -rf $(VENV) build dist resources/translations/*.qm $(addsuffix node_modules,$(dir $(NPM_LOCKS)))

resources/translations/%.qm: resources/translations/%.ts $(VENV)/ready
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

$(VENV)/ready: $(LOCKS)/run.txt | window-packages
	@echo "Setting up $(VENV): about a minute, once."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(call install,$(VENV),run)
	@touch $@

$(VENV)/ready-for-tests: $(LOCKS)/test.txt $(NPM_LOCKS) $(VENV)/ready | test-packages
	@echo "Adding to $(VENV) what the tests need: two minutes, once."
	@$(call install,$(VENV),test)
	@for folder in $(dir $(NPM_LOCKS)); do \
	  echo "  $$folder"; \
	  PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --silent --ignore-scripts --no-audit --no-fund --prefix $$folder; \
	done
	@touch $@

# Looked at each time, before anything else is done: what is missing is said first, and again until it is there.
window-packages:
	@$(call debian,$(WINDOW_PACKAGES))

build-packages:
	@$(call debian,$(WINDOW_PACKAGES) $(BUILD_PACKAGES))

test-packages:
	@$(call debian,$(WINDOW_PACKAGES) $(BUILD_PACKAGES) $(TEST_PACKAGES))

define debian
sh resources/debian-packages.sh $(1) && \
  $(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed." if sys.version_info < (3, 11) else 0)'
endef

# Install one of the locks into an environment: these versions and, by their hashes, these files, or nothing.
define install
$(1)/bin/python -m pip install --disable-pip-version-check --no-input --require-hashes --only-binary :all: \
  --requirement $(LOCKS)/$(2).txt | sed -un 's/^Collecting \([^ ]*\).*/  \1/p'
endef

define compile
$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-build --python-version 3.11 \
  --custom-compile-command "make lock" pyproject.toml $(2) --output-file $(LOCKS)/$(1).txt
endef
