#!/usr/bin/env bash
# The tests that every system can run, on a runner of Windows or macOS, in a Python environment of their own.
set -euo pipefail
cd "$(dirname "$0")/.."

python -m venv build/tests
programs=build/tests/bin
[ -d "$programs" ] || programs=build/tests/Scripts
"$programs/python" -m pip install --disable-pip-version-check --require-hashes --only-binary :all: \
  --requirement resources/requirements/test.txt
"$programs/python" -m pytest -m everywhere
