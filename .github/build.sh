#!/usr/bin/env bash
# What `make package` does, on a runner of Windows or macOS: a Python environment of its own, then the one build.
set -euo pipefail
cd "$(dirname "$0")/.."

python -m venv build/venv
programs=build/venv/bin
[ -d "$programs" ] || programs=build/venv/Scripts
"$programs/python" -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
"$programs/python" -m pip install --quiet --editable . --group package
for texts in resources/translations/*.ts; do
  "$programs/pyside6-lrelease" -silent "$texts" -qm "${texts%.ts}.qm"
done
"$programs/python" resources/packaging/build.py ${TAG:+--release "$TAG"}
