"""What is loaded late is loaded by several threads at once: the trial of the portal and the token request."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BOTH_AT_ONCE = """
import importlib, sys, threading
import oauthlib.oauth2, urllib3

begun, went_on = threading.Event(), threading.Event()

class Pause:
    def find_spec(self, name, path, target=None):
        if name.startswith("requests."):
            if threading.current_thread().name == "request":
                went_on.set()
            elif not begun.is_set():
                begun.set()
                went_on.wait(3.0)  # the other comes so far by itself, or waits for the whole

def load(name):
    if name != "http":
        begun.wait()
    importlib.import_module(f"netrex_gui.oauth.{name}")
    loaded.append(name)

loaded = []
sys.meta_path.insert(0, Pause())
threads = [
    threading.Thread(target=load, args=("http",), name="trial"),
    threading.Thread(target=load, args=("token_endpoint",), name="request"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(loaded))
"""


def test_the_trial_of_the_portal_and_the_token_request_load_the_network_at_once() -> None:
    """Python shows a thread half a module where two wait for each other; the sign-in would never end."""
    done = subprocess.run(
        [sys.executable, "-c", BOTH_AT_ONCE], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.stdout, done.stderr) == ("['http', 'token_endpoint']\n", "")
