#!/bin/sh
# debian-packages.sh PACKAGE...     See that these Debian packages are there. Root gets what is missing, after being told
# what that is; anybody else is told the command that installs it, and this fails. What another package provides counts:
# names change from one release to the next (libglib2.0-0 is libglib2.0-0t64 now). Systems without dpkg are left alone.
set -eu

command -v dpkg-query >/dev/null || exit 0

there() {
  dpkg-query -W -f '${db:Status-Status} ${Package}, ${Provides}\n' |
    sed -n 's/^installed //p' | sed 's/([^)]*)//g' | tr ',' '\n' | tr -d ' '
}

lacking() {
  present=$(there | sort -u)
  for package; do
    printf '%s\n' "$present" | grep -qxF -- "$package" || printf '%s ' "$package"
  done
}

missing=$(lacking "$@")
[ -n "$missing" ] || exit 0

if [ "$(id -u)" != 0 ]; then
  echo "Debian packages are missing. Install them with this command, then come back:"
  echo
  echo "  sudo apt-get update && sudo apt-get install --no-install-recommends $missing"
  echo
  exit 1
fi

# Apt's own report holds thousands of lines: what it says goes to a file, and each package that is ready to the person.
report=$(mktemp)
trap 'rm -f "$report"' EXIT
apt() {
  if ! DEBIAN_FRONTEND=noninteractive apt-get -q "$@" >>"$report" 2>&1; then
    tail -n 20 "$report" >&2
    exit 1
  fi
}

echo "These Debian packages will be installed now, with what they need: $missing"
echo "Reading which packages there are ..."
apt update
echo "Downloading ..."
# shellcheck disable=SC2086 (a list of names)
apt install -y --no-install-recommends --download-only $missing
echo "Installing ..."
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $missing 2>>"$report" |
  tee -a "$report" | sed -un 's/^Setting up \([^ ]*\).*/  \1/p'

missing=$(lacking "$@")
if [ -n "$missing" ]; then
  tail -n 20 "$report" >&2
  echo "These Debian packages could not be installed: $missing" >&2
  exit 1
fi
