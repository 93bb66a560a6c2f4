#!/usr/bin/env bash
# What `make package` does, on a runner of Windows or macOS: a Python environment of its own, then the one build. It is
# signed and packed elsewhere.
set -euo pipefail
cd "$(dirname "$0")/.."

python -m venv build/venv
programs=build/venv/bin
[ -d "$programs" ] || programs=build/venv/Scripts
"$programs/python" -m pip install --disable-pip-version-check --require-hashes --only-binary :all: \
  --requirement resources/requirements/package.txt
"$programs/python" resources/packaging/build.py --to-sign ${TAG:+--release "$TAG"}
