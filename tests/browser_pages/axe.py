"""axe-core, which looks for what shuts people out of a web page, in the page that a browser has open."""

from pathlib import Path

from tests.desktop.browser import Browser, ColourScheme
from tests.desktop.processes import DesktopError

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
SCHEMES: tuple[ColourScheme, ...] = ("light", "dark")
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(
  found => done([found.violations, found.incomplete].flat().map(
    each => each.id + ': ' + each.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))),
  error => done(['axe-core failed: ' + error]));
"""
"""Violations, and what axe-core could not decide by itself: here there is to be nothing of either."""


def faults(browser: Browser) -> list[str]:
    """Return what axe-core finds at fault in the page that is open, in light and dark."""
    if not AXE.exists():
        raise DesktopError("axe-core is not set up: make test does that")
    browser.driver.execute_script(AXE.read_text(encoding="utf-8"))
    found = []
    for scheme in SCHEMES:
        browser.use_colour_scheme(scheme)
        found += [f"{scheme}: {each}" for each in browser.driver.execute_async_script(RUN)]
    return found
