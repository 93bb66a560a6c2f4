"""Whether the project has released a newer version: asked when the person wants to know, and never else."""

import re

_TAG = re.compile(r"/releases/tag/v?(\d{1,4}(?:\.\d{1,4}){0,3})$", re.ASCII)
_WAIT_SECONDS = 15.0


class NoReleaseFound(Exception):
    """The project's page does not say which version its newest release is."""


def newest_version(home_page: str) -> str:
    """Return the number of the newest release, such as ``1.2.0``: its page's address leads to the release's own.

    One request is sent to the project's home page, with nothing in it that tells who asks. Raises NoReleaseFound, and
    what `ask` raises.
    """
    from netrex_gui.oauth.http import ask

    answer = ask("HEAD", f"{home_page}/releases/latest", headers={"Accept": "*/*"}, seconds=_WAIT_SECONDS)
    found = _TAG.search(answer.untrusted_location)
    if not found:
        raise NoReleaseFound
    return found.group(1)


def is_newer(version: str, than: str) -> bool:
    """Compare two versions; ``1.2.0`` is newer than its own ``1.2.0rc1``, and the same as ``1.2``."""
    one, other = _numbers(version), _numbers(than)
    return one > other or (one == other and re.fullmatch(r"[\d.]+", than) is None)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(number) for number in re.findall(r"\d+", re.split(r"[a-z]", version)[0])]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
