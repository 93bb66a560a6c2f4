"""What make bench measures is still what the window does: a step too few, and it would wait for ever."""

import pytest

from netrex_gui.gui.window.workspace import Workspace
from tests.bench import redirect
from tests.window.conftest import AskPortal


@pytest.mark.timeout(120)  # a question that nobody answers is waited for
def test_sign_ins_are_measured_in_turns(workspace: Workspace, ask_portal: AskPortal, redirect_uri: str) -> None:
    taken = redirect.times(workspace, ask_portal(), redirect_uri, rounds=2)
    assert all(through > 0 and plain > 0 for through, plain in taken)
    assert len(taken) == 2
    assert workspace.form.isVisible()
